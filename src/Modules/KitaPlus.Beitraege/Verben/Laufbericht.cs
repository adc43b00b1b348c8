using System.Globalization;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Verben;

/// <summary>The summary of a run for people: totals, the largest differences with their causes, what stays open and why.</summary>
internal static class Laufbericht
{
    private const int GezeigteFamilien = 10;
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");

    public static async Task SchreibeAsync(TextWriter aus, Laufvorschau v, Bestand bestand, Anwendung a, CancellationToken abbruch)
    {
        await aus.WriteLineAsync($"Rückberechnung: {v.Umfang}, bekannt: {v.Umfang.Stand}");
        await aus.WriteLineAsync($"{Zahl(v.Familienzahl)} Familien, {Zahl(v.Kindmonate)} Kindmonate mit Betreuung berechnet.");
        await aus.WriteLineAsync();

        var tabelle = new Tabelle("Verbleib", "Familien", "Kindmonate", "Mehr", "Weniger", "Zusammen").Rechts(1, 2, 3, 4, 5);
        foreach (var g in v.Familien.SelectMany(f => f.Differenzen.Select(d => (f.Familie, d))).GroupBy(x => Art(x.d)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            long mehr = 0, weniger = 0;
            foreach (var (_, d) in g)
            {
                var summe = (d.Neu - d.Alt) * d.Monate;
                if (summe > 0) mehr += summe;
                else weniger += summe;
            }

            tabelle.Add(g.Key, Zahl(g.Select(x => x.Familie).Distinct().LongCount()), Zahl(g.Sum(x => (long)x.d.Monate)), new Geld(mehr).ToString(), new Geld(weniger).ToString(), new Geld(mehr + weniger).MitVorzeichen());
        }

        await aus.WriteLineAsync(tabelle.Anzahl == 0 ? "Nichts hat sich geändert: Berechnung und Konten stimmen überein." : tabelle.ToString());
        await FamilienAsync(aus, v, bestand, a, abbruch);
        await LueckenAsync(aus, v, bestand);
    }

    public static string Familienname(Bestand bestand, long familie) =>
        bestand.Mitglieder(familie) is var m && m.FirstOrDefault(x => x.Art == Codeart.Haushalt).Text is { } h ? h : m.Select(x => x.Text).FirstOrDefault() ?? $"Familie {familie}";

    public static string Ursache(Ursachenart art, Ereignisangabe? ereignis) => art switch
    {
        Ursachenart.Erstmalig => $"erstmalige Festsetzung{(ereignis is null ? "" : $": {ereignis}")}",
        Ursachenart.Rest => "offen aus früherer Buchung oder Übernahme",
        Ursachenart.Satzung => $"geänderte Grundlage: {ereignis?.ToString() ?? "Satzung"}",
        _ => ereignis?.ToString() ?? "Ereignis",
    };

    private static async Task FamilienAsync(TextWriter aus, Laufvorschau v, Bestand bestand, Anwendung a, CancellationToken abbruch)
    {
        var geaendert = v.Familien
            .Select(f => (f, Summe: f.Differenzen.Where(d => !d.Erstmalig || v.Familienzahl <= GezeigteFamilien).Sum(d => (d.Neu - d.Alt) * d.Monate)))
            .Where(x => x.Summe != 0 || (v.Familienzahl <= GezeigteFamilien && x.f.Differenzen.Count > 0))
            .OrderByDescending(x => Math.Abs(x.Summe)).ThenBy(x => x.f.Familie).ToList();
        if (geaendert.Count == 0) return;
        var auskunft = new Ereignisauskunft(a.Store, a.Codec);
        await aus.WriteLineAsync(geaendert.Count > GezeigteFamilien ? $"Die {GezeigteFamilien} größten Änderungen von {Zahl(geaendert.Count)}:" : "Änderungen je Familie:");
        foreach (var (f, summe) in geaendert.Take(GezeigteFamilien))
        {
            await aus.WriteLineAsync($"  {Familienname(bestand, f.Familie)}: {new Geld(summe).MitVorzeichen()}");
            var kinder = bestand.Mitglieder(f.Familie).Where(m => m.Art == Codeart.Kind).ToDictionary(m => m.Nummer, m => m.Text);
            foreach (var d in f.Differenzen.Where(d => d.Neu != d.Alt || d.Erstmalig))
            {
                var monate = d.Monate == 1 ? new Monat(d.Von).ToString() : $"{new Monat(d.Von)} bis {new Monat(d.Bis - 1)}";
                await aus.WriteLineAsync($"    {kinder.GetValueOrDefault(d.Kind, "?")}, {monate}: {new Geld(d.Alt)} → {new Geld(d.Neu)} ({new Geld(d.Neu - d.Alt).MitVorzeichen()} je Monat){Verbleibt(d)}");
                foreach (var u in d.Ursachen) await aus.WriteLineAsync($"      {new Geld(u.Cent).MitVorzeichen()}  {Ursache(u.Art, await auskunft.FindeAsync(u.Position, abbruch))}");
            }
        }

        await aus.WriteLineAsync();
    }

    private static async Task LueckenAsync(TextWriter aus, Laufvorschau v, Bestand bestand)
    {
        var luecken = v.Familien.SelectMany(f => f.Luecken).ToList();
        if (luecken.Count > 0)
        {
            await aus.WriteLineAsync("Nicht berechenbar (Arbeitsliste):");
            foreach (var g in luecken.GroupBy(l => (l.Status, l.Jugendamt)).OrderBy(g => g.Key))
            {
                var erster = g.MinBy(l => l.Von)!;
                var satz = Herleitungstext.Grund(g.Key.Status, new Zeile { Jugendamt = g.Key.Jugendamt, Von = erster.Von }, 0, j => bestand.Woerter.Text(Codeart.Jugendamt, j)).Replace(" für 0 Wochenstunden", "", StringComparison.Ordinal).Replace(" und 0 Wochenstunden", "", StringComparison.Ordinal);
                await aus.WriteLineAsync($"  {Zahl(g.Select(l => l.Kind).Distinct().LongCount())} Kinder, {Zahl(g.Sum(l => (long)(l.Bis - l.Von)))} Kindmonate: {satz}");
            }
        }

        foreach (var f in v.Familien.Where(f => f.Fehler is not null)) await aus.WriteLineAsync($"Übersprungen: {Familienname(bestand, f.Familie)}: {f.Fehler}");
    }

    private static string Art(Differenz d) => d.Verbleib switch
    {
        Verbleib.Gesperrt => "gesperrt",
        Verbleib.Zurueckgestellt => "zurückgestellt",
        Verbleib.Verzichtet => "verzichtet",
        Verbleib.Informatorisch => "informatorisch",
        _ => d.Erstmalig ? "erstmalig festzusetzen" : "zu ändern",
    };

    private static string Verbleibt(Differenz d) => d.Verbleib switch
    {
        Verbleib.Gesperrt => $", gesperrt ({d.Sperrgrund})",
        Verbleib.Zurueckgestellt => ", zurückgestellt",
        Verbleib.Verzichtet => ", verzichtet",
        Verbleib.Informatorisch => ", nur informatorisch",
        _ => d.Verzichtet != 0 ? $", davon {new Geld(d.Verzichtet)} verzichtet" : "",
    };

    private static string Zahl(long n) => n.ToString("N0", Deutsch);
}
