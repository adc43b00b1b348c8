using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Verpflegung.Tests;

/// <summary>Stands in for the modules of ledger and documents, which this module only knows by their interfaces: fixed open amounts, and a list of what was issued.</summary>
public sealed class Nachbarn : IModul, IForderungen, IDokumente
{
    public List<OffeneForderung> Offene { get; } = [];

    public List<Dokumentauftrag> Ausgestellt { get; } = [];

    public string? Hindernis { get; set; }

    public IEnumerable<View> Ansichten => [];

    public IEnumerable<Handlung> Handlungen => [];

    public void Codec(ICodecBuilder codec)
    {
    }

    public void Register(IServiceCollection services)
    {
        services.AddSingleton<IForderungen>(this);
        services.AddSingleton<IDokumente>(this);
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public Task<IReadOnlyList<OffeneForderung>> OffeneAsync(string mandant, Monat bis, string? nur = null, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<OffeneForderung>>([.. Offene.Where(o => o.SeitMonat <= bis && (nur is null || o.Glaeubiger == nur))]);

    public Task<IReadOnlyList<Guthaben>> GuthabenAsync(string mandant, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<Guthaben>>([]);

    public Task<Forderungskonto?> KontoAsync(string mandant, string glaeubiger, string schuldner, CancellationToken cancellationToken = default) => Task.FromResult<Forderungskonto?>(null);

    public IAsyncEnumerable<Buchungssatz> BuchungenAsync(string mandant, long nachPosition, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<Buchungssatz>();

    public Task BucheAsync(Kontext kontext, string glaeubiger, string schuldner, Zahlungsart art, DateOnly datum, Geld betrag, string beleg, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<int> BucheAlleAsync(Kontext kontext, IReadOnlyList<Zahlungsbuchung> buchungen, IProgress<(long Fertig, long Alle)>? fortschritt = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<AusgestelltesDokument> StelleAusAsync(Kontext kontext, Dokumentauftrag auftrag, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(auftrag);
        Ausgestellt.Add(auftrag);
        return Task.FromResult(Dokument(auftrag));
    }

    public Task<IReadOnlyList<AusgestelltesDokument>> StelleAlleAusAsync(Kontext kontext, IReadOnlyList<Dokumentauftrag> auftraege, IProgress<(long Fertig, long Alle)>? fortschritt = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<string> DruckansichtAsync(string mandant, Dokumentauftrag auftrag, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(auftrag);
        return Task.FromResult($"<html><body>{auftrag.Titel}: {auftrag.Daten.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })}</body></html>");
    }

    public Task<byte[]?> LiesAsync(string mandant, string kennung, Pdfart art, CancellationToken cancellationToken = default) => Task.FromResult<byte[]?>(null);

    public Task<IReadOnlyList<AusgestelltesDokument>> UeberAsync(string mandant, string betrifft, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<AusgestelltesDokument>>([.. Ausgestellt.Where(a => a.Betrifft == betrifft).Select(Dokument)]);

    private static AusgestelltesDokument Dokument(Dokumentauftrag a) => new(a.Kennung, a.Art, a.Betrifft, a.Titel, "1", new string('a', 64), DateTimeOffset.UnixEpoch, "probe", 2);
}
