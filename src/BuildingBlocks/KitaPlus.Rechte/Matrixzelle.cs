namespace KitaPlus.Rechte;

/// <summary>How far a right reaches; each contains the ones before it.</summary>
public enum Stufe
{
    Kein,
    Lesen,

    /// <summary>Writing in the daily work only: attendance, Ab- and Anmeldungen, notes, group of the day, cash entries.</summary>
    Operativ,
    Schreiben,
}

/// <summary>What a cell leaves out or is limited to.</summary>
public enum Beschraenkung
{
    Keine,
    OhneEinkommen,
    OhnePersonen,

    /// <summary>Writing is limited to checking and releasing.</summary>
    NurPruefen,

    /// <summary>Writing is limited to preparing.</summary>
    NurErstellen,
    NurImportieren,

    /// <summary>Within one's own rights; in Benutzerverwaltung: the groups of users one is responsible for.</summary>
    Eigene,
    NurRendanturleitung,
}

/// <summary>One cell of the matrix.</summary>
/// <param name="Auslegung">The Nutzungsordnung is silent here; the cell is our reading (marked with a star).</param>
public readonly record struct Matrixzelle(Stufe Stufe, Beschraenkung Beschraenkung, bool Auslegung)
{
    private static readonly Dictionary<string, Beschraenkung> Woerter = new(StringComparer.Ordinal)
    {
        ["ohne Einkommen"] = Beschraenkung.OhneEinkommen,
        ["ohne Personen"] = Beschraenkung.OhnePersonen,
        ["pruefen"] = Beschraenkung.NurPruefen,
        ["erstellen"] = Beschraenkung.NurErstellen,
        ["importieren"] = Beschraenkung.NurImportieren,
        ["eigene"] = Beschraenkung.Eigene,
        ["Rendanturleitung"] = Beschraenkung.NurRendanturleitung,
    };

    /// <summary>Reads e.g. <c>S</c>, <c>L*</c>, <c>-</c>, <c>S(operativ)*</c>, <c>L*(ohne Einkommen)</c>.</summary>
    /// <exception cref="FormatException">Not a cell.</exception>
    public static Matrixzelle Lies(string text)
    {
        var auslegung = text.Contains('*', StringComparison.Ordinal);
        var rest = text.Replace("*", "", StringComparison.Ordinal).Trim();
        var auf = rest.IndexOf('(', StringComparison.Ordinal);
        var wort = auf < 0 ? null : rest[(auf + 1)..].TrimEnd(')');
        var stufe = (auf < 0 ? rest : rest[..auf]) switch
        {
            "S" when wort == "operativ" => Stufe.Operativ,
            "S" => Stufe.Schreiben,
            "L" => Stufe.Lesen,
            "-" => Stufe.Kein,
            _ => throw new FormatException($"„{text}“ ist keine Zelle der Rechtematrix."),
        };
        if (wort is null or "operativ") return new(stufe, Beschraenkung.Keine, auslegung);
        return Woerter.TryGetValue(wort, out var b) ? new(stufe, b, auslegung) : throw new FormatException($"Rechtematrix: unbekanntes Wort „{wort}“ in „{text}“.");
    }

    /// <summary>For people, e.g. „S (prüfen, freigeben) *“.</summary>
    public override string ToString()
    {
        var s = Stufe switch { Stufe.Kein => "–", Stufe.Lesen => "L", Stufe.Operativ => "S (operativ)", _ => "S" };
        var b = Beschraenkung switch
        {
            Beschraenkung.OhneEinkommen => " (ohne Einkommen)",
            Beschraenkung.OhnePersonen => " (ohne Personen)",
            Beschraenkung.NurPruefen => " (prüfen, freigeben)",
            Beschraenkung.NurErstellen => " (erstellen)",
            Beschraenkung.NurImportieren => " (Import)",
            Beschraenkung.Eigene => " (eigener Bereich)",
            Beschraenkung.NurRendanturleitung => " (Rendanturleitung)",
            _ => "",
        };
        return s + b + (Auslegung ? " *" : "");
    }
}
