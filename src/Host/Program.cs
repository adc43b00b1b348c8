using System.Globalization;
using System.Text;
using KitaPlus.Host;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
Console.OutputEncoding = Encoding.UTF8;
return await Befehlszeile.FuehreAusAsync(args, new Verbumgebung(TimeProvider.System, Console.Out, Console.Error));
