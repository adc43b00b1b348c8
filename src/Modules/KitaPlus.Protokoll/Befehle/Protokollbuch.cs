using Dapper;
using KitaPlus.EventStore;

namespace KitaPlus.Protokoll;

/// <summary>Reads the Protokoll of commands, newest first.</summary>
internal sealed class Protokollbuch(IViewDatabase datenbank)
{
    public async Task<(IReadOnlyList<Protokolleintrag> Zeilen, int Alle)> SucheAsync(string mandant, Protokollsuche s, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(ProtokollView.Ansicht, mandant, cancellationToken);
        var (bedingung, werte) = Suchbedingung.Aus(datenbank.Dialect, mandant, s);
        var t = leser.Tables["eintrag"];
        var alle = await leser.Connection.ExecuteScalarAsync<long>($"select count(*) from {t} where {bedingung}", werte, leser.Transaction);
        var zeilen = await leser.Connection.QueryAsync<(string Zeit, string Wer, string? ImAuftrag, string Handlung, string Objekt, long Ausgang, string? Grund, string? VonWo)>(
            $"select zeit, wer, im_auftrag, handlung, objekt, ausgang, grund, von_wo from {t} where {bedingung} order by nummer desc limit @grenze offset @ab", werte, leser.Transaction);
        return ([.. zeilen.Select(z => new Protokolleintrag(Suchbedingung.Zeit(z.Zeit), z.Wer, z.ImAuftrag, z.Handlung, z.Objekt, (Ausgang)z.Ausgang, z.Grund, z.VonWo))], (int)alle);
    }
}
