namespace KitaPlus.Zahlungsverkehr.Bank;

/// <summary>What a movement on the bank account is about.</summary>
internal enum Zuordnungsart
{
    /// <summary>Nobody knows yet; somebody has to allocate it.</summary>
    Offen = 0,

    /// <summary>Somebody has paid; lowers what is owed.</summary>
    Zahlung = 1,

    /// <summary>A direct debit has come back; raises it again.</summary>
    Ruecklastschrift = 2,

    /// <summary>The money of a direct debit run, booked with the run already.</summary>
    Lastschrifteinzug = 3,

    /// <summary>A refund has been carried out, booked with its run already.</summary>
    Erstattung = 4,

    /// <summary>A refund has come back; the credit is there again.</summary>
    Erstattungsrueckgabe = 5,

    /// <summary>Not about a family's account (rent, grants …).</summary>
    Fremd = 6,
}

/// <summary>To which account a movement belongs.</summary>
/// <param name="Glaeubiger">Null where there is nothing to book.</param>
/// <param name="Lauf">Stream of the run it comes from.</param>
/// <param name="Wodurch">How it was recognised, for people.</param>
internal sealed record Zuordnung(Zuordnungsart Art, string? Glaeubiger, string? Schuldner, string? Mandat, string? Lauf, string Wodurch)
{
    public static Zuordnung Unbekannt { get; } = new(Zuordnungsart.Offen, null, null, null, null, "");
}
