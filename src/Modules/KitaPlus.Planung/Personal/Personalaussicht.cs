using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>A question: what if?</summary>
/// <param name="Ab">From this day on.</param>
/// <param name="Fachkraft">So many hours of Fachkräfte more, or less.</param>
/// <param name="Ergaenzungskraft">The same of Ergänzungskräfte.</param>
/// <param name="Gruppe">This group has another form.</param>
internal sealed record Personalfrage(DateOnly Ab, decimal Fachkraft, decimal Ergaenzungskraft, string? Gruppe, Gruppenform? Form);

/// <summary>Days with the same need and the same staff.</summary>
/// <param name="Mindestens">Fachkraft hours that the law demands at least, Leitung not included.</param>
/// <param name="FehltFachkraft">Null: may not be shown.</param>
internal sealed record Personalabschnitt(DateOnly Ab, DateOnly Bis, int Kinder, Stunden Mindestens, Stunden Gesamt, Iststunden Ist, Stunden? FehltFachkraft, Stunden? FehltGesamt, int OhneWert)
{
    public bool Luecke => FehltFachkraft > Stunden.Null || FehltGesamt > Stunden.Null;

    public bool Gleicht(Personalabschnitt a) => (Kinder, Mindestens, Gesamt, Ist, OhneWert) == (a.Kinder, a.Mindestens, a.Gesamt, a.Ist, a.OhneWert);
}

/// <summary>A Kindergartenjahr with the children it will have.</summary>
internal sealed record Personaljahr(Planlage Lage, Planbelegung Belegung, Annahmen Annahmen);

/// <summary>Needed and agreed hours over some years, stretch by stretch. Pure.</summary>
internal static class Personalaussicht
{
    /// <param name="wechsel">Null: the reader may see persons.</param>
    public static IReadOnlyList<Personalabschnitt> Rechne(Kibiztabellen tabellen, IReadOnlyList<Personaljahr> jahre, Einzelwechsel? wechsel, Personalfrage? frage = null)
    {
        var (aus, bilder) = (new List<Personalabschnitt>(), new List<Bildabschnitt>());
        foreach (var j in jahre)
        {
            var (ab, bis) = (j.Lage.Jahr.Erster, j.Lage.Jahr.Letzter);
            var bild = new Einrichtungsbild(j.Belegung.Abschnitte, [.. j.Belegung.Gruppen.SelectMany(g => Form(g, frage))], j.Lage.Kraefte, tabellen);
            bilder.AddRange(bild.Verlauf(ab, bis, null, j.Annahmen.Personal(j.Lage.Jahr)).SelectMany(b => Geteilt(b, frage)));
        }

        foreach (var b in bilder)
        {
            var (soll, mehr) = (b.Bild.Vertraglich.Soll, frage is { } f && b.Ab >= f.Ab ? f : null);
            var ist = Mit(Summenschutz.Fuer(b.Bild.Vertraglich.Ist, new Zeitraum(b.Ab, b.Bis), wechsel), mehr);
            var neu = new Personalabschnitt(b.Ab, b.Bis, b.Bild.Kinder.Count, soll.Fachkraft, soll.Gesamt, ist, Fehlt(soll.Fachkraft, ist.Fachkraft), Fehlt(soll.Gesamt, ist.Gesamt), soll.Luecken.Count);
            if (aus.Count > 0 && aus[^1].Gleicht(neu)) aus[^1] = aus[^1] with { Bis = neu.Bis };
            else aus.Add(neu);
        }

        return aus;
    }

    private static IEnumerable<Gruppenabschnitt> Form(Gruppenabschnitt g, Personalfrage? frage)
    {
        if (frage is not { Form: { } form } || frage.Gruppe != g.Gruppe || g.Zeit.Bis < frage.Ab) return [g];
        if (frage.Ab <= g.Zeit.Ab) return [g with { Form = form }];
        return [g with { Zeit = new(g.Zeit.Ab, frage.Ab.AddDays(-1)) }, g with { Form = form, Zeit = new(frage.Ab, g.Zeit.Bis) }];
    }

    private static IEnumerable<Bildabschnitt> Geteilt(Bildabschnitt b, Personalfrage? frage) =>
        frage is { } f && b.Ab < f.Ab && f.Ab <= b.Bis ? [b with { Bis = f.Ab.AddDays(-1) }, b with { Ab = f.Ab }] : [b];

    private static Iststunden Mit(Iststunden ist, Personalfrage? f) => f is null ? ist : ist with { Fachkraft = ist.Fachkraft + new Stunden(f.Fachkraft), Gesamt = ist.Gesamt + new Stunden(f.Fachkraft + f.Ergaenzungskraft) };

    private static Stunden? Fehlt(Stunden soll, Stunden? ist) => ist is { } i ? Stunden.Groesser(soll.Gerundet - i.Gerundet, Stunden.Null) : null;
}
