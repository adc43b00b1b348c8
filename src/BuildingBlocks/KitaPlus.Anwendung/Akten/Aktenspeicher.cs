using Dapper;
using KitaPlus.Kernel;
using Npgsql;

namespace KitaPlus.Betrieb;

/// <summary>Files in the folder <c>akten</c> of the data, readable for their owner only.</summary>
internal sealed class Ordnerspeicher(string ordner) : IAktenspeicher
{
    public async Task SchreibeAsync(string mandant, string kennung, byte[] inhalt, CancellationToken cancellationToken)
    {
        var pfad = Pfad(mandant, kennung);
        if (File.Exists(pfad)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(pfad)!);
        // under another name first: what carries the right name is complete
        var vorlaeufig = $"{pfad}.{Guid.NewGuid():N}";
        var optionen = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) optionen.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var datei = new FileStream(vorlaeufig, optionen))
        {
            await datei.WriteAsync(inhalt, cancellationToken);
            datei.Flush(flushToDisk: true);
        }

        File.Move(vorlaeufig, pfad, overwrite: true);
    }

    public async Task<byte[]?> LiesAsync(string mandant, string kennung, CancellationToken cancellationToken) =>
        Pfad(mandant, kennung) is var pfad && File.Exists(pfad) ? await File.ReadAllBytesAsync(pfad, cancellationToken) : null;

    private string Pfad(string mandant, string kennung) => Path.Combine(ordner, "akten", Kennung.Pruefe(mandant, "Mandant"), $"{Kennung.Pruefe(kennung, "Beleg")}.akte");
}

/// <summary>A table beside the log.</summary>
internal sealed class Postgresspeicher(string verbindung) : IAktenspeicher
{
    private volatile bool angelegt;

    public async Task SchreibeAsync(string mandant, string kennung, byte[] inhalt, CancellationToken cancellationToken)
    {
        await using var db = await OeffneAsync(cancellationToken);
        await db.ExecuteAsync("insert into akten (mandant, kennung, inhalt) values (@mandant, @kennung, @inhalt) on conflict do nothing", new { mandant, kennung, inhalt });
    }

    public async Task<byte[]?> LiesAsync(string mandant, string kennung, CancellationToken cancellationToken)
    {
        await using var db = await OeffneAsync(cancellationToken);
        return await db.QuerySingleOrDefaultAsync<byte[]>("select inhalt from akten where mandant = @mandant and kennung = @kennung", new { mandant, kennung });
    }

    private async Task<NpgsqlConnection> OeffneAsync(CancellationToken cancellationToken)
    {
        var db = new NpgsqlConnection(verbindung);
        await db.OpenAsync(cancellationToken);
        if (angelegt) return db;
        await db.ExecuteAsync("create table if not exists akten (mandant text not null, kennung text not null, inhalt bytea not null, primary key (mandant, kennung))");
        angelegt = true;
        return db;
    }
}
