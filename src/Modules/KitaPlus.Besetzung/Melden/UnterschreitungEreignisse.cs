using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Besetzung;

/// <summary>Events of the stream <c>unterschreitung-{einrichtung}</c>: what was reported to the Landesjugendamt (§ 47 SGB VIII).</summary>
internal abstract record UnterschreitungEreignis(string Einrichtung) : IEreignis;

public enum Meldegrund
{
    /// <summary>Less staff than the minimum.</summary>
    Personal = 0,

    /// <summary>More children than a group may have.</summary>
    Ueberbelegung = 1,
}

/// <summary>What was missing, in hours per week with two decimals; none negative.</summary>
/// <param name="Kinder">Children above what is allowed, of all groups.</param>
public sealed record Fehlstand(decimal Fachkraft, decimal Ergaenzungskraft, decimal Leitung, int Kinder)
{
    public static Fehlstand Nichts { get; } = new(0, 0, 0, 0);

    /// <summary>What of it belongs to a reason.</summary>
    public Fehlstand Zu(Meldegrund grund) => grund == Meldegrund.Personal ? this with { Kinder = 0 } : Nichts with { Kinder = Kinder };

    /// <summary>Of a day, with who is really there.</summary>
    public static Fehlstand Von(Tagesbild bild)
    {
        ArgumentNullException.ThrowIfNull(bild);
        var b = bild.Anwesend;
        return new(Fehlt(b.Fachkraft), Fehlt(b.Ergaenzungskraft), Fehlt(b.Leitung), bild.Gruppen.Sum(g => Math.Max(0, g.Kinder - g.Zulaessig)));

        static decimal Fehlt(Stunden differenz) => Math.Max(0, -differenz.Wert);
    }
}

/// <param name="Nummer">From 1 for each Einrichtung.</param>
/// <param name="Seit">First day.</param>
/// <param name="Massnahmen">What is done about it; free text of a Kita may name people.</param>
internal sealed record UnterschreitungGemeldet(string Einrichtung, int Nummer, Meldegrund Grund, DateOnly Seit, DateOnly Am, Fehlstand Fehlstand, string Empfaenger, Personenbezug<string> Massnahmen) : UnterschreitungEreignis(Einrichtung);

/// <param name="Zum">Last day.</param>
internal sealed record UnterschreitungBeendet(string Einrichtung, int Nummer, DateOnly Zum, DateOnly Am, Personenbezug<string> Wodurch) : UnterschreitungEreignis(Einrichtung);

/// <summary>Reported by mistake. The report stays to be read, and does not count any more.</summary>
internal sealed record UnterschreitungZurueckgenommen(string Einrichtung, int Nummer, DateOnly Am, Personenbezug<string> Grund) : UnterschreitungEreignis(Einrichtung);
