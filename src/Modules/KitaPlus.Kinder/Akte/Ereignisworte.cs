using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Kinder;

/// <summary>Names for ids in the words of events.</summary>
internal sealed record Benennung(Func<string, string> Einrichtung, Func<string, string, string> Gruppe, Func<string, string> Person, Func<string, string> Haushalt)
{
    public static Benennung Kennungen { get; } = new(e => e, (_, g) => g, p => p, h => h);
}

/// <summary>The events of this module in words.</summary>
internal sealed class Ereignisworte(Benennung namen)
{
    private const string Geloescht = "gelöscht";

    public Ereignisbild? Von(IEreignis ereignis)
    {
        var bild = ereignis switch
        {
            KindEreignis e => Kind(e),
            HaushaltEreignis e => Haushalt(e),
            PersonEreignis e => Person(e),
            _ => null,
        };
        return bild is not null && ereignis is Contracts.ITatsache t ? bild with { GueltigAb = t.GueltigAb, GueltigBis = t.GueltigBis } : bild;
    }

    private Ereignisbild? Kind(KindEreignis ereignis) => ereignis switch
    {
        KindAufgenommen e => Bild("Kind aufgenommen", Name(e.Name), Feld("Geburtsdatum", Wert(e.Geburtsdatum, Anzeige.Datum))),
        KindUmbenannt e => Bild("Name geändert", Name(e.Name)),
        GeburtsdatumBerichtigt e => Bild("Geburtsdatum berichtigt", Feld("Geburtsdatum", Wert(e.Geburtsdatum, Anzeige.Datum))),
        KindLebtIn { Anteile.Count: 0 } => Bild("Lebt in keinem bekannten Haushalt"),
        KindLebtIn e => Bild("Haushalte zugeordnet", [.. e.Anteile.Select(a => Feld(namen.Haushalt(a.Haushalt), $"{a.Prozent} %"))]),
        BetreuungVereinbart e => Bild(
            "Betreuung vereinbart", Feld("Einrichtung", namen.Einrichtung(e.Einrichtung)), Feld("Gruppe", e.Gruppe is { } g ? namen.Gruppe(e.Einrichtung, g) : null),
            Feld("Wochenstunden", $"{e.Wochenstunden}"), Feld("Pauschalentyp", e.Pauschalentyp)),
        BetreuungBeendet { GueltigBis: null } => Bild("Betreuung beendet"),
        BetreuungBeendet => Bild("Betreuung unterbrochen"),
        WohnsitzGemeldet e => Bild("Wohnsitz gemeldet", Feld("Jugendamt", e.Jugendamt), Feld("Anschrift", e.Anschrift is null ? null : Wert(e.Anschrift, Textform.Anschrift))),
        InklusionFestgestellt e => Bild("Inklusion festgestellt", Vertraulich("Art", e.Art is null ? "keine" : Wert(e.Art, a => a), Handlungen.Gesundheit)),
        PflegekindGemeldet e => Bild("Pflegekind", Feld("Pflegekind", e.IstPflegekind ? "ja" : "nein")),
        KontaktpersonBenannt e => Bild(
            "Kontaktperson benannt", Feld("Name", Wert(e.Person, p => p.Name)), Feld("Telefon", Wert(e.Person, p => p.Telefon)), Feld("Beziehung", Wert(e.Person, p => p.Beziehung)),
            Feld("Darf abholen", e.DarfAbholen ? "ja" : "nein"), Feld("Notfallkontakt", e.Notfallkontakt ? "ja" : "nein")),
        SorgerechtFestgestellt e => Bild("Sorgerecht", Feld("Person", namen.Person(e.Person)), Feld("Sorgeberechtigt", e.Sorgeberechtigt ? "ja" : "nein")),
        GesundheitGemeldet { Angabe: null } => Bild("Gesundheitliche Angabe beendet"),
        GesundheitGemeldet e => Bild(
            "Gesundheitliche Angabe", Vertraulich("Art", Wert(e.Angabe!, a => Woerter.Wort(a.Art)), Handlungen.Gesundheit), Vertraulich("Was", Wert(e.Angabe!, a => a.Was), Handlungen.Gesundheit),
            Vertraulich("Anweisung", Wert(e.Angabe!, a => a.Anweisung), Handlungen.Gesundheit)),
        NachweisGesehen e => Bild($"{Woerter.Wort(e.Art)} nachgewiesen", Vertraulich("Vorgelegt", Wert(e.Form, f => f), Handlungen.Gesundheit)),
        StatistikGemeldet e => Bild("Angaben für die Statistik", Statistik(e.Angaben)),
        DokumentAbgelegt e => Bild($"Dokument abgelegt (Fassung {e.Fassung})", Dokumentrecht.Von(e.Klasse) is { } recht ? Vertraulich("Titel", Wert(e.Angaben, a => a.Titel), recht) : Feld("Titel", Wert(e.Angaben, a => a.Titel)), Feld("Aufbewahrung", Woerter.Wort(e.Klasse))),
        KindTatsacheZurueckgenommen e => Bild("Angabe zurückgenommen", Feld("Grund", e.Grund)),
        _ => null,
    };

