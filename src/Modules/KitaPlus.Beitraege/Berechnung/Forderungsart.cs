namespace KitaPlus.Beitraege.Berechnung;

/// <summary>What families owe money for. Each has its own facts and rules; accounts, runs, causes and letters are the same.</summary>
internal enum Forderungsart : byte
{
    /// <summary>Public claim of a Jugendamt (§ 90 SGB VIII, § 51 KiBiz).</summary>
    Elternbeitrag = 0,

    /// <summary>Private claim of the Träger from a Verpflegungsvertrag.</summary>
    Verpflegung = 1,
}
