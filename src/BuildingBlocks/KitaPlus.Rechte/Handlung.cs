namespace KitaPlus.Rechte;

/// <summary>What kind of writing an action is, where the matrix tells them apart.</summary>
public enum Taetigkeit
{
    Beliebig,
    Pruefen,
    Erstellen,
    Importieren,
}

/// <summary>
/// An action (command or query) with the right it needs, declared once. The same declaration drives the command pipeline,
/// the filter of lists, the buttons shown and the answer to „Warum darf ich das (nicht)?“.
/// </summary>
/// <param name="Name">Stable, e.g. <c>kinder.kind.aufnehmen</c>.</param>
/// <param name="Titel">What it does, for people: „Kind aufnehmen“.</param>
/// <param name="Bedarf">At least this level in the row of the matrix.</param>
public sealed record Handlung(string Name, string Titel, Bereich Bereich, Stufe Bedarf)
{
    public Taetigkeit Taetigkeit { get; init; }

    /// <summary>The answer shows single persons of the staff, or sums over one: not for „ohne Personen“.</summary>
    public bool ZeigtPersonen { get; init; }

    /// <summary>The answer shows incomes: not for „ohne Einkommen“.</summary>
    public bool ZeigtEinkommen { get; init; }

    /// <summary>The answer says who gets social benefits (§ 35 SGB I): not for those whose right is the daily work only.</summary>
    public bool Sozialdaten { get; init; }

    /// <summary>Opens the record of a person; every use is written to the log of reads.</summary>
    public bool Personenakte { get; init; }

    /// <summary>Founds the record it is about. Every other command meets a record that is there: whoever reaches only some places is told the same of an unknown one as of a foreign one.</summary>
    public bool LegtAn { get; init; }

    /// <summary>About one's own account: needs no role, and reaches nobody else's.</summary>
    public bool EigenesKonto { get; init; }

    /// <summary>About another person's access: asks besides the right who manages whom (G2).</summary>
    public bool VerwaltetBenutzer { get; init; }

    /// <summary>Done by the program only, never by a person.</summary>
    public bool NurDienst { get; init; }

    /// <summary>Only by roles of the Verwaltungsträger (Rendantur), however high another role stands in the matrix: the check of what a Kita has done.</summary>
    public bool NurVerwaltungstraeger { get; init; }

    /// <summary>Before it is carried out the command pipeline asks whether a second person has to release it; when that is so, each Mandant decides.</summary>
    public bool Vieraugenfaehig { get; init; }

    /// <summary>The command type; null for a query.</summary>
    public Type? Befehl { get; init; }

    public static Handlung FuerBefehl<T>(string name, string titel, Bereich bereich, Stufe bedarf = Stufe.Schreiben) => new(name, titel, bereich, bedarf) { Befehl = typeof(T) };

    public static Handlung Abfrage(string name, string titel, Bereich bereich) => new(name, titel, bereich, Stufe.Lesen);
}
