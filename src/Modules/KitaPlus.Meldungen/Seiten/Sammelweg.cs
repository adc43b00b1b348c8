namespace KitaPlus.Meldewesen.Seiten;

/// <summary>A step that can be done with all hits of the list at once.</summary>
/// <param name="Verb">Goes on after „Alle 37 Treffer“.</param>
internal sealed record Sammelweg(string Adresse, string Verb, Meldungsschritt Schritt)
{
    public static IReadOnlyList<Sammelweg> Alle { get; } =
    [
        new(Adressen.AllePruefen, "als geprüft vermerken", Meldungsschritt.Alle[0]),
        new(Adressen.AlleFreigeben, "freigeben", Meldungsschritt.Alle[1]),
        new(Adressen.AlleUebermitteln, "übermitteln", Meldungsschritt.Alle[2]),
    ];

    /// <summary>What is said of it afterwards.</summary>
    public string Getan => Schritt.Getan.Split(';')[0];
}
