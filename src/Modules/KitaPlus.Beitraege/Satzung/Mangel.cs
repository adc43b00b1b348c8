namespace KitaPlus.Beitraege.Satzung;

/// <summary>One thing wrong in a Satzung file: where, and what to do about it.</summary>
/// <param name="Pfad">Path inside the file, e.g. <c>tarif.tabelle.u2.25[3]</c>; <c>Datei</c> where it concerns the whole file.</param>
public sealed record Mangel(string Pfad, string Grund)
{
    public override string ToString() => $"{Pfad}: {Grund}";
}

/// <summary>The document, or what is wrong with it: never both.</summary>
public sealed record Leseergebnis(SatzungDokument? Dokument, IReadOnlyList<Mangel> Maengel)
{
    public bool IstGueltig => Dokument is not null;
}
