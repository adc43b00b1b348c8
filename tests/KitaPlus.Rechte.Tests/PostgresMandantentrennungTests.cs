using System.Net;
using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.EventStore.Tests;
using KitaPlus.Kinder;
using Npgsql;

namespace KitaPlus.Rechte.Tests;

/// <summary>The same application on PostgreSQL, connected as an ordinary user as the installation wants it.</summary>
public sealed class PostgresHaus : Haus
{
    internal string Verbindung { get; private set; } = "";

    protected override async Task<Ablage> AblageAsync()
    {
        var rolle = $"r_{Guid.NewGuid():N}";
        await PostgresTestdatenbank.AusfuehrenAsync(await PostgresTestdatenbank.NeueAsync(), $"create role {rolle} login nosuperuser nobypassrls");
        Verbindung = await EigeneAsync();
        return new Ablage.Postgres(Verbindung, await EigeneAsync());

        async Task<string> EigeneAsync()
        {
            var v = new NpgsqlConnectionStringBuilder(await PostgresTestdatenbank.NeueAsync());
            await PostgresTestdatenbank.AusfuehrenAsync(v.ToString(), $"alter database {v.Database} owner to {rolle}");
            v.Username = rolle;
            return v.ToString();
        }
    }
}

public sealed class PostgresMandantentrennungTests(PostgresHaus haus) : Mandantentrennung(haus), IClassFixture<PostgresHaus>
{
    [Fact]
    public async Task Auch_eine_Abfrage_ohne_Bedingung_sieht_keine_Zeile_eines_anderen_Mandanten()
    {
        await Haus.Anwendung.NachfuehrenAsync();
        var gesehen = 0;
        foreach (var a in Ansichten)
        {
            foreach (var t in a.Tables)
            {
                await using var alle = await Haus.Dienst<IViewDatabase>().OpenAsync(a.Name);
                if (!HatMandant(alle, t)) continue;
                var mandanten = (await MandantenAsync(alle, t)).ToList();
                foreach (var mandant in (string[])[Welt.Nord, Welt.Sued])
                {
                    await using var einer = await Haus.Dienst<IViewDatabase>().OpenAsync(a.Name, mandant);
                    (await MandantenAsync(einer, t)).ShouldBe(mandanten.Where(m => m == mandant), $"{a.Name}.{t}");
                }

                if (mandanten.Count == 2) gesehen++;
            }
        }

        gesehen.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Wer_keinen_Mandanten_nennt_sieht_nichts()
    {
        await using var c = new NpgsqlConnection(haus.Verbindung);
        await c.OpenAsync();
        var tabellen = (await c.QueryAsync<string>("select table_name from information_schema.columns where table_schema = 'ansichten' and column_name = 'mandant'")).ToList();
        tabellen.Count.ShouldBeGreaterThan(5);
        foreach (var t in tabellen) (await c.ExecuteScalarAsync<long>($"select count(*) from ansichten.\"{t}\"")).ShouldBe(0, t);
    }

    [Fact]
    public async Task Tabellen_aus_der_Zeit_davor_werden_beim_Oeffnen_geschuetzt()
    {
        await using var c = new NpgsqlConnection(haus.Verbindung);
        await c.OpenAsync();
        await c.ExecuteAsync("create table ansichten.altbestand_v1_1 (mandant text not null); insert into ansichten.altbestand_v1_1 values ('nord')");
        await using (var verbindungen = PostgresViewConnections.Open(haus.Verbindung)) await verbindungen.WriteAsync(verbindungen.Protect, CancellationToken.None);
        (await c.ExecuteScalarAsync<long>("select count(*) from ansichten.altbestand_v1_1")).ShouldBe(0);
        await c.ExecuteAsync("drop table ansichten.altbestand_v1_1");
    }

    [Fact]
    public async Task Anmeldung_Seite_und_Befehl_gehen_wie_auf_SQLite()
    {
        var leitung = await Haus.AlsAsync(Rolle.Leitung);
        (await leitung.HoleAsync("/kinder")).Inhalt.ShouldContain(Welt.Familie(Welt.Nord, Welt.Innen));
        (await leitung.HoleAsync($"/kinder/{Welt.Aussen.Kind}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await leitung.BefiehlAsync(typeof(MeldePflegekind), "innen")).Status.ShouldBe(HttpStatusCode.OK);
        (await leitung.BefiehlAsync(typeof(MeldePflegekind), "aussen")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var verwaltung = await Haus.AlsAsync(Rolle.Fachverantwortung);
        (await verwaltung.HoleAsync($"/protokoll?wer={Haus.Benutzer(Rolle.Leitung)}")).Inhalt.ShouldContain("Pflegekind melden");
    }

    [Fact]
    public async Task Jede_Liste_und_jede_Seite_laesst_sich_oeffnen()
    {
        var b = await Haus.AlsAsync(Rolle.Fachverantwortung);
        var pfade = Haus.Seiten.SelectMany(s => s).Select(e => Adressen.Fuelle(e.RoutePattern.RawText!, e.Metadata.GetMetadata<Web.SeiteAttribute>()!.Objekt, Welt.Innen, Haus.Heute));
        foreach (var pfad in pfade.Concat(["/", "/konto", "/kinder?seite=2147483647&je=100", "/protokoll?seite=2147483647&je=100", "/protokoll/lesezugriffe?seite=2147483647&je=100"]))
            ((int)(await b.HoleAsync(pfad)).Status).ShouldBeLessThan(500, pfad);
    }

    private static async Task<IEnumerable<string>> MandantenAsync(ViewReader leser, string tabelle) =>
        await leser.Connection.QueryAsync<string>($"select distinct mandant from {leser.Tables[tabelle]} order by mandant", transaction: leser.Transaction);
}
