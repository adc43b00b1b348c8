using System.Globalization;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele;

/// <summary>Writes down a family in the order in which the Rendantur heard of it. Dates are German: <c>31.07.2025</c>.</summary>
internal sealed class Chronik(int nummer)
{
    private readonly List<Beispielereignis> ereignisse = [];
    private readonly List<string> kinder = [];
    private Herkunft herkunft = Herkunft.Jetzt;
    private DateTimeOffset uhr;

    public Persona AlsPersona(string name, string haushalt, params string[] geschichte) => new(name, haushalt, kinder, geschichte, ereignisse);

    /// <summary>A session at the desk: on this day is typed in what came in on <paramref name="eingegangen"/> (or on the same day).</summary>
    public Chronik Am(string erfasst, string? eingegangen = null)
    {
        var tag = Tag(erfasst);
        herkunft = new Herkunft(eingegangen is null ? tag : Tag(eingegangen));
        // each family has its own minute, so that the order of families on one day is fixed
        uhr = Berlin.Beginn(tag).AddHours(8).AddMinutes(10 * nummer);
        return this;
    }

    public Chronik Haushalt(string haushalt) => Fuege("haushalt-" + haushalt, new HaushaltAngelegt(haushalt, herkunft));

    public Chronik Person(string person, string vorname, string nachname, string strasse, string jugendamt) => Fuege("person-" + person, new PersonAngelegt(
        person, Geschuetzt("person-" + person, new Personenname(vorname, nachname)), Geschuetzt("person-" + person, Adresse(strasse, jugendamt)), herkunft));

    public Chronik Mitglied(string haushalt, string person, string ab, string? bis = null, Haushaltsrolle rolle = Haushaltsrolle.Elternteil) =>
        Fuege("haushalt-" + haushalt, new MitgliedGemeldet(haushalt, person, Tag(ab), Bis(bis), rolle, herkunft));

    public Chronik Zahlt(string haushalt, string person, string ab, string? bis = null) =>
        Fuege("haushalt-" + haushalt, new ZahlungspflichtBestimmt(haushalt, Tag(ab), Bis(bis), person, herkunft));

    public Chronik Einkommen(string person, string ab, string? bis, int euro, bool endgueltig = false, bool beamter = false, int freibetraege = 1) =>
        Fuege("person-" + person, new EinkommenErklaert(
            person, Tag(ab), Bis(bis), Personenbezug<Einkommen>.Von("person-" + person, Zwecke.Einkommen, new Einkommen(Geld.Euro(euro), beamter, freibetraege)),
            endgueltig ? Einkommensstand.Endgueltig : Einkommensstand.Vorlaeufig, herkunft));

    public Chronik Kind(string kind, string vorname, string nachname, string geburt, string haushalt, string ab, string strasse, string jugendamt)
    {
        kinder.Add(kind);
        Fuege("kind-" + kind, new KindAufgenommen(kind, Geschuetzt("kind-" + kind, new Personenname(vorname, nachname)), Geschuetzt("kind-" + kind, Tag(geburt)), herkunft));
        LebtIn(kind, ab, null, (haushalt, 100));
        return Wohnt(kind, ab, strasse, jugendamt);
    }

    public Chronik Geburtsdatum(string kind, string geburt) =>
        Fuege("kind-" + kind, new GeburtsdatumBerichtigt(kind, Geschuetzt("kind-" + kind, Tag(geburt)), herkunft));

    public Chronik LebtIn(string kind, string ab, string? bis, params (string Haushalt, int Prozent)[] anteile) =>
        Fuege("kind-" + kind, new KindLebtIn(kind, Tag(ab), Bis(bis), [.. anteile.Select(a => new Haushaltsanteil(a.Haushalt, a.Prozent))], herkunft));

    public Chronik Wohnt(string kind, string ab, string strasse, string jugendamt) =>
        Fuege("kind-" + kind, new WohnsitzGemeldet(kind, Tag(ab), null, jugendamt, Geschuetzt("kind-" + kind, Adresse(strasse, jugendamt)), herkunft));

    public Chronik Betreut(string kind, string ab, string? bis, string einrichtung, string gruppe, int stunden, string pauschalentyp) =>
        Fuege("kind-" + kind, new BetreuungVereinbart(kind, Tag(ab), Bis(bis), einrichtung, gruppe, stunden, pauschalentyp, herkunft));

    public Chronik Endet(string kind, string ab, string? bis = null) => Fuege("kind-" + kind, new BetreuungBeendet(kind, Tag(ab), Bis(bis), herkunft));

    public Chronik Pflegekind(string kind, string ab) => Fuege("kind-" + kind, new PflegekindGemeldet(kind, Tag(ab), null, true, herkunft));

    public Chronik Befreit(string haushalt, string art, string ab, string bis) =>
        Fuege("haushalt-" + haushalt, new BefreiungAnerkannt(haushalt, art, Tag(ab), Tag(bis), true, herkunft));

    public Chronik Geschwister(string haushalt, string schluessel, string ab, string? bis, string art, string geburt, int stunden) =>
        Fuege("haushalt-" + haushalt, new GeschwisterkindGemeldet(
            haushalt, schluessel, Tag(ab), Bis(bis), art, Geschuetzt("haushalt-" + haushalt, Tag(geburt)), stunden, herkunft));

    internal static DateOnly Tag(string text) => DateOnly.ParseExact(text, "dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static DateOnly? Bis(string? text) => text is null ? null : Tag(text);

    private static Anschrift Adresse(string strasse, string jugendamt) => new(strasse, Orte.Plz(jugendamt), Orte.Ort(jugendamt));

    private static Personenbezug<T> Geschuetzt<T>(string stream, T wert) => Personenbezug<T>.Von(stream, Zwecke.Stammdaten, wert);

    private Chronik Fuege(string stream, IEreignis ereignis)
    {
        ereignisse.Add(new Beispielereignis(uhr, stream, ereignis));
        uhr = uhr.AddSeconds(10);
        return this;
    }
}
