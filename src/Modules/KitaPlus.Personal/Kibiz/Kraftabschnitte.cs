using KitaPlus.Contracts.Personal;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Personal.Kibiz;

/// <summary>An employment over equal days.</summary>
internal sealed record Vertragsabschnitt(string Beschaeftigung, string Einrichtung, Personalfunktion Funktion, decimal Stunden, DateOnly? BefristetBis, DateOnly Ab, DateOnly? Bis);

/// <summary>Lays employment, groups, Leitung, qualification and absence of a person side by side. Pure.</summary>
internal static class Kraftabschnitte
{
    /// <summary>Where nobody has said as what somebody counts.</summary>
    public const string OhneQualifikation = "ohne Qualifikation";

    private const string Vertragslinie = "beschaeftigung/";

    /// <param name="linien">Facts that count by their timelines, first known first.</param>
    public static IReadOnlyList<Vertragsabschnitt> Vertraege(ILookup<string, (Zeitraum Zeit, Personalwert Wert)> linien) =>
    [
        .. linien.Where(l => l.Key.StartsWith(Vertragslinie, StringComparison.Ordinal)).OrderBy(l => l.Key, StringComparer.Ordinal).SelectMany(l => Zeitstrahl<Personalwert>.Aus(l).Scheiben.Where(s => s.Wert.Einrichtung is not null)
            .Select(s => new Vertragsabschnitt(l.Key[Vertragslinie.Length..], s.Wert.Einrichtung!, s.Wert.Funktion!.Value, s.Wert.Stunden, s.Wert.BefristetBis, s.Ab, Ende(s.Bis)))),
    ];

    /// <inheritdoc cref="Vertraege"/>
    /// <remarks>Technik and Verwaltung are no staff of a Kita in the sense of the KiBiz and are left out.</remarks>
    public static IEnumerable<(string Einrichtung, Kraftabschnitt Abschnitt)> Aus(string person, ILookup<string, (Zeitraum Zeit, Personalwert Wert)> linien)
    {
        var (qualifikation, abwesend) = (Strahl(linien, PersonalZustand.Qualifikation), Strahl(linien, PersonalZustand.Abwesenheit));
        foreach (var v in Vertraege(linien).Where(v => v.Funktion is not (Personalfunktion.Technik or Personalfunktion.Verwaltung)))
        {
            var (gruppen, leitung) = (Strahl(linien, PersonalZustand.Gruppen(v.Beschaeftigung)), Strahl(linien, PersonalZustand.Leitung(v.Beschaeftigung)));
            foreach (var zeit in Teile(new(v.Ab, v.Bis), qualifikation, abwesend, gruppen, leitung))
            {
                var q = Am(qualifikation, zeit.Ab);
                var (schluessel, jahr, fehlt) = (q?.Qualifikation ?? Ersatz(v.Funktion), q?.Jahr, Am(abwesend, zeit.Ab)?.Abwesend == true);
                var frei = Math.Min(Am(leitung, zeit.Ab)?.Stunden ?? 0, v.Stunden);
                var (rest, anteile) = (new Stunden(v.Stunden - frei), Am(gruppen, zeit.Ab)?.Anteile ?? []);
                foreach (var a in anteile) yield return (v.Einrichtung, Abschnitt(a.Gruppe, rest * Bruch.Prozent(a.Prozent), Stunden.Null));
                var uebrig = (rest * Bruch.Prozent(100 - anteile.Sum(a => a.Prozent))) + new Stunden(frei);
                if (!uebrig.IstNull) yield return (v.Einrichtung, Abschnitt(null, uebrig, new(frei)));

                Kraftabschnitt Abschnitt(string? gruppe, Stunden stunden, Stunden fuerLeitung) => new(person, gruppe, Woerter.Wort(v.Funktion), schluessel, jahr, stunden, fuerLeitung, fehlt, zeit);
            }
        }
    }

    /// <summary>Who keeps house counts as „sonstige“ without anybody saying so.</summary>
    private static string Ersatz(Personalfunktion funktion) => funktion is Personalfunktion.Hauswirtschaft or Personalfunktion.Freiwilligendienst ? "sonstige" : OhneQualifikation;

    private static Zeitstrahl<Personalwert> Strahl(ILookup<string, (Zeitraum Zeit, Personalwert Wert)> linien, string linie) => Zeitstrahl<Personalwert>.Aus(linien[linie]);

    private static Personalwert? Am(Zeitstrahl<Personalwert> strahl, DateOnly tag) => strahl.TryAm(tag, out var wert) ? wert : null;

    private static IEnumerable<Zeitraum> Teile(Zeitraum ganz, params Zeitstrahl<Personalwert>[] strahlen)
    {
        var grenzen = new SortedSet<DateOnly> { ganz.Ab };
        foreach (var s in strahlen.SelectMany(s => s.Scheiben))
        {
            if (s.Ab > ganz.Ab && ganz.Enthaelt(s.Ab)) grenzen.Add(s.Ab);
            if (s.Bis != DateOnly.MaxValue && s.Bis.AddDays(1) is var danach && danach > ganz.Ab && ganz.Enthaelt(danach)) grenzen.Add(danach);
        }

        var tage = grenzen.ToList();
        return tage.Select((tag, i) => new Zeitraum(tag, i + 1 < tage.Count ? tage[i + 1].AddDays(-1) : ganz.Bis));
    }

    private static DateOnly? Ende(DateOnly bis) => bis == DateOnly.MaxValue ? null : bis;
}
