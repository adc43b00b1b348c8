using System.Globalization;

namespace KitaPlus.Contracts;

/// <summary>What is wrong with a fact.</summary>
/// <param name="Feld">Name of the field, as the column of the import formats is called.</param>
/// <param name="Satz">German sentence: what is wrong and what to do.</param>
public sealed record Regelverstoss(string Feld, string Satz);

/// <summary>Rules that hold for facts of every kind. They know no clock: dates are compared with each other only.</summary>
public static class Tatsachenregeln
{
    private const int Vorausjahre = 20;
    private static readonly DateOnly Frueheste = new(1990, 1, 1);
    private static readonly DateOnly Spaeteste = new(2100, 12, 31);

    /// <summary>Period and origin of a fact.</summary>
    public static Regelverstoss? Zeit(ITatsache t)
    {
        if (Datum("gueltig_ab", t.GueltigAb) is { } ab) return ab;
        if (t.GueltigBis is { } bis)
        {
            if (bis < t.GueltigAb)
                return new("gueltig_bis", $"Das Ende {Tag(bis)} liegt vor dem Anfang {Tag(t.GueltigAb)}; bitte eines der beiden Daten berichtigen.");
            if (Datum("gueltig_bis", bis) is { } b) return b;
            if (bis > t.GueltigAb.AddYears(Vorausjahre))
                return new("gueltig_bis", $"Das Ende {Tag(bis)} liegt mehr als {Vorausjahre} Jahre nach dem Anfang; für „bis auf Weiteres“ das Ende leer lassen.");
        }

        return Herkunft(t.Herkunft) ?? Voraus("gueltig_ab", t.GueltigAb, t.Herkunft);
    }

    public static Regelverstoss? Herkunft(Herkunft h)
    {
        if (h.EingegangenAm is { } e && Datum("eingegangen_am", e) is { } f) return f;
        if (h.BekanntSeit is { } b && Datum("bekannt_seit", b) is { } g) return g;
        if (h.EingegangenAm > h.BekanntSeit)
            return new("eingegangen_am", $"Eingegangen am {Tag(h.EingegangenAm.Value)}, aber schon seit {Tag(h.BekanntSeit.Value)} bekannt: bekannt wird etwas frühestens, wenn es eingeht.");
        return null;
    }

    /// <summary>A single date in the range that this program calculates with.</summary>
    public static Regelverstoss? Datum(string feld, DateOnly tag)
    {
        if (tag < Frueheste) return new(feld, $"Der {Tag(tag)} liegt vor 1990; bitte das Datum prüfen.");
        return tag > Spaeteste ? new(feld, $"Der {Tag(tag)} liegt nach 2100; bitte das Datum prüfen.") : null;
    }

    public static string Tag(DateOnly tag) => tag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static Regelverstoss? Voraus(string feld, DateOnly tag, Herkunft h) =>
        (h.EingegangenAm ?? h.BekanntSeit) is { } kenntnis && tag > kenntnis.AddYears(Vorausjahre)
            ? new(feld, $"Der {Tag(tag)} liegt mehr als {Vorausjahre} Jahre nach dem Tag der Meldung ({Tag(kenntnis)}); bitte das Datum prüfen.")
            : null;
}
