using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Host.Web;

/// <summary>Saved filters of lists; each person has their own.</summary>
internal sealed class GespeicherteAnsichten(IBetriebsdatenbank datenbank, IAnrufer anrufer) : IGespeicherteAnsichten
{
    private const string Tafel = "create table if not exists gespeicherte_ansicht (mandant text not null, benutzer text not null, tabelle text not null, name text not null, abfrage text not null, primary key (mandant, benutzer, tabelle, name))";

    public async Task<IReadOnlyList<GespeicherteAnsicht>> ListeAsync(string tabelle, CancellationToken cancellationToken = default)
    {
        await using var db = await OeffneAsync(cancellationToken);
        var zeilen = await db.QueryAsync<(string Name, string Abfrage)>(
            "select name, abfrage from gespeicherte_ansicht where mandant = @Mandant and benutzer = @Benutzer and tabelle = @tabelle order by name", new { anrufer.Mandant, anrufer.Benutzer, tabelle });
        return [.. zeilen.Select(z => new GespeicherteAnsicht(z.Name, z.Abfrage))];
    }

    public async Task SpeichereAsync(string tabelle, GespeicherteAnsicht ansicht, CancellationToken cancellationToken = default)
    {
        await using var db = await OeffneAsync(cancellationToken);
        await db.ExecuteAsync(
            "insert into gespeicherte_ansicht (mandant, benutzer, tabelle, name, abfrage) values (@Mandant, @Benutzer, @tabelle, @Name, @Abfrage) on conflict (mandant, benutzer, tabelle, name) do update set abfrage = excluded.abfrage",
            new { anrufer.Mandant, anrufer.Benutzer, tabelle, ansicht.Name, ansicht.Abfrage });
    }

    public async Task LoescheAsync(string tabelle, string name, CancellationToken cancellationToken = default)
    {
        await using var db = await OeffneAsync(cancellationToken);
        await db.ExecuteAsync("delete from gespeicherte_ansicht where mandant = @Mandant and benutzer = @Benutzer and tabelle = @tabelle and name = @name", new { anrufer.Mandant, anrufer.Benutzer, tabelle, name });
    }

    private async Task<System.Data.Common.DbConnection> OeffneAsync(CancellationToken cancellationToken)
    {
        var db = await datenbank.OpenAsync(cancellationToken);
        await db.ExecuteAsync(Tafel);
        return db;
    }
}
