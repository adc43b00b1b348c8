namespace KitaPlus.SystemTests;

/// <summary>Sample data, generated once; every test works on a copy of its own.</summary>
public sealed class Musterablage : IAsyncLifetime
{
    /// <summary>Last day that the sample data know about.</summary>
    public const string Heute = "20.11.2026";

    private readonly Ordner ordner = new();

    public async Task InitializeAsync() =>
        (await Programm.ImOrdner(ordner.Pfad).Rufe("beispieldaten", "--kinder", "150", "--jahre", "5", "--seed", "7", "--heute", Heute)).MitEnde(0);

    public Ordner Kopie() => Ordner.KopieVon(ordner.Pfad);

    public Task DisposeAsync()
    {
        ordner.Dispose();
        return Task.CompletedTask;
    }
}

[CollectionDefinition(nameof(Musterablage))]
public sealed class Musterablagen : ICollectionFixture<Musterablage>;
