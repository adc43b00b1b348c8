using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>What is known about an Einrichtung on a day, as of a moment; from its public facts.</summary>
internal sealed class Einrichtungsleser(IEventStore store, IEventCodec codec)
{
    public async Task<Einrichtungszeile> VonAsync(string mandant, string einrichtung, DateOnly tag, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        var (buch, name, traeger) = (Tatsachenbuch.Leer, "", "");
        foreach (var (id, ereignis) in await LiesAsync(mandant, $"einrichtung-{einrichtung}", stand, cancellationToken))
        {
            switch (ereignis)
            {
                case EinrichtungAngelegt e: (name, traeger) = (e.Name, e.Traeger); break;
                case EinrichtungUmbenannt e when e.GueltigAb <= tag: name = e.Name; break;
                case IRuecknahme e: buch = buch.Mit(e); break;
                case JugendamtZugeordnet e: buch = buch.Mit(id, e, "jugendamt"); break;
                case EinrichtungBeschrieben e: buch = buch.Mit(id, e, "angaben"); break;
            }
        }

        var (traegername, art) = (traeger, (Traegerart?)null);
        if (traeger.Length > 0)
        {
            foreach (var (_, ereignis) in await LiesAsync(mandant, $"traeger-{traeger}", stand, cancellationToken))
            {
                if (ereignis is TraegerAngelegt a) (traegername, art) = (a.Name, a.Art);
                else if (ereignis is TraegerUmbenannt u && u.GueltigAb <= tag) traegername = u.Name;
            }
        }

        var b = (Am(buch, "angaben", tag) as EinrichtungBeschrieben)?.Angaben;
        return new(
            name, traeger, traegername, art?.ToString(), (Am(buch, "jugendamt", tag) as JugendamtZugeordnet)?.Jugendamt, b?.Strasse ?? "", b?.Plz ?? "", b?.Ort ?? "", b?.Telefon ?? "", b?.Oeffnungszeiten ?? "", b?.Plaetze, b?.Raeume, b?.Aktenzeichen ?? "");
    }

    private async Task<IEnumerable<(Guid Id, IEreignis Ereignis)>> LiesAsync(string mandant, string strom, Kenntnisstand stand, CancellationToken cancellationToken) =>
        (await store.ReadStreamAsync(mandant, strom, 0, cancellationToken)).Where(e => e.RecordedAt <= stand.Bekannt && e.Position.Commit <= stand.Position).Select(e => (e.EventId, codec.Decode(e)));

    private static ITatsache? Am(Tatsachenbuch buch, string linie, DateOnly tag) =>
        Zeitstrahl<ITatsache>.Aus(buch.Geltende(linie).Select(t => (new Zeitraum(t.GueltigAb, t.GueltigBis), t))).TryAm(tag, out var wert) ? wert : null;
}
