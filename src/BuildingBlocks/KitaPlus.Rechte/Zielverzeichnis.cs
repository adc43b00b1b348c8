namespace KitaPlus.Rechte;

/// <summary>Finds the places of any record by asking the module whose record it is.</summary>
public sealed class Zielverzeichnis(IEnumerable<IZielbestimmung> bestimmungen)
{
    /// <summary>Stands for the Mandant as a whole.</summary>
    public const string GanzerMandant = "mandant-";

    private readonly List<IZielbestimmung> bestimmungen = [.. bestimmungen.OrderByDescending(b => b.Praefix.Length)];

    /// <summary>Whether some module knows such records.</summary>
    public bool Kennt(string stream) => stream == "mandant-" || bestimmungen.Exists(x => stream.StartsWith(x.Praefix, StringComparison.Ordinal));

    /// <param name="stream">Name of the record, e.g. <c>kind-K1</c>; <c>mandant-</c> is the Mandant as a whole.</param>
    /// <exception cref="InvalidOperationException">No module knows such records.</exception>
    public async ValueTask<Ziel> ZielAsync(string mandant, string stream, CancellationToken cancellationToken = default)
    {
        if (stream == GanzerMandant) return new Ziel.Mandantweit();
        var b = bestimmungen.Find(x => stream.StartsWith(x.Praefix, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"Zu „{stream}“ sagt kein Modul, wohin der Datensatz gehört.");
        var ziel = await b.ZielAsync(mandant, stream[b.Praefix.Length..], cancellationToken);
        return ziel switch
        {
            Ziel.Wie w => await ZielAsync(mandant, w.Stream, cancellationToken),
            Ziel.Konto { Dienstlich: Ziel.Wie w } k => k with { Dienstlich = await ZielAsync(mandant, w.Stream, cancellationToken) },
            _ => ziel,
        };
    }
}

/// <summary>Records of which each Mandant has one, named by the Mandant: reached only by roles that reach all of it.</summary>
public sealed class Mandantenziel(string praefix) : IZielbestimmung
{
    public string Praefix => praefix;

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<Ziel>(schluessel == mandant ? new Ziel.Mandantweit() : new Ziel.Unbekannt());
}

/// <summary>Records that belong to the Mandant as a whole.</summary>
public sealed class AllgemeinesZiel(string praefix) : IZielbestimmung
{
    public string Praefix => praefix;

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) => new(new Ziel.Allgemein());
}
