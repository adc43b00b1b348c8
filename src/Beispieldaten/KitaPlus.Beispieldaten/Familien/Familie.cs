using KitaPlus.Contracts.Kinder;

namespace KitaPlus.Beispiele;

/// <summary>What the generators of one household share.</summary>
internal sealed record Familie(
    string Haushalt, string ZweiterHaushalt, string[] Personen, bool Paar, Einrichtung Zuhause, IReadOnlyList<Kindplan> Kinder, Namensliste Namen, string Nachname, Meldung Eroeffnung, Akte Akte)
{
    public string Stream { get; } = "haushalt-" + Haushalt;

    /// <summary>Membership and residence count from 1 January of the first year of care: no date of a person shows in it.</summary>
    public DateOnly Seit { get; } = new(Kinder.Min(k => k.Eintritt).Year, 1, 1);

    public DateOnly Ende { get; } = Kinder.Max(k => k.Ende);

    public DateOnly ErsterEintritt { get; } = Kinder.Min(k => k.Eintritt);

    /// <summary>A day while at least one child is in care.</summary>
    public DateOnly TagInBetreuung(DateOnly heute, Zufall z)
    {
        var bis = Ende < heute ? Ende : heute;
        return ErsterEintritt.AddDays(z.Zwischen(20, Math.Max(21, bis.DayNumber - ErsterEintritt.DayNumber)));
    }

    /// <summary>A notice about this household: never typed in before the household exists.</summary>
    public Meldung Melde(Zufall z, DateOnly gueltigAb) => Meldeverhalten.Ziehe(z, gueltigAb).NichtVor(Eroeffnung.Erfasst);

    public void Mitglied(string haushalt, string person, DateOnly ab, DateOnly? bis, Haushaltsrolle rolle, Meldung m) =>
        Akte.Erfasse("haushalt-" + haushalt, m, h => new MitgliedGemeldet(haushalt, person, ab, bis, rolle, h));

    public void Zahlt(string haushalt, string? person, DateOnly ab, Meldung m) =>
        Akte.Erfasse("haushalt-" + haushalt, m, h => new ZahlungspflichtBestimmt(haushalt, ab, null, person, h));

    public static DateOnly MonatsErster(DateOnly tag) => new(tag.Year, tag.Month, 1);
}
