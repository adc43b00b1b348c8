using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using Microsoft.Data.Sqlite;

namespace KitaPlus.Barkasse.Tests;

/// <summary>Several cashiers at once, crashes between two sheets, hands in the database.</summary>
public class ZugleichTests
{
    private static readonly DateOnly Heute = new(2026, 11, 2);

    public static TheoryData<bool> Speicherarten => [true, false];

    private static Task<Kassenprobe> OeffneAsync(bool sqlite, Geld anfang) => Kassenprobe.OeffneAsync(anfang: anfang, ablage: sqlite ? o => new Ablage.Ordner(Path.Combine(o, "daten")) : null);

    /// <summary>Books again when somebody else was faster three times in a row, as a person would.</summary>
    private static async Task<bool> BucheAsync(Kassenprobe kasse, DateOnly tag, long cent)
    {
        while (true)
        {
            try
            {
                return await kasse.BucheAsync(tag, cent) is null;
            }
            catch (RevisionConflictException)
            {
                // noch einmal
            }
        }
    }

    [Theory]
    [MemberData(nameof(Speicherarten))]
    public async Task Zwei_zugleich_bringen_die_Kasse_nicht_ins_Minus(bool sqlite)
    {
        await using var kasse = await OeffneAsync(sqlite, Geld.Euro(100));
        // zusammen 40 Ausgaben zu 7 Euro: genau 14 passen
        var gebucht = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var n = 0;
            for (var i = 0; i < 10; i++)
                if (await BucheAsync(kasse, Heute, -700)) n++;
            return n;
        })));
        gebucht.Sum().ShouldBe(14);
        var blatt = await kasse.BlattAsync(2026, 11);
        blatt.Bestand.ShouldBe(Geld.Euro(2));
        blatt.Bewegungen.Select(b => b.Nummer).ShouldBe(Enumerable.Range(1, 14));
        blatt.Bewegungen.ShouldAllBe(b => b.Bestand.Cent >= 0);
    }

    [Fact]
    public async Task Am_Monatswechsel_bucht_der_eine_noch_alt_der_andere_schon_neu_und_keine_Nummer_fehlt()
    {
        await using var kasse = await Kassenprobe.OeffneAsync(anfang: Geld.Euro(1_000), jetzt: new(2026, 9, 30, 8, 0, 0, TimeSpan.Zero));
        (await kasse.BucheAsync(new(2026, 9, 30), -100)).ShouldBeNull();
        kasse.Uhr.StelleAuf(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
        var erfolge = await Task.WhenAll(new DateOnly[] { new(2026, 9, 30), new(2026, 10, 5), new(2026, 11, 2), new(2026, 11, 1) }.Select(tag => Task.Run(async () =>
        {
            var n = 0;
            for (var i = 0; i < 8; i++)
                if (await BucheAsync(kasse, tag, -100)) n++;
            return n;
        })));

        var blaetter = await kasse.Leser.BlaetterAsync(Kassenprobe.Mandant, await kasse.KasseAsync(), new(2026, 9), new(2026, 11));
        blaetter.Count.ShouldBe(3);
        blaetter.SelectMany(b => b.Blatt.Bewegungen).Select(b => b.Nummer).ShouldBe(Enumerable.Range(1, erfolge.Sum() + 1));
        foreach (var (vorher, nachher) in blaetter.Zip(blaetter.Skip(1))) (nachher.Blatt.Vortrag, nachher.Blatt.Eroeffnung!.LetzteNummer).ShouldBe((vorher.Blatt.Bestand, vorher.Blatt.LetzteNummer));
        blaetter[^1].Blatt.Bestand.ShouldBe(Geld.Euro(1_000) - (Geld.Euro(1) * (erfolge.Sum() + 1)));
        erfolge[2..].ShouldBe([8, 8], "im laufenden Monat geht jede Buchung");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nach_einem_Absturz_zwischen_zwei_Blaettern_geht_es_weiter(int schritte)
    {
        await using var kasse = await Kassenprobe.OeffneAsync(jetzt: new(2026, 9, 30, 8, 0, 0, TimeSpan.Zero));
        (await kasse.BucheAsync(new(2026, 9, 30), -100)).ShouldBeNull();
        kasse.Uhr.StelleAuf(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
        var plan = await kasse.Fuehrung.VortragAsync(Kassenprobe.Mandant, await kasse.KasseAsync(), new(2026, 11));
        plan.Count.ShouldBe(4);
        foreach (var b in plan.Take(schritte)) await kasse.Anwendung.SendeAsync(b, kasse.Kontext);

        (await kasse.BucheAsync(Heute, -100)).ShouldBeNull();
        var november = await kasse.BlattAsync(2026, 11);
        (november.Vortrag, november.Bestand, november.Bewegungen.Single().Nummer).ShouldBe((new Geld(9_900), new Geld(9_800), 2));
    }

    [Fact]
    public async Task Ein_Blatt_wird_nicht_mit_anderem_Vortrag_noch_einmal_eroeffnet()
    {
        await using var kasse = await Kassenprobe.OeffneAsync();
        (await kasse.BucheAsync(Heute, -100)).ShouldBeNull();
        (await kasse.SendeAsync(new EroeffneBlatt("igel", new(2026, 11), new(2026, 9, 1), Geld.Euro(100), new(Geld.Euro(999), 7, null))))!.ShouldContain("schon eröffnet, mit anderem Vortrag");
        (await kasse.SendeAsync(new EroeffneBlatt("igel", new(2026, 11), new(2026, 9, 1), Geld.Euro(100), new(Geld.Euro(100), 0, null)))).ShouldBeNull();
    }

    [Fact]
    public async Task Von_Hand_in_der_Datenbank_geaendert_faellt_an_den_Siegeln_auf()
    {
        await using var kasse = await OeffneAsync(sqlite: true, Geld.Euro(100));
        (await kasse.BucheAsync(Heute, -2_500)).ShouldBeNull();
        await kasse.Anwendung.Siegel.SiegleAsync(force: true);
        (await Siegelpruefung.PruefeAsync(kasse.Anwendung.Store)).Unversehrt.ShouldBeTrue();

        // aus 25 Euro Ausgabe werden 20: der Rest verschwände unbemerkt
        var ordner = ((Ablage.Ordner)kasse.Anwendung.Dienste.GetService(typeof(Ablage))!).Pfad;
        AendereVonHand(ordner, "\"betrag\":-2500", "\"betrag\":-2000").ShouldBe(1);

        (await Siegelpruefung.PruefeAsync(kasse.Anwendung.Store)).Unversehrt.ShouldBeFalse();
    }

    private static int AendereVonHand(string ordner, string alt, string neu)
    {
        var geaendert = 0;
        foreach (var datei in Directory.GetFiles(ordner, "*.db"))
        {
            using var db = new SqliteConnection($"Data Source={datei}");
            db.Open();
            using var tabellen = db.CreateCommand();
            tabellen.CommandText = "select count(*) from sqlite_master where name = 'events'";
            if ((long)tabellen.ExecuteScalar()! == 0) continue;
            using var befehl = db.CreateCommand();
            befehl.CommandText = "update events set payload = cast(replace(cast(payload as text), $alt, $neu) as blob) where instr(cast(payload as text), $alt) > 0 and type = 'barkasse.gebucht.v1'";
            befehl.Parameters.AddWithValue("$alt", alt);
            befehl.Parameters.AddWithValue("$neu", neu);
            geaendert += befehl.ExecuteNonQuery();
        }

        return geaendert;
    }
}
