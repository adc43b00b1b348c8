using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Mandate;

/// <summary>What the rulebook says about mandates.</summary>
internal static class Mandatsregeln
{
    public const int LaengsterInhaber = 300;
    public const int LaengsterGrund = 500;

    /// <summary>A mandate lapses this long after it was used last, or signed when it never was.</summary>
    public const int VerfallMonate = 36;

    /// <summary>First day of the SEPA direct debit.</summary>
    public static DateOnly ErsterTag { get; } = new(2009, 11, 1);

    /// <summary>The last day on which it may be used.</summary>
    public static DateOnly GiltBis(DateOnly unterschrieben, DateOnly? letzterEinzug) => (letzterEinzug is { } l && l > unterschrieben ? l : unterschrieben).AddMonths(VerfallMonate);

    /// <returns>Null: it may be used for a collection due on the day; else why not.</returns>
    public static string? Hindernis(Mandatsstand stand, DateOnly unterschrieben, DateOnly? letzterEinzug, DateOnly faellig) => stand switch
    {
        Mandatsstand.Widerrufen => "Mandat widerrufen",
        Mandatsstand.Gesperrt => "Mandat gesperrt",
        Mandatsstand.Unbekannt => "kein Mandat",
        _ when faellig < unterschrieben => "Mandat noch nicht unterschrieben",
        _ when faellig > GiltBis(unterschrieben, letzterEinzug) => $"Mandat seit {GiltBis(unterschrieben, letzterEinzug):dd.MM.yyyy} verfallen",
        _ => null,
    };

    public static Sequenz Sequenz(int einzuege, DateOnly? letzterEinzug) => einzuege == 0 && letzterEinzug is null ? Sepa.Sequenz.Erste : Sepa.Sequenz.Folgende;
}
