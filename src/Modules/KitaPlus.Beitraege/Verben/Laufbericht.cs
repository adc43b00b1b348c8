using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using static KitaPlus.Kernel.Zahlen;

namespace KitaPlus.Beitraege.Verben;

/// <summary>The summary of a run for people: totals, the largest differences with their causes, what stays open and why.</summary>
internal static class Laufbericht
{
    private const int GezeigteFamilien = 10;

    public static async Task SchreibeAsync(TextWriter aus, Laufvorschau v, Bestand bestand, Anwendung a, CancellationToken abbruch)
    {
        await aus.WriteLineAsync($"Rückberechnung: {v.Umfang}, bekannt: {v.Umfang.Stand}");
        await aus.WriteLineAsync($"{Menge(v.Familienzahl, "Familie", "Familien")} mit {Menge(v.Kindmonate, "betreuten Kindmonat", "betreuten Kindmonaten")} neu berechnet und mit dem Gebuchten verglichen.");
        await aus.WriteLineAsync();

        var tabelle = new Tabelle("Differenz", "Familien", "Kindmonate", "Mehr", "Weniger", "Zusammen").Rechts(1, 2, 3, 4, 5);
        foreach (var g in Laufgruppe.Aus(v)) tabelle.Add(g.Name, Zahl(g.Familien), Zahl(g.Kindmonate), g.Mehr.ToString(), g.Weniger.MitVorzeichen(), g.Zusammen.MitVorzeichen());

        await aus.WriteLineAsync(tabelle.Anzahl == 0 ? "Nichts hat sich geändert: Berechnung und Konten stimmen überein." : tabelle.ToString());
        await FamilienAsync(aus, v, bestand, a, abbruch);
        await LueckenAsync(aus, v, bestand);
    }

    public static string Familienname(Bestand bestand, long familie) =>
        bestand.Mitglieder(familie) is var m && m.FirstOrDefault(x => x.Art == Codeart.Haushalt).Text is { } h ? h : m.Select(x => x.Text).FirstOrDefault() ?? $"Familie {familie}";

    /// <summary>Changes of posted months, and what takes their place on another account when payer or creditor change.</summary>
    private static List<Differenz> Umbuchungen(IReadOnlyList<Differenz> alle)
    {
        var geaendert = alle.Where(d => d.Neu != d.Alt && !d.Erstmalig && d.Verbleib != Verbleib.Informatorisch).ToList();
        var anderswo = alle.Where(d => d.Erstmalig && d.Verbleib != Verbleib.Informatorisch).SelectMany(d => geaendert
            .Where(g => g.Kind == d.Kind && (g.Jugendamt, g.Zahler) != (d.Jugendamt, d.Zahler) && g.Von < d.Bis && d.Von < g.Bis)
            .Select(g => d with { Von = Math.Max(d.Von, g.Von), Bis = Math.Min(d.Bis, g.Bis) }));
        return [.. geaendert.Concat(anderswo).OrderBy(d => d.Kind).ThenBy(d => d.Von)];
    }

