using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Personal;
using KitaPlus.Kernel;

namespace KitaPlus.Personal;

/// <summary>What a decision about somebody of the staff needs.</summary>
internal sealed record PersonalZustand(Personenbezug<Personenname>? Name, Personenbezug<DateOnly>? Geburtsdatum, Personenbezug<string>? Personalnummer, Tatsachenbuch Buch)
{
    /// <summary>Where the name was taken from.</summary>
    public Herkunft Namensquelle { get; private init; } = Herkunft.Jetzt;

    public Herkunft Geburtsquelle { get; private init; } = Herkunft.Jetzt;

    /// <summary>Something was taken over from a file of the Generalvikariat.</summary>
    public bool JeImportiert { get; private init; }

    public const string Qualifikation = "qualifikation";
    public const string Abwesenheit = "abwesenheit";
    public const string Statistik = "statistik";
    private const string Vertragsart = "beschaeftigung/";

    public static PersonalZustand Anfang { get; } = new(null, null, null, Tatsachenbuch.Leer);

    public bool IstAngelegt => Geburtsdatum is not null;

    public static PersonalZustand Evolve(PersonalZustand z, IEreignis ereignis, Guid id) => ereignis switch
    {
        BeschaeftigteAngelegt e => z with { Name = e.Name, Geburtsdatum = e.Geburtsdatum, Personalnummer = e.Personalnummer, Namensquelle = e.Herkunft, Geburtsquelle = e.Herkunft, JeImportiert = Personalabgleich.IstImportiert(e.Herkunft), Buch = z.Buch.MitStammdaten(id) },
        BeschaeftigteUmbenannt e => z with { Name = e.Name, Namensquelle = e.Herkunft, JeImportiert = z.JeImportiert || Personalabgleich.IstImportiert(e.Herkunft), Buch = z.Buch.MitStammdaten(id) },
        GeburtsdatumDerBeschaeftigtenBerichtigt e => z with { Geburtsdatum = e.Geburtsdatum, Geburtsquelle = e.Herkunft, JeImportiert = z.JeImportiert || Personalabgleich.IstImportiert(e.Herkunft), Buch = z.Buch.MitStammdaten(id) },
        PersonalnummerVergeben e => z with { Personalnummer = e.Personalnummer, Buch = z.Buch.MitStammdaten(id) },
        BeschaeftigtenTatsacheZurueckgenommen e => z with { Buch = z.Buch.Mit(e) },
        BeschaeftigteEreignis and ITatsache e => z with { JeImportiert = z.JeImportiert || Personalabgleich.IstImportiert(e.Herkunft), Buch = z.Buch.Mit(id, e, Zeitlinie(e)) },
        _ => throw new InvalidOperationException($"Personal: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    /// <summary>Facts on the same timeline cover each other.</summary>
    public static string Zeitlinie(ITatsache tatsache) => tatsache switch
    {
        BeschaeftigungVereinbart e => Vertrag(e.Beschaeftigung),
        BeschaeftigungBeendet e => Vertrag(e.Beschaeftigung),
        GruppenZugeordnet e => Gruppen(e.Beschaeftigung),
        LeitungFreigestellt e => Leitung(e.Beschaeftigung),
        VerguetungFestgelegt e => Verguetung(e.Beschaeftigung),
        QualifikationGemeldet => Qualifikation,
        PersonalnachweisGesehen e => Nachweis(e.Art),
        AbwesenheitGemeldet or AbwesenheitBeendet => Abwesenheit,
        PersonalstatistikGemeldet => Statistik,
        _ => throw new InvalidOperationException($"Personal: keine Zeitlinie für {tatsache.GetType().Name}."),
    };

    public static string Vertrag(string beschaeftigung) => Vertragsart + beschaeftigung;

    public static string Gruppen(string beschaeftigung) => $"gruppen/{beschaeftigung}";

    public static string Leitung(string beschaeftigung) => $"leitung/{beschaeftigung}";

    public static string Verguetung(string beschaeftigung) => $"verguetung/{beschaeftigung}";

    public static string Nachweis(Personalnachweisart art) => $"nachweis/{art}";

    /// <summary>The employment that a fact is about; null: about the person.</summary>
    public static string? Beschaeftigung(ITatsache tatsache) => tatsache switch
    {
        BeschaeftigungVereinbart e => e.Beschaeftigung,
        BeschaeftigungBeendet e => e.Beschaeftigung,
        GruppenZugeordnet e => e.Beschaeftigung,
        LeitungFreigestellt e => e.Beschaeftigung,
        VerguetungFestgelegt e => e.Beschaeftigung,
        _ => null,
    };

    /// <summary>Keys of all employments that were ever agreed.</summary>
    public IEnumerable<string> Beschaeftigungen => Buch.Zeitlinien().Where(z => z.StartsWith(Vertragsart, StringComparison.Ordinal)).Select(z => z[Vertragsart.Length..]).Order(StringComparer.Ordinal);

    /// <summary>What counts on which days; null where the employment does not exist.</summary>
    public Zeitstrahl<BeschaeftigungVereinbart?> Verlauf(string beschaeftigung) => Strahl(Vertrag(beschaeftigung), t => t as BeschaeftigungVereinbart);

    public Zeitstrahl<T> Strahl<T>(string zeitlinie, Func<ITatsache, T> wert) => Zeitstrahl<T>.Aus(Buch.Geltende(zeitlinie).Select(t => (new Zeitraum(t.GueltigAb, t.GueltigBis), wert(t))));

    public T? Am<T>(string zeitlinie, DateOnly tag)
        where T : class, ITatsache => Strahl(zeitlinie, t => t).TryAm(tag, out var t) ? t as T : null;

    /// <summary>Where an employment is, or was before it was withdrawn; null: there was none of this key.</summary>
    public string? Einrichtung(string beschaeftigung)
    {
        var geltende = Buch.Geltende(Vertrag(beschaeftigung)).OfType<BeschaeftigungVereinbart>().LastOrDefault();
        return geltende?.Einrichtung;
    }
}
