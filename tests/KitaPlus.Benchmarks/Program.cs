using System.CommandLine;
using System.Globalization;
using KitaPlus.Benchmarks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
var kinder = new Option<int>("--kinder") { Description = "Größe der Bevölkerung", DefaultValueFactory = _ => 35_000 };
var ordner = new Option<string>("--ordner") { Description = "Hier werden die erfundenen Bevölkerungen angelegt und wiederverwendet", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "kitaplus-messung") };
var schnell = new Option<bool>("--schnell") { Description = "weniger Wiederholungen, kleineres Wachstum" };
var nur = new Option<string[]>("--nur") { Description = $"nur diese Abschnitte: {string.Join(", ", Messprogramm.Abschnitte)}", AllowMultipleArgumentsPerToken = true };
var wurzel = new RootCommand("Misst KitaPlus und druckt eine Tabelle. Mit ./benchmark.sh starten; das stellt die Datenbank bereit.") { kinder, ordner, schnell, nur };
wurzel.SetAction((r, ct) => Messprogramm.AusfuehrenAsync(r.GetValue(kinder), Path.GetFullPath(r.GetValue(ordner)!), r.GetValue(schnell), r.GetValue(nur) ?? []));
return await wurzel.Parse(args).InvokeAsync();