    /// <summary>Of many families only what changes months already posted; of a few everything.</summary>
    private static async Task FamilienAsync(TextWriter aus, Laufvorschau v, Bestand bestand, Anwendung a, CancellationToken abbruch)
    {
        var alles = v.Familienzahl <= GezeigteFamilien;
        var geaendert = v.Familien
            .Select(f => (f.Familie, Differenzen: alles ? [.. f.Differenzen] : Umbuchungen(f.Differenzen)))
            .Where(x => x.Differenzen.Count > 0)
            .Select(x => (x.Familie, x.Differenzen, Summe: x.Differenzen.Sum(d => (d.Neu - d.Alt) * d.Monate)))
            .OrderByDescending(x => Math.Abs(x.Summe)).ThenBy(x => x.Familie).ToList();
        if (geaendert.Count == 0) return;
        var auskunft = new Ereignisauskunft(a.Store, a.Codec);
        await aus.WriteLineAsync(
            alles ? "Im Einzelnen:"
            : geaendert.Count > GezeigteFamilien ? $"Schon gebuchte Monate ändern sich bei {Zahl(geaendert.Count)} Familien. Die {GezeigteFamilien} größten Änderungen:"
            : "Schon gebuchte Monate ändern sich bei:");
        foreach (var (familie, differenzen, summe) in geaendert.Take(GezeigteFamilien))
        {
            await aus.WriteLineAsync($"  {Familienname(bestand, familie)}: zusammen {new Geld(summe).MitVorzeichen()}");
            var kinder = bestand.Mitglieder(familie).Where(m => m.Art == Codeart.Kind).ToDictionary(m => m.Nummer, m => m.Text);
            var personen = bestand.Mitglieder(familie).Where(m => m.Art == Codeart.Person).ToDictionary(m => m.Nummer, m => m.Text);
            var mehrereKonten = differenzen.Select(d => (d.Jugendamt, d.Zahler)).Distinct().Count() > 1;
            foreach (var d in differenzen)
            {
                var monate = d.Monate == 1 ? new Monat(d.Von).ToString() : $"{new Monat(d.Von)} bis {new Monat(d.Bis - 1)}";
                var betrag = d.Neu == d.Alt ? $"{new Geld(d.Neu)}" : $"{new Geld(d.Alt)} → {new Geld(d.Neu)} im Monat";
                var konto = mehrereKonten ? $", von {personen.GetValueOrDefault(d.Zahler, "?")} an {bestand.Woerter.Text(Codeart.Jugendamt, d.Jugendamt)}" : "";
                await aus.WriteLineAsync(Umbruch.Absatz("    ", $"{kinder.GetValueOrDefault(d.Kind, "?")}, {monate}: {betrag}{konto}{Verbleibt(d)}"));
                foreach (var u in d.Ursachen) await aus.WriteLineAsync(Umbruch.Absatz($"    {new Geld(u.Cent).MitVorzeichen(),14}  ", Ursachentext.Satz(u.Art, d.Verbleib, await auskunft.FindeAsync(u.Position, abbruch))));
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
                var satz = Herleitungstext.Grund(erster, j => bestand.Woerter.Text(Codeart.Jugendamt, j));
                await aus.WriteLineAsync(Umbruch.Absatz("  ", $"{Menge(g.Select(l => l.Kind).Distinct().LongCount(), "Kind", "Kinder")}, {Menge(g.Sum(l => (long)(l.Bis - l.Von)), "Kindmonat", "Kindmonate")}: {satz}"));
                await aus.WriteLineAsync(Umbruch.Absatz("    ", Namen(g, v, bestand)));
            }
        }

        foreach (var f in v.Familien.Where(f => f.Fehler is not null)) await aus.WriteLineAsync($"Übersprungen: {Familienname(bestand, f.Familie)}: {f.Fehler}");
    }

    /// <summary>Which children, so that somebody can look after them.</summary>
    private static string Namen(IEnumerable<Luecke> luecken, Laufvorschau v, Bestand bestand)
    {
        var kinder = luecken.Select(l => l.Kind).Distinct().ToList();
        var namen = v.Familien.Where(f => f.Luecken.Any(l => kinder.Contains(l.Kind))).Take(GezeigteFamilien)
            .SelectMany(f => bestand.Mitglieder(f.Familie)).Where(m => m.Art == Codeart.Kind && kinder.Contains(m.Nummer)).Select(m => m.Text).Take(GezeigteFamilien).ToList();
        return string.Join(", ", namen) + (kinder.Count > namen.Count ? $" und {Zahl(kinder.Count - namen.Count)} weitere" : "");
    }

    private static string Verbleibt(Differenz d) => d.Verbleib switch
    {
        Verbleib.Gesperrt => $", gesperrt ({d.Sperrgrund})",
        Verbleib.Zurueckgestellt => ", zurückgestellt",
        Verbleib.Verzichtet => ", verzichtet",
        Verbleib.Informatorisch => ", nur informatorisch",
        _ => d.Verzichtet != 0 ? $", davon {new Geld(d.Verzichtet)} verzichtet" : "",
    };
}