    private Ereignisbild? Haushalt(HaushaltEreignis ereignis) => ereignis switch
    {
        HaushaltAngelegt => Bild("Haushalt angelegt"),
        MitgliedGemeldet e => Bild("Mitglied gemeldet", Feld("Person", namen.Person(e.Person)), Feld("Im Haushalt als", Woerter.Wort(e.Rolle))),
        ZahlungspflichtBestimmt e => Bild("Zahlungspflicht bestimmt", Vertraulich("Zahlungspflichtig", e.Person is { } p ? namen.Person(p) : "niemand", Handlungen.Familie)),
        GeschwisterkindGemeldet e => Bild(
            "Geschwisterkind außerhalb gemeldet", Vertraulich("Betreuung", e.Betreuungsart.Length == 0 ? "keine mehr" : Woerter.Betreuungsart(e.Betreuungsart), Handlungen.Familie),
            Vertraulich("Geburtsdatum", e.Geburtsdatum is null ? null : Wert(e.Geburtsdatum, Anzeige.Datum), Handlungen.Familie),
            Vertraulich("Wochenstunden", e.Wochenstunden == 0 ? "unbekannt" : $"{e.Wochenstunden}", Handlungen.Familie)),
        BefreiungAnerkannt e => Bild(
            e.Besteht ? "Befreiung anerkannt" : "Befreiung besteht nicht", Vertraulich("Nachweis", Woerter.Befreiung(e.Art), Handlungen.Familie)),
        HaushaltTatsacheZurueckgenommen e => Bild("Angabe zurückgenommen", Feld("Grund", e.Grund)),
        _ => null,
    };

    private static Ereignisbild? Person(PersonEreignis ereignis) => ereignis switch
    {
        PersonAngelegt e => Bild("Person angelegt", Name(e.Name), Feld("Anschrift", e.Anschrift is null ? null : Wert(e.Anschrift, Textform.Anschrift))),
        PersonUmbenannt e => Bild("Name geändert", Name(e.Name)),
        PersonUmgezogen e => Bild("Umgezogen", Feld("Anschrift", Wert(e.Anschrift, Textform.Anschrift))),
        KontaktdatenGemeldet e => Bild("Kontaktdaten", Feld("Telefon", Wert(e.Kontakt, k => k.Telefon)), Feld("Mobil", Wert(e.Kontakt, k => k.Mobil)), Feld("E-Mail", Wert(e.Kontakt, k => k.Email))),
        EinkommenErklaert e => Bild(
            "Einkommen", Vertraulich("Jahreseinkommen", Wert(e.Einkommen, x => x.Jahresbetrag.ToString()), Handlungen.Familie), Vertraulich("Stand", Woerter.Wort(e.Stand), Handlungen.Familie),
            Vertraulich("Beamter", Wert(e.Einkommen, x => x.Beamter ? "ja" : "nein"), Handlungen.Familie), Vertraulich("Kinderfreibeträge", Wert(e.Einkommen, x => $"{x.Kinderfreibetraege}"), Handlungen.Familie)),
        PersonTatsacheZurueckgenommen e => Bild("Angabe zurückgenommen", Feld("Grund", e.Grund)),
        _ => null,
    };

    private static Feldwert?[] Statistik(Personenbezug<Statistikangaben> angaben) =>
    [
        Feld("Geschlecht", Wert(angaben, a => a.Geschlecht is { } g ? Woerter.Wort(g) : "")),
        Feld("Staatsangehörigkeit", Wert(angaben, a => a.Staatsangehoerigkeit ?? "")),
        Feld("Elternteil ausländischer Herkunft", Wert(angaben, a => Woerter.JaNein(a.ElternteilAuslaendischerHerkunft))),
        Feld("Familiensprache deutsch", Wert(angaben, a => Woerter.JaNein(a.FamilienspracheDeutsch))),
        Feld("Geht zur Schule", Wert(angaben, a => Woerter.JaNein(a.GehtZurSchule))),
        Feld("Betreuungstage je Woche", Wert(angaben, a => a.TageJeWoche is { } t ? Zahlen.Zahl(t) : "")),
    ];

    private static Ereignisbild Bild(string titel, params Feldwert?[] felder) => new(titel, [.. felder.OfType<Feldwert>()]);

    private static Feldwert Name(Personenbezug<Personenname> name) => Feld("Name", Wert(name, Textform.Name))!;

    private static Feldwert? Feld(string feld, string? wert) => string.IsNullOrEmpty(wert) ? null : new(feld, wert);

    private static Feldwert? Vertraulich(string feld, string? wert, string handlung) => string.IsNullOrEmpty(wert) ? null : new(feld, wert, handlung);

    private static string Wert<T>(Personenbezug<T> bezug, Func<T, string> text) => bezug.TryWert(out var wert) ? text(wert!) : Geloescht;
}

/// <summary>For other modules, which know no names here.</summary>
internal sealed class Kinderereignisse : IEreignistext
{
    private static readonly Ereignisworte Worte = new(Benennung.Kennungen);

    public Ereignisbild? Von(IEreignis ereignis) => Worte.Von(ereignis);
}
