using System.Collections.Immutable;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

/// <summary>What a decision about a child needs.</summary>
/// <param name="Dokumente">Newest version of each document.</param>
internal sealed record KindZustand(Personenbezug<Personenname>? Name, Personenbezug<DateOnly>? Geburtsdatum, ImmutableDictionary<string, int> Dokumente, Tatsachenbuch Buch)
{
    public static KindZustand Anfang { get; } = new(null, null, ImmutableDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal), Tatsachenbuch.Leer);

    public bool IstAufgenommen => Geburtsdatum is not null;

    public static KindZustand Evolve(KindZustand z, IEreignis ereignis, Guid id) => ereignis switch
    {
        KindAufgenommen e => z with { Name = e.Name, Geburtsdatum = e.Geburtsdatum, Buch = z.Buch.MitStammdaten(id) },
        GeburtsdatumBerichtigt e => z with { Geburtsdatum = e.Geburtsdatum, Buch = z.Buch.MitStammdaten(id) },
        KindUmbenannt e => z with { Name = e.Name, Buch = z.Buch.MitStammdaten(id) },
        DokumentAbgelegt e => z with { Dokumente = z.Dokumente.SetItem(e.Dokument, e.Fassung), Buch = z.Buch.MitStammdaten(id) },
        KindTatsacheZurueckgenommen e => z with { Buch = z.Buch.Mit(e) },
        KindEreignis and ITatsache e => z with { Buch = z.Buch.Mit(id, e, Zeitlinie(e)) },
        _ => throw new InvalidOperationException($"Kind: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    /// <summary>Facts on the same timeline cover each other.</summary>
    public static string Zeitlinie(ITatsache tatsache) => tatsache switch
    {
        BetreuungVereinbart or BetreuungBeendet => "betreuung",
        KindLebtIn => "haushalt",
        WohnsitzGemeldet => "wohnsitz",
        InklusionFestgestellt => "inklusion",
        PflegekindGemeldet => "pflegekind",
        KontaktpersonBenannt e => $"kontakt/{e.Schluessel}",
        SorgerechtFestgestellt e => $"sorgerecht/{e.Person}",
        GesundheitGemeldet e => $"gesundheit/{e.Schluessel}",
        NachweisGesehen e => $"nachweis/{e.Art}",
        StatistikGemeldet => "statistik",
        _ => throw new InvalidOperationException($"Kind: keine Zeitlinie für {tatsache.GetType().Name}."),
    };

    /// <summary>Agreements over time in the order of recording.</summary>
    public Betreuungsverlauf Betreuung() => new(Buch.Geltende("betreuung"));
}
