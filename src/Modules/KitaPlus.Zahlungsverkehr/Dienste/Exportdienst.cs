using System.IO.Compression;
using System.Security.Cryptography;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Buchhaltung;
using KitaPlus.Zahlungsverkehr.Views;

namespace KitaPlus.Zahlungsverkehr.Dienste;

/// <summary>Hands bookings over to the accounting program: each once, in exports that follow one another without a gap.</summary>
internal sealed class Exportdienst(IEventStore store, IEventCodec codec, IForderungen forderungen, Zahlungsbuch buch, Dateilager lager, IServiceProvider dienste, TimeProvider uhr)
{
    private static readonly DateTimeOffset Feste = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<Buchhaltungsstand> StandAsync(string mandant, CancellationToken cancellationToken = default) =>
        (await store.ReadStreamAsync(mandant, BuchhaltungBefehl.Strom(mandant), 0, cancellationToken)).Aggregate(Buchhaltungsstand.Anfang, (z, e) => BuchhaltungDecider.Evolve(z, codec.Decode(e), e.EventId));

    /// <summary>Bookings that no export has handed over.</summary>
    public async Task<IReadOnlyList<Buchungssatz>> OffeneAsync(string mandant, CancellationToken cancellationToken = default) =>
        await SaetzeAsync(mandant, await buch.ExporteAsync(mandant, cancellationToken) is [var letzter, ..] ? letzter.Bis : 0, cancellationToken);

    /// <summary>Exports everything booked since the last export.</summary>
    /// <exception cref="Fachfehler">Accounts are missing, or there is nothing to export.</exception>
    public async Task<BuchungenExportiert> ExportiereAsync(Kontext kontext, Guid? befehlId = null, CancellationToken cancellationToken = default)
    {
        var letzter = await buch.ExporteAsync(kontext.Mandant, cancellationToken) is [var neuester, ..] ? neuester : null;
        var saetze = await SaetzeAsync(kontext.Mandant, letzter?.Bis ?? 0, cancellationToken);
        if (saetze.Count == 0) throw new Fachfehler("Seit dem letzten Export ist nichts gebucht worden.");
        var nummer = (letzter?.Nummer ?? 0) + 1;
        var archiv = Packe(Stapelbau.Baue(nummer, saetze, await StandAsync(kontext.Mandant, cancellationToken), uhr.GetUtcNow()));
        var kennung = await lager.LegeAbAsync(kontext.Mandant, archiv, cancellationToken);
        var export = new BuchungenExportiert(
            nummer, letzter?.Bis ?? 0, saetze.Max(s => s.Position), saetze.Count, new Geld(saetze.Sum(s => s.Betrag.Cent)), kennung, Convert.ToHexStringLower(SHA256.HashData(archiv)), Stapelbau.Summen(saetze));
        await Anwendung.In(dienste).SendeAsync(new ExportiereBuchungen(nummer, export), kontext, befehlId, cancellationToken);
        return export;
    }

    /// <summary>The archive of an export; the same bytes every time.</summary>
    /// <exception cref="Fachfehler">There is no such export.</exception>
    public async Task<byte[]> DateiAsync(string mandant, int nummer, CancellationToken cancellationToken = default) =>
        (await buch.ExporteAsync(mandant, cancellationToken)).FirstOrDefault(x => x.Nummer == nummer) is { } x ? await lager.LiesAsync(mandant, x.Datei, x.Pruefsumme, cancellationToken) : throw new Fachfehler($"Den Export {nummer} gibt es nicht.");

    /// <summary>Ledger against exports.</summary>
    public async Task<IReadOnlyList<Abstimmungszeile>> AbstimmungAsync(string mandant, CancellationToken cancellationToken = default) =>
        Abstimmungszeile.Stelle(Stapelbau.Summen(await SaetzeAsync(mandant, 0, cancellationToken)), await buch.ExportsummenAsync(mandant, cancellationToken));

    private async Task<List<Buchungssatz>> SaetzeAsync(string mandant, long nach, CancellationToken cancellationToken)
    {
        var saetze = new List<Buchungssatz>();
        await foreach (var s in forderungen.BuchungenAsync(mandant, nach, cancellationToken)) saetze.Add(s);
        return saetze;
    }

    /// <summary>A ZIP whose entries carry no time of their own.</summary>
    private static byte[] Packe(IEnumerable<Exportdatei> dateien)
    {
        using var strom = new MemoryStream();
        using (var zip = new ZipArchive(strom, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var d in dateien)
            {
                var eintrag = zip.CreateEntry(d.Name);
                eintrag.LastWriteTime = Feste;
                using var ziel = eintrag.Open();
                ziel.Write(d.Inhalt);
            }
        }

        return strom.ToArray();
    }
}
