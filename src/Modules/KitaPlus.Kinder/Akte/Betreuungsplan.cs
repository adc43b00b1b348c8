using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

/// <summary>A stretch of days, in words.</summary>
/// <param name="Art"><c>betreut</c>, <c>anderswo</c>, <c>luecke</c> or <c>ueberdeckt</c>.</param>
internal sealed record Abschnitt(DateOnly Ab, DateOnly Bis, string Art, string Text);

/// <summary>Agreements of a child laid over each other: what counts on which days, where nothing is agreed, and what later entries cover.</summary>
internal sealed record Betreuungsplan(IReadOnlyList<Abschnitt> Abschnitte, IReadOnlyList<Abschnitt> Ueberdeckt)
{
    public static Betreuungsplan Von(Kindbild kind)
    {
        var scheiben = kind.Buch.Strahl(Kindbild.Betreuung).Scheiben.SkipWhile(s => s.Wert.Ereignis is BetreuungBeendet).ToList();
        while (scheiben.Count > 0 && scheiben[^1].Wert.Ereignis is BetreuungBeendet) scheiben.RemoveAt(scheiben.Count - 1);
        var abschnitte = new List<Abschnitt>();
        foreach (var s in scheiben)
        {
            if (abschnitte.Count > 0 && abschnitte[^1].Bis.AddDays(1) < s.Ab) abschnitte.Add(Luecke(abschnitte[^1].Bis.AddDays(1), s.Ab.AddDays(-1)));
            abschnitte.Add(Aus(kind, s));
        }

        return new(abschnitte, [.. Verdeckte(kind)]);
    }

    /// <summary>In words where an agreement counts: on all its days, on some, or on none.</summary>
    public static string Gilt(Kindbild kind, Eintragung angabe)
    {
        var eigene = kind.Buch.Strahl(Kindbild.Betreuung).Scheiben.Where(s => s.Wert.Id == angabe.Id).ToList();
        return eigene.Count == 0 ? "nie, ganz überdeckt" : string.Join(", ", eigene.Select(s => Textform.Scheibe(s.Ab, s.Bis)));
    }

    private static Abschnitt Aus(Kindbild kind, Zeitstrahl<Eintragung>.Scheibe s) => s.Wert.Ereignis is not BetreuungVereinbart v ? Luecke(s.Ab, s.Bis)
        : kind.Sicht.Enthaelt(v.Einrichtung) ? new(s.Ab, s.Bis, "betreut", $"{Textform.Scheibe(s.Ab, s.Bis)}: {kind.Einrichtungsname(v.Einrichtung)}, {v.Wochenstunden} Stunden")
        : new(s.Ab, s.Bis, "anderswo", $"{Textform.Scheibe(s.Ab, s.Bis)}: in einer anderen Einrichtung");

    private static Abschnitt Luecke(DateOnly ab, DateOnly bis) => new(ab, bis, "luecke", $"{Textform.Scheibe(ab, bis)}: keine Betreuung vereinbart");

    /// <summary>Days of agreements on which a later agreement counts instead.</summary>
    private static IEnumerable<Abschnitt> Verdeckte(Kindbild kind)
    {
        var strahl = kind.Buch.Strahl(Kindbild.Betreuung);
        foreach (var a in kind.Buch.Geltende(Kindbild.Betreuung))
        {
            if (a.Ereignis is not BetreuungVereinbart v || !kind.Sicht.Enthaelt(v.Einrichtung)) continue;
            foreach (var s in strahl.Scheiben)
            {
                if (s.Wert.Id == a.Id || s.Wert.Ereignis is BetreuungBeendet || new Zeitraum(v.GueltigAb, v.GueltigBis).Schnitt(new Zeitraum(s.Ab, s.Bis)) is not { } gemeinsam) continue;
                yield return new(gemeinsam.Ab, gemeinsam.Bis ?? DateOnly.MaxValue, "ueberdeckt", $"{Textform.Zeit(gemeinsam.Ab, gemeinsam.Bis)}: {kind.Einrichtungsname(v.Einrichtung)}, {v.Wochenstunden} Stunden, überdeckt");
            }
        }
    }
}
