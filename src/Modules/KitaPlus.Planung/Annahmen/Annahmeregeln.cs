using KitaPlus.Contracts;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>Which assumptions may be made.</summary>
internal static class Annahmeregeln
{
    public const int LaengsteBegruendung = 300;
    public const int HoechsteRate = 2_500;
    private static readonly Geld Hoechstbetrag = Geld.Euro(200_000);
    private static readonly string[] Weitere = ["KmB_Ue3", "KmB_U3", "KmB_U3_IIc"];

    /// <summary>Rows whose amount can be assumed in a year: all types of the hour bands of that year, and KmB.</summary>
    public static IReadOnlyList<string> Arten(Kibiztabellen tabellen, Kindergartenjahr jahr) => [.. Typen(tabellen, jahr).Select(t => t.ToString()), .. Weitere];

    public static IEnumerable<Pauschalentyp> Typen(Kibiztabellen tabellen, Kindergartenjahr jahr) =>
        Enum.GetValues<Contracts.Einrichtungen.Gruppenform>().SelectMany(f => tabellen.Stundenbaender(jahr.Erster).Select(h => new Pauschalentyp(f, h)));

    public static Regelverstoss? Pruefe(Planannahme a)
    {
        if (!Kindergartenjahr.TryParse(a.Jahr, out _)) return new("jahr", $"„{a.Jahr}“ ist kein Kindergartenjahr; Beispiel: 2027/28.");
        if (a.Begruendung.Trim().Length == 0) return new("begruendung", "Eine Annahme braucht eine Begründung; sie steht überall, wo sie zählt.");
        if (a.Begruendung.Length > LaengsteBegruendung) return new("begruendung", $"Die Begründung ist länger als {LaengsteBegruendung} Zeichen; bitte kürzen.");
        return a.Art switch
        {
            Annahmeart.Fortschreibung => a.Hundertstelprozent is >= -HoechsteRate and <= HoechsteRate && a.Typ.Length == 0 ? null : new("rate", $"Die Fortschreibung liegt zwischen −{HoechsteRate / 100} % und {HoechsteRate / 100} %."),
            Annahmeart.Pauschale => Typ(a.Typ) ?? (a.Betrag is { } b && b >= Geld.Null && b <= Hoechstbetrag ? null : new("betrag", $"Die Pauschale liegt zwischen 0,00 € und {Hoechstbetrag} im Jahr.")),
            Annahmeart.Personalwerte => Pauschalentyp.TryParse(a.Typ, out _) ? Personal(a.Personal) : new("typ", $"„{a.Typ}“ ist kein Pauschalentyp; Beispiel: IIIb oder III/30."),
            _ => new("art", "Diese Art von Annahme gibt es nicht."),
        };
    }

    private static Regelverstoss? Typ(string typ) => Pauschalentyp.TryParse(typ, out _) || Weitere.Contains(typ, StringComparer.Ordinal) ? null : new("typ", $"„{typ}“ ist keine Kindpauschale; Beispiel: IIIb, III/30 oder KmB_Ue3.");

    private static Regelverstoss? Personal(Personalannahme? p)
    {
        if (p is null) return new("gesamt", "Die Personalstunden fehlen; bitte alle Werte der Gruppe eintragen.");
        if (p.Kinder is < 1 or > 50) return new("kinder", "Eine Gruppe hat 1 bis 50 Kinder.");
        if (Math.Min(Math.Min(p.Leitung, p.Fachkraft), p.Ergaenzungskraft) < 0 || p.Gesamt > 100_000) return new("gesamt", "Personalstunden sind nicht negativ und höchstens 1.000 in der Woche.");
        return p.Leitung + p.Fachkraft + p.Ergaenzungskraft > p.Gesamt ? new("gesamt", "Leitung, Fach- und Ergänzungskraftstunden sind zusammen mehr als die Gesamtpersonalkraftstunden.") : null;
    }
}
