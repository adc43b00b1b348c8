namespace KitaPlus.Zahlungsverkehr.Sepa;

/// <summary>An address in the structured form that payments need from November 2026 on.</summary>
/// <param name="Land">ISO 3166, e.g. <c>DE</c>.</param>
internal sealed record Postanschrift(string? Strasse, string? Hausnummer, string Plz, string Ort, string Land)
{
    /// <returns>Null: complete; else what is wrong with it.</returns>
    public string? Mangel()
    {
        if (Land.Length != 2 || !Land.All(char.IsAsciiLetterUpper)) return "Das Land der Anschrift besteht aus zwei Großbuchstaben, zum Beispiel DE oder CH.";
        return Sepatext.Aus(Ort, 35).Length == 0 ? "Der Ort der Anschrift fehlt; eine Zahlung braucht mindestens Ort und Land." : null;
    }
}
