using System.Diagnostics;
using Dapper;
using KitaPlus.EventStore.Projektionsabsturz;

namespace KitaPlus.EventStore.Tests.Projektionen;

/// <summary>A process that builds a view is killed at the worst moments; the next one goes on, and in the end every event counts exactly once.</summary>
public sealed class AbsturzTests : IDisposable
{
    private static readonly string[] Stellen = ["anwenden 1", "schreiben 2", "geschrieben 3", "schreiben 7", "geschrieben 7", "anwenden 12", "schreiben 20"];
    private readonly string ordner = Directory.CreateTempSubdirectory("kitaplus-").FullName;

    public void Dispose() => Directory.Delete(ordner, recursive: true);

    [Fact]
    public async Task Auf_SQLite_wird_nach_jedem_Abbruch_nichts_doppelt_und_nichts_ausgelassen()
    {
        var datei = Path.Combine(ordner, "ansichten.db");
        await TreibeAsync("sqlite", datei);
        await PruefeAsync(SqliteViewConnections.Open(datei));
    }

    [Fact]
    public async Task Auf_PostgreSQL_wird_nach_jedem_Abbruch_nichts_doppelt_und_nichts_ausgelassen()
    {
        var verbindung = await PostgresTestdatenbank.NeueAsync();
        await TreibeAsync("postgres", verbindung);
        await PruefeAsync(PostgresViewConnections.Open(verbindung));
    }

    private static async Task TreibeAsync(string art, string wo)
    {
        foreach (var stelle in Stellen) (await LaufeAsync(art, wo, stelle)).ShouldBe(stelle, "dort wird das Programm abgebrochen");
        (await LaufeAsync(art, wo, "nirgends")).ShouldBe("fertig");
    }

    /// <returns>The last line the process wrote.</returns>
    private static async Task<string> LaufeAsync(string art, string wo, string stelle)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Kontoansicht).Assembly.Location, art, wo, stelle]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        using var prozess = Process.Start(start)!;
        var zuletzt = "";
        while (zuletzt != stelle && await prozess.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) is { } zeile) zuletzt = zeile;
        prozess.Kill();
        await prozess.WaitForExitAsync();
        return zuletzt;
    }

    private static async Task PruefeAsync(IViewConnectionFactory db)
    {
        await using var factory = db;
        await using var log = new ErrechnetesProtokoll();
        await using var p = Projections.Create(log, log.Codec, [new Kontoansicht(_ => { })], db);
        await using var reader = await p.OpenAsync("konten");
        reader.Position.ShouldBe(new Position(ErrechnetesProtokoll.Laenge));
        var summen = reader.Connection.Query<(long Konto, long Summe)>($"select konto, summe from {reader.Tables["summe"]}", transaction: reader.Transaction).ToDictionary(z => (int)z.Konto, z => z.Summe);
        summen.ShouldBe(Enumerable.Range(0, ErrechnetesProtokoll.Konten).ToDictionary(k => k, ErrechnetesProtokoll.Summe), ignoreOrder: true);
    }
}
