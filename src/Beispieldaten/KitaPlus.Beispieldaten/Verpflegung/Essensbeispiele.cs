using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele;

/// <summary>
/// Meals of the sample population: an offer in every Einrichtung, contracts for the named families and a share of the others.
/// All of it becomes known at the end of the sample, so that nothing before it changes.
/// </summary>
public static class Essensbeispiele
{
    public const string Angebot = "mittag";

    private const string Jobcenter = "jobcenter-musterstadt";
    private const string Sozialamt = "sozialamt-koeln";

    /// <summary>Of a hundred children in care so many have a contract; the named ones all have.</summary>
    private const int Anteil = 35;

    /// <param name="ereignisse">The sample as <see cref="Beispieldaten.Erzeuge"/> has made it.</param>
    /// <param name="mandant">The authorities are those of a Mandant.</param>
    public static IEnumerable<Beispielereignis> Erzeuge(IReadOnlyList<Beispielereignis> ereignisse, Beispielwunsch wunsch, string mandant)
    {
        ArgumentNullException.ThrowIfNull(ereignisse);
        ArgumentNullException.ThrowIfNull(wunsch);
        var bekannt = ereignisse[^1].Bekannt;
        var gestern = wunsch.Heute.AddDays(-1);
        var jahr = new DateOnly(new Monat(gestern.Year, gestern.Month).Kindergartenjahr - 1, 8, 1);
        var einrichtungen = ereignisse.Select(e => e.Ereignis).OfType<EinrichtungAngelegt>().Select(e => e.Einrichtung).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var kinder = Essenskinder.Aus(ereignisse, gestern).Where(k => wunsch.MitPersonas && IstNamentlich(k.Kind) || Los(wunsch, k.Kind) < Anteil).ToList();
        return Behoerden().Concat(einrichtungen.SelectMany(Einrichtung)).Concat(kinder.SelectMany(Kind));

        IEnumerable<Beispielereignis> Behoerden() =>
        [
            new(bekannt, $"behoerden-{mandant}", new BehoerdeEingetragen(Jobcenter, "Jobcenter Musterstadt", ["Marktplatz 1", "50000 Musterstadt"])),
            new(bekannt, $"behoerden-{mandant}", new BehoerdeEingetragen(Sozialamt, "Amt für Soziales Köln", ["Beispielstraße 2", "50667 Köln"])),
        ];

        IEnumerable<Beispielereignis> Einrichtung(string einrichtung)
        {
            var jeMahlzeit = Los(wunsch, einrichtung) < 25;
            VerpflegungEreignis[] neu =
            [
                Angebotspreis(einrichtung, jeMahlzeit, jahr, jeMahlzeit ? 320 : 5_600),
                Angebotspreis(einrichtung, jeMahlzeit, new DateOnly(jahr.Year + 1, 1, 1), jeMahlzeit ? 350 : 6_100),
                new VerpflegungsregelnFestgelegt(einrichtung, jahr, null, jeMahlzeit ? 0 : 1, jeMahlzeit ? 510 : 720, jeMahlzeit ? 0 : 5, 20, Teilmonat.Anteilig, false, Herkunft.Jetzt),
                Schliessung(einrichtung, "Weihnachtsschließung", new DateOnly(jahr.Year + 1, 12, 23), new DateOnly(jahr.Year + 1, 12, 31)),
                Schliessung(einrichtung, "Sommerschließung", new DateOnly(jahr.Year + 2, 7, 19), new DateOnly(jahr.Year + 2, 8, 6)),
            ];
            return neu.Select(e => new Beispielereignis(bekannt, $"verpflegung-{einrichtung}", e));
        }

        IEnumerable<Beispielereignis> Kind(Essenskind k)
        {
            var (stream, los) = ($"essen-{k.Kind}", Los(wunsch, $"{k.Kind}/essen"));
            var ab = k.Ab > jahr ? k.Ab : jahr;
            yield return new(bekannt, stream, new VerpflegungVereinbart(
                k.Kind, ab, k.Bis, $"{k.Kind}-V1", k.Einrichtung, Angebot, k.Zahler, los % 10 == 0 ? Essenstage.Montag | Essenstage.Mittwoch | Essenstage.Freitag : Essenstage.Alle, null, Herkunft.Jetzt));
            if (k.Kind == "yusuf-ibrahim" || los % 25 == 7)
                yield return new(bekannt, stream, new ButBewilligt(k.Kind, ab, wunsch.Heute.AddMonths(los % 2 == 0 ? 1 : 6), los % 3 == 0 ? Sozialamt : Jobcenter, Personenbezug<string>.Von($"kind-{k.Kind}", Zwecke.Einkommen, $"BG-{los:D2}/{k.Kind.Length:D3}"), Herkunft.Jetzt));
            if (k.Kind == "mia-adler" || los % 20 == 3)
                yield return new(bekannt, stream, new VonEssenAbgemeldet(k.Kind, wunsch.Heute, wunsch.Heute.AddDays(4), bekannt, Herkunft.Jetzt));
        }
    }

    /// <summary>Keys that the events need, beside those of the people themselves.</summary>
    public static IEnumerable<(string Person, string Zweck)> Schluessel(IEnumerable<Beispielereignis> ereignisse) =>
        ereignisse.Select(e => e.Ereignis).OfType<ButBewilligt>().Select(b => b.Kassenzeichen).OfType<Personenbezug<string>>().Select(k => (k.Person, k.Zweck)).Distinct();

    private static AngebotFestgelegt Angebotspreis(string einrichtung, bool jeMahlzeit, DateOnly ab, long cent) => new(
        einrichtung, Angebot, ab, null, "Mittagessen", jeMahlzeit ? Abrechnungsart.JeMahlzeit : Abrechnungsart.Pauschale, jeMahlzeit ? [] : [8],
        [new(Bestandteilart.Mittagessen, new Geld(cent)), new(Bestandteilart.Zwischenmahlzeit, new Geld(jeMahlzeit ? 60 : 800)), new(Bestandteilart.Getraenke, new Geld(jeMahlzeit ? 20 : 400))], Herkunft.Jetzt);

    private static SchliessungFestgelegt Schliessung(string einrichtung, string anlass, DateOnly ab, DateOnly bis) => new(einrichtung, ab, bis, anlass, null, Herkunft.Jetzt);

    private static bool IstNamentlich(string kind) => Personas.Alle.Any(p => p.Kinder.Contains(kind));

    /// <summary>0 to 99, the same for the same name.</summary>
    private static int Los(Beispielwunsch wunsch, string name)
    {
        var summe = 2_166_136_261u ^ (uint)wunsch.Seed;
        foreach (var z in name) summe = unchecked((summe ^ z) * 16_777_619u);
        return (int)((summe >> 8) % 100);
    }
}
