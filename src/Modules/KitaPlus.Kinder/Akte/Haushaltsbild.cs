using KitaPlus.Contracts.Kinder;

namespace KitaPlus.Kinder;

/// <summary>A household as known at a moment.</summary>
/// <param name="Personen">Everybody who is or was a member.</param>
internal sealed record Haushaltsbild(string Id, Angabenbuch Buch, IReadOnlyList<Personbild> Personen)
{
    public IEnumerable<(Personbild Person, MitgliedGemeldet Angabe)> Mitglieder(DateOnly tag) =>
        Personen.Select(p => (p, Buch.Am<MitgliedGemeldet>($"mitglied/{p.Id}", tag))).Where(m => m.Item2 is { Rolle: not Haushaltsrolle.Keine }).Select(m => (m.p, m.Item2!));

    /// <summary>By its adults on the day; households have no name of their own.</summary>
    public string Name(DateOnly tag)
    {
        var namen = Mitglieder(tag).Select(m => m.Person.Name).ToList();
        if (namen.Count == 0) namen = [.. Personen.Select(p => p.Name)];
        return namen.Count == 0 ? "Haushalt ohne Mitglieder" : $"Haushalt {string.Join(" und ", namen)}";
    }

    /// <summary>Parents of whom no income is declared for the day: then the highest fee applies.</summary>
    public IEnumerable<Personbild> OhneEinkommen(DateOnly tag) =>
        Mitglieder(tag).Where(m => m.Angabe.Rolle == Haushaltsrolle.Elternteil && m.Person.Buch.Am<EinkommenErklaert>("einkommen", tag) is null).Select(m => m.Person);

    /// <summary>An exemption by proof holds on the day.</summary>
    public bool Befreit(DateOnly tag) => Buch.Zeitlinien("befreiung/").Any(z => Buch.Am<BefreiungAnerkannt>(z, tag) is { Besteht: true });

    public string? Zahlungspflichtig(DateOnly tag) => Buch.Am<ZahlungspflichtBestimmt>("zahlungspflicht", tag)?.Person;

    public Personbild? Person(string id) => Personen.FirstOrDefault(p => p.Id == id);
}
