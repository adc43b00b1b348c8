using System.Diagnostics;
using KitaPlus.Kernel;

namespace KitaPlus.EventStore.Tests.Schluessel;

public abstract class SchluesselTests
{
    /// <summary>Opens the same keys again and again.</summary>
    protected abstract Task<PersonKeysBase> OeffneAsync();

    [Fact]
    public async Task Ein_Schluessel_wird_einmal_erzeugt_und_bleibt_nach_dem_Oeffnen_derselbe()
    {
        byte[] erster;
        using (var keys = await OeffneAsync())
        {
            keys.Find("nord", "kind-1", Zwecke.Stammdaten).ShouldBeNull();
            erster = [.. keys.GetOrCreate("nord", "kind-1", Zwecke.Stammdaten)!];
            erster.Length.ShouldBe(32);
            keys.GetOrCreate("nord", "kind-1", Zwecke.Stammdaten).ShouldBe(erster);
            keys.GetOrCreate("nord", "kind-1", Zwecke.Einkommen).ShouldNotBe(erster);
            keys.GetOrCreate("sued", "kind-1", Zwecke.Stammdaten).ShouldNotBe(erster);
        }

        using var wieder = await OeffneAsync();
        wieder.Find("nord", "kind-1", Zwecke.Stammdaten).ShouldBe(erster);
    }

    [Fact]
    public async Task Ein_vernichteter_Schluessel_kommt_nie_wieder()
    {
        using (var keys = await OeffneAsync())
        {
            keys.Ensure("nord", [("kind-1", Zwecke.Stammdaten), ("kind-1", Zwecke.Einkommen), ("kind-2", Zwecke.Stammdaten)]);
            keys.Destroy("nord", "kind-1", Zwecke.Einkommen);
            keys.Destroy("nord", "kind-3", Zwecke.Stammdaten);
            Pruefe(keys);
        }

        using (var wieder = await OeffneAsync()) Pruefe(wieder);

        static void Pruefe(PersonKeysBase keys)
        {
            keys.Ensure("nord", [("kind-1", Zwecke.Einkommen)]);
            keys.Find("nord", "kind-1", Zwecke.Einkommen).ShouldBeNull();
            keys.GetOrCreate("nord", "kind-1", Zwecke.Einkommen).ShouldBeNull();
            keys.GetOrCreate("nord", "kind-3", Zwecke.Stammdaten).ShouldBeNull("auch einer, den es noch nicht gab");
            keys.Find("nord", "kind-1", Zwecke.Stammdaten).ShouldNotBeNull();
            keys.Find("nord", "kind-2", Zwecke.Stammdaten).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Ohne_Zweck_sind_alle_Zwecke_der_Person_vernichtet_auch_kuenftige()
    {
        using (var keys = await OeffneAsync())
        {
            keys.Ensure("nord", [("kind-1", Zwecke.Stammdaten), ("kind-1", Zwecke.Einkommen)]);
            keys.Destroy("nord", "kind-1", null);
        }

        using var wieder = await OeffneAsync();
        wieder.Find("nord", "kind-1", Zwecke.Stammdaten).ShouldBeNull();
        wieder.GetOrCreate("nord", "kind-1", Zwecke.Einkommen).ShouldBeNull();
        wieder.GetOrCreate("nord", "kind-1", Zwecke.Gesundheit).ShouldBeNull();
        wieder.GetOrCreate("sued", "kind-1", Zwecke.Gesundheit).ShouldNotBeNull();
    }

    [Fact]
    public async Task Viele_Leser_und_Schreiber_bekommen_denselben_Schluessel()
    {
        using var keys = await OeffneAsync();
        var alle = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => keys.GetOrCreate("nord", $"kind-{i % 4}", Zwecke.Stammdaten)!)));

        alle.Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBe(4);
    }

    [Fact]
    public async Task Hunderttausend_Schluessel_sind_auf_einmal_anzulegen_und_wieder_zu_oeffnen()
    {
        using (var keys = await OeffneAsync())
            keys.Ensure("nord", [.. Enumerable.Range(0, 100_000).Select(i => ($"kind-{i}", Zwecke.Stammdaten))]);

        var uhr = Stopwatch.StartNew();
        using var wieder = await OeffneAsync();
        Console.WriteLine($"{GetType().Name}: 100.000 Schlüssel geöffnet in {uhr.ElapsedMilliseconds} ms");
        wieder.Find("nord", "kind-99999", Zwecke.Stammdaten).ShouldNotBeNull();
    }
}

public sealed class SqliteSchluesselTests : SchluesselTests, IDisposable
{
    private readonly string ordner = Directory.CreateTempSubdirectory("kitaplus-").FullName;

    private string Datei => Path.Combine(ordner, "schluessel.db");

    public void Dispose() => Directory.Delete(ordner, recursive: true);

    protected override Task<PersonKeysBase> OeffneAsync() => Task.FromResult<PersonKeysBase>(SqlitePersonKeys.Open(Datei));

    [Fact]
    public void Ein_vernichteter_Schluessel_steht_in_keiner_Datei_mehr()
    {
        using var keys = SqlitePersonKeys.Open(Datei);
        var doomed = keys.GetOrCreate("nord", "kind-1", Zwecke.Stammdaten)!.ToArray();
        var bleibt = keys.GetOrCreate("nord", "kind-2", Zwecke.Stammdaten)!.ToArray();
        StehtInDateien(doomed).ShouldBeTrue();

        keys.Destroy("nord", "kind-1", null);

        StehtInDateien(doomed).ShouldBeFalse();
        StehtInDateien(bleibt).ShouldBeTrue();
    }

    [Fact]
    public void Die_Datei_ist_nur_fuer_ihren_Besitzer_lesbar()
    {
        using var keys = SqlitePersonKeys.Open(Datei);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Datei).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Eine_unbrauchbare_Datei_wird_mit_einem_Satz_gemeldet()
    {
        File.WriteAllText(Datei, "Das ist keine Datenbank, sondern irgendein Text, der lang genug ist. " + new string('x', 2000));
        Should.Throw<EventStoreException>(() => SqlitePersonKeys.Open(Datei)).Message.ShouldContain(Datei);
    }

    private bool StehtInDateien(byte[] schluessel) => Directory.EnumerateFiles(ordner).Any(f =>
    {
        using var strom = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var kopie = new MemoryStream();
        strom.CopyTo(kopie);
        return kopie.GetBuffer().AsSpan(0, (int)kopie.Length).IndexOf(schluessel) >= 0;
    });
}

public sealed class PostgresSchluesselTests : SchluesselTests
{
    private string? verbindung;

    protected override async Task<PersonKeysBase> OeffneAsync() => PostgresPersonKeys.Open(verbindung ??= await PostgresTestdatenbank.NeueAsync());
}

public sealed class GedaechtnisSchluesselTests : SchluesselTests
{
    // "opened again" means in the same process here
    private readonly InMemoryPersonKeys keys = new();

    protected override Task<PersonKeysBase> OeffneAsync() => Task.FromResult<PersonKeysBase>(keys);
}
