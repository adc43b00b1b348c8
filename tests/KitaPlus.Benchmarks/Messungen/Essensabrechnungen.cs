using KitaPlus.Beispiele;
using KitaPlus.Beitraege;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>
/// Every child of the population eats: half of the Einrichtungen charge a Pauschale, half per meal; every seventh child has Bildung und Teilhabe,
/// each was absent twice in the month. A month is billed and posted for all families, on the disk before it is confirmed.
/// </summary>
internal static class Essensabrechnungen
{
    private const int JeAnhang = 500;
    private static readonly DateOnly Beginn = new(2026, 1, 1);
    private static readonly Monat Monat = new(2026, 6);

    public static async Task MesseAsync(Messprotokoll p, Messbestand m, int laeufe)
    {
        var kopie = m.Kopie("essen");
        await using (var a = await kopie.OeffneAsync())
        {
            var kinder = await ErfasseAsync(a, m);
            await a.NachfuehrenAsync();
            var vorschau = await Stoppuhr.MedianAsync(laeufe, () => Vorschauen.RechneAsync(a, new Laufumfang(Monat, Monat, Kenntnisstand.Alles, Art: Forderungsart.Verpflegung)));
            p.Anmerkung($"Verpflegung aller Familien für einen Monat, nur die Vorschau: {vorschau:N2} s.");
            var (lauf, konten) = (0, 0L);
            var zeit = await Stoppuhr.MedianAsync(
                laeufe,
                async () =>
                {
                    // another month each time: the first settlement of all families
                    var monat = Monat - lauf++;
                    var vorher = (await a.Store.HeadAsync()).Commit;
                    await BeitraegeBeispiel.BucheVerpflegungAsync(a, Messbestand.Kontext, $"V-messung-{lauf}", monat, monat);
                    konten = (await a.Store.HeadAsync()).Commit - vorher;
                },
                vorlauf: 0);
            p.Anmerkung($"Essensabrechnung: {kinder:N0} Kinder mit Vertrag, je Lauf {konten:N0} Ereignisse, meist eines je Konto.");
            p.Zeile("Verpflegung aller Familien für einen Monat abgerechnet und gebucht", zeit, "s", Forderung.Hoechstens, 10, "");
        }

        Directory.Delete(kopie.Ordner, recursive: true);
    }

    /// <returns>How many children eat.</returns>
    private static async Task<int> ErfasseAsync(Anwendung a, Messbestand m)
    {
        var (einrichtungen, orte, haushalte, zahler) = (new HashSet<string>(), new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var e in Beispieldaten.Erzeuge(new Beispielwunsch(m.Kinder, 5, 1, Messbestand.Heute, MitPersonas: false)))
        {
            switch (e.Ereignis)
            {
                case EinrichtungAngelegt x: einrichtungen.Add(x.Einrichtung); break;
                case BetreuungVereinbart x: orte[x.Kind] = x.Einrichtung; break;
                case KindLebtIn { Anteile: [var anteil, ..] } x: haushalte[x.Kind] = anteil.Haushalt; break;
                case ZahlungspflichtBestimmt { Person: { } person } x: zahler[x.Haushalt] = person; break;
            }
        }

        var gemeldet = Berlin.Beginn(new DateOnly(2026, 1, 2));
        var anhaenge = einrichtungen.Order(StringComparer.Ordinal).Select((e, i) => Anhang(a, $"verpflegung-{e}",
            new AngebotFestgelegt(e, "mittag", Beginn, null, "Mittagstisch", i % 2 == 0 ? Abrechnungsart.Pauschale : Abrechnungsart.JeMahlzeit, [], [new(Bestandteilart.Mittagessen, new Geld(i % 2 == 0 ? 5_600 : 350)), new(Bestandteilart.Getraenke, new Geld(i % 2 == 0 ? 400 : 30))], Herkunft.Jetzt),
            new VerpflegungsregelnFestgelegt(e, Beginn, null, 1, 480, 5, 20, Teilmonat.Anteilig, true, Herkunft.Jetzt),
            new SchliessungFestgelegt(e, new DateOnly(2026, 6, 5), new DateOnly(2026, 6, 5), "Brückentag", null, Herkunft.Jetzt))).ToList();
        var essende = orte.Where(o => haushalte.TryGetValue(o.Key, out var h) && zahler.ContainsKey(h)).OrderBy(o => o.Key, StringComparer.Ordinal).ToList();
        anhaenge.AddRange(essende.Select((o, i) =>
        {
            var ereignisse = new List<IEreignis>
            {
                new VerpflegungVereinbart(o.Key, Beginn, null, $"V-{o.Key}", o.Value, "mittag", zahler[haushalte[o.Key]], Essenstage.Alle, null, Herkunft.Jetzt),
                new VonEssenAbgemeldet(o.Key, new DateOnly(2026, 6, 8), new DateOnly(2026, 6, 9), gemeldet, Herkunft.Jetzt),
                new VonEssenAbgemeldet(o.Key, new DateOnly(2026, 6, 22), new DateOnly(2026, 6, 26), gemeldet, Herkunft.Jetzt),
            };
            if (i % 7 == 0) ereignisse.Add(new ButBewilligt(o.Key, new DateOnly(2026, 3, 1), null, "jobcenter", null, Herkunft.Jetzt));
            return Anhang(a, $"essen-{o.Key}", [.. ereignisse]);
        }));
        foreach (var block in anhaenge.Chunk(JeAnhang)) await a.Store.AppendAsync(Messbestand.Kontext.Mandant, block);
        return essende.Count;
    }

    private static StreamAppend Anhang(Anwendung a, string strom, params IReadOnlyList<IEreignis> ereignisse) => new(
        strom, ExpectedRevision.NoStream, [.. ereignisse.Select((e, i) => a.Codec.Encode(Messbestand.Kontext.Mandant, EreignisId.Aus($"messung/{strom}/{i}"), e, new EventMetadata(Messbestand.Kontext.Wer, EreignisId.Aus(strom))))]);
}
