using System.Data.Common;
using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Protokoll;

/// <summary>
/// Who has opened the record of a person. Kept apart from the log of events, because it is deleted after <see cref="AufbewahrungMonate"/>.
/// </summary>
internal sealed class Leseprotokoll(IBetriebsdatenbank datenbank, TimeProvider uhr) : IDisposable
{
    public const int AufbewahrungMonate = 24;
    private readonly SemaphoreSlim einrichten = new(1);
    private bool eingerichtet;

    public async Task SchreibeAsync(Kontext kontext, Handlung handlung, string objekt, Urteil urteil, CancellationToken cancellationToken)
    {
        await using var db = await OeffneAsync(cancellationToken);
        await db.ExecuteAsync(
            "insert into lesezugriff (mandant, zeit, wer, im_auftrag, handlung, objekt, ausgang, grund, von_wo) values (@Mandant, @zeit, @Wer, @ImAuftragVon, @Name, @objekt, @ausgang, @grund, @VonWo)",
            new
            {
                kontext.Mandant, zeit = Suchbedingung.Text(uhr.GetUtcNow()), kontext.Wer, kontext.ImAuftragVon, handlung.Name, objekt, kontext.VonWo,
                ausgang = (int)(urteil.Erlaubt ? Ausgang.Ausgefuehrt : Ausgang.Verweigert), grund = urteil.Erlaubt ? null : urteil.Grund.ToString(),
            });
    }

    public async Task<(IReadOnlyList<Protokolleintrag> Zeilen, int Alle)> SucheAsync(string mandant, Protokollsuche s, CancellationToken cancellationToken = default)
    {
        await using var db = await OeffneAsync(cancellationToken);
        var (bedingung, werte) = Suchbedingung.Aus(datenbank.Dialect, mandant, s);
        var alle = await db.ExecuteScalarAsync<long>($"select count(*) from lesezugriff where {bedingung}", werte);
        var zeilen = await db.QueryAsync<(string Zeit, string Wer, string? ImAuftrag, string Handlung, string Objekt, long Ausgang, string? Grund, string? VonWo)>(
            $"select zeit, wer, im_auftrag, handlung, objekt, ausgang, grund, von_wo from lesezugriff where {bedingung} order by zeit desc limit @grenze offset @ab", werte);
        return ([.. zeilen.Select(z => new Protokolleintrag(Suchbedingung.Zeit(z.Zeit), z.Wer, z.ImAuftrag, z.Handlung, z.Objekt, (Ausgang)z.Ausgang, z.Grund, z.VonWo))], (int)alle);
    }

    /// <summary>Removes what is older than the retention; called once a day.</summary>
    /// <returns>Number of removed entries.</returns>
    public async Task<int> RaeumeAufAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await OeffneAsync(cancellationToken);
        return await db.ExecuteAsync("delete from lesezugriff where zeit < @grenze", new { grenze = Suchbedingung.Text(uhr.GetUtcNow().AddMonths(-AufbewahrungMonate)) });
    }

    public void Dispose() => einrichten.Dispose();

    private async Task<DbConnection> OeffneAsync(CancellationToken cancellationToken)
    {
        var db = await datenbank.OpenAsync(cancellationToken);
        if (Volatile.Read(ref eingerichtet)) return db;
        await einrichten.WaitAsync(cancellationToken);
        try
        {
            await db.ExecuteAsync("create table if not exists lesezugriff (mandant text not null, zeit text not null, wer text not null, im_auftrag text, handlung text not null, objekt text not null, ausgang integer not null, grund text, von_wo text)");
            await db.ExecuteAsync("create index if not exists lesezugriff_zeit on lesezugriff (mandant, zeit)");
            await db.ExecuteAsync("create index if not exists lesezugriff_objekt on lesezugriff (mandant, objekt, zeit)");
            Volatile.Write(ref eingerichtet, true);
            return db;
        }
        finally
        {
            einrichten.Release();
        }
    }
}
