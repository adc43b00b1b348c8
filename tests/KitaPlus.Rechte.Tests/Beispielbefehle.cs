using KitaPlus.Anmeldung;
using KitaPlus.Barkasse;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Betrieb;
using KitaPlus.Benutzerverwaltung;
using KitaPlus.Besetzung;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Contracts.Personal;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Dokumente;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Kostenrechnung;
using KitaPlus.Planung;
using KitaPlus.Personal;
using KitaPlus.Meldewesen;
using KitaPlus.Verpflegung;
using KitaPlus.Vieraugen;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Buchhaltung;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mahnungen;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Stammdaten;

namespace KitaPlus.Rechte.Tests;

/// <summary>What a sample command is about.</summary>
/// <param name="Konto">Whose login is meant by commands about one's own account.</param>
internal sealed record Bauplan(Seite S, Handelnder Wer, DateTimeOffset Jetzt, string Konto)
{
    public string Mandant { get; init; } = "";

    /// <summary>Changed form fields: a reference that the command names besides its own record.</summary>
    public string? FremdeEinrichtung { get; init; }

    public string? FremdePerson { get; init; }

    public string? FremderHaushalt { get; init; }

    public string Einrichtung => FremdeEinrichtung ?? S.Einrichtung;

    public string Person => FremdePerson ?? S.Person;

    public string Haushalt => FremderHaushalt ?? S.Haushalt;

    public DateOnly Tag => Berlin.Tag(Jetzt);

    public Ort Ort => Ort.Einrichtung(Einrichtung);
}

/// <summary>One sample of every kind of command. Whether its rules accept it does not matter; only whether the right is given.</summary>
internal static class Beispielbefehle
{
    private static readonly Guid Ereignis = Guid.Parse("5b7b2f5e-35c4-4a62-9f5f-0f1e44c0a001");
    private static readonly Monat Monat = new(2026, 3);
    private static readonly Planannahme Annahme = new(Annahmeart.Fortschreibung, "2027-28", "", 100, null, null, "Probe");

    /// <summary>A real one: the pages about fees compute with it afterwards.</summary>
    private static readonly string Satzung = SatzungLeser.Schreibe(SatzungLeser.Lies(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "satzung.json"))).Dokument!);

    public static IReadOnlyDictionary<string, Func<Bauplan, IBefehl>> Alle { get; } = new Dictionary<string, Func<Bauplan, IBefehl>>(StringComparer.Ordinal)
    {
        [nameof(NimmKindAuf)] = b => new NimmKindAuf(b.S.Kind, new Personenname("Kalle", "Geheimname"), new DateOnly(2021, 1, 2), Herkunft.Jetzt),
        [nameof(BenenneKindUm)] = b => new BenenneKindUm(b.S.Kind, new Personenname("Kalle", "Geheimname"), Herkunft.Jetzt),
        [nameof(BerichtigeGeburtsdatum)] = b => new BerichtigeGeburtsdatum(b.S.Kind, new DateOnly(2020, 6, 5), Herkunft.Jetzt),
        [nameof(OrdneHaushalteZu)] = b => new OrdneHaushalteZu(b.S.Kind, b.Tag, null, [new Haushaltsanteil(b.Haushalt, 100)], Herkunft.Jetzt),
        [nameof(VereinbareBetreuung)] = b => new VereinbareBetreuung(b.S.Kind, b.Tag, null, b.Einrichtung, null, 45, null, Herkunft.Jetzt),
        [nameof(AendereStunden)] = b => new AendereStunden(b.S.Kind, b.Einrichtung, b.Tag, 25, null, null, Herkunft.Jetzt),
        // eine Unterbrechung, damit das Kind für die übrigen Proben bleibt
        [nameof(BeendeBetreuung)] = b => new BeendeBetreuung(b.S.Kind, b.Einrichtung, b.Tag.AddYears(1), b.Tag.AddYears(1), Herkunft.Jetzt),
        [nameof(MeldeWohnsitz)] = b => new MeldeWohnsitz(b.S.Kind, b.Tag, null, Welt.Jugendamt, null, Herkunft.Jetzt),
        [nameof(StelleInklusionFest)] = b => new StelleInklusionFest(b.S.Kind, b.Tag, null, "drohend", Herkunft.Jetzt),
        [nameof(MeldePflegekind)] = b => new MeldePflegekind(b.S.Kind, b.Tag, null, true, Herkunft.Jetzt),
        [nameof(BenenneKontaktperson)] = b => new BenenneKontaktperson(b.S.Kind, "a-1", b.Tag, null, new Kontaktperson("Kira Geheimname", "0221 1234", "Tante"), true, false, Herkunft.Jetzt),
        [nameof(StelleSorgerechtFest)] = b => new StelleSorgerechtFest(b.S.Kind, b.Person, b.Tag, null, true, Herkunft.Jetzt),
        [nameof(MeldeGesundheit)] = b => new MeldeGesundheit(b.S.Kind, "m-1", b.Tag, null, new Gesundheitsangabe(Gesundheitsart.Allergie, "Geheimname", ""), Herkunft.Jetzt),
        [nameof(VermerkeNachweis)] = b => new VermerkeNachweis(b.S.Kind, Nachweisart.Masernschutz, b.Tag, null, "Impfausweis", Herkunft.Jetzt),
        [nameof(MeldeStatistik)] = b => new MeldeStatistik(b.S.Kind, b.Tag, null, new Statistikangaben(Geschlecht.Weiblich, "Geheimname", null, null), Herkunft.Jetzt),
        [nameof(LegeDokumentAb)] = b => new LegeDokumentAb(b.S.Kind, "dok-1", "d-1", new Dokumentangaben("Geheimname", "geheimname.pdf"), Aufbewahrungsklasse.Vertrag, "application/pdf", 10, new string('a', 64), Herkunft.Jetzt),
        [nameof(NimmKindTatsacheZurueck)] = b => new NimmKindTatsacheZurueck(b.S.Kind, Ereignis, "Probe", Herkunft.Jetzt),
        [nameof(LegePersonAn)] = b => new LegePersonAn(b.S.Person, new Personenname("Kai", "Geheimname"), null, Herkunft.Jetzt),
        [nameof(BenennePersonUm)] = b => new BenennePersonUm(b.S.Person, new Personenname("Kai", "Geheimname"), Herkunft.Jetzt),
        [nameof(MeldeUmzug)] = b => new MeldeUmzug(b.S.Person, new Anschrift("Geheimweg 7", "50667", "Musterstadt"), Herkunft.Jetzt),
        [nameof(MeldeKontaktdaten)] = b => new MeldeKontaktdaten(b.S.Person, new Kontaktdaten("0221 1234", "", "kai@geheimname.example"), Herkunft.Jetzt),
        [nameof(LegeHaushaltAn)] = b => new LegeHaushaltAn(b.S.Haushalt, Herkunft.Jetzt),
        [nameof(MeldeMitglied)] = b => new MeldeMitglied(b.S.Haushalt, b.Person, b.Tag, null, Haushaltsrolle.Elternteil, Herkunft.Jetzt),
        [nameof(ErklaereEinkommen)] = b => new ErklaereEinkommen(b.S.Person, b.Tag, null, new Einkommen(Geld.Euro(41_357), false, 0), Einkommensstand.Vorlaeufig, Herkunft.Jetzt),
        [nameof(NimmPersonTatsacheZurueck)] = b => new NimmPersonTatsacheZurueck(b.S.Person, Ereignis, "Probe", Herkunft.Jetzt),
        [nameof(BestimmeZahlungspflicht)] = b => new BestimmeZahlungspflicht(b.S.Haushalt, b.Tag, null, b.Person, Herkunft.Jetzt),
        [nameof(MeldeGeschwisterkind)] = b => new MeldeGeschwisterkind(b.S.Haushalt, "g-1", b.Tag, null, "kita", new DateOnly(2022, 2, 2), 35, Herkunft.Jetzt),
        [nameof(ErkenneBefreiungAn)] = b => new ErkenneBefreiungAn(b.S.Haushalt, "transfer", b.Tag, null, true, Herkunft.Jetzt),
        [nameof(NimmHaushaltTatsacheZurueck)] = b => new NimmHaushaltTatsacheZurueck(b.S.Haushalt, Ereignis, "Probe", Herkunft.Jetzt),

        [nameof(LegeTraegerAn)] = b => new LegeTraegerAn(b.S.Traeger, "Neuer Träger", Traegerart.Kirchlich),
        [nameof(BenenneTraegerUm)] = b => new BenenneTraegerUm(b.S.Traeger, "Anderer Träger", b.Tag),
        [nameof(LegeZugehoerigkeitFest)] = b => new LegeZugehoerigkeitFest(b.S.Traeger, true, b.Tag),
        [nameof(LegeEinrichtungAn)] = b => new LegeEinrichtungAn(b.Einrichtung, b.S.Traeger, "Neue Kita", b.Tag),
        [nameof(BenenneEinrichtungUm)] = b => new BenenneEinrichtungUm(b.Einrichtung, "Andere Kita", b.Tag),
        [nameof(OrdneJugendamtZu)] = b => new OrdneJugendamtZu(b.Einrichtung, Welt.Jugendamt, b.Tag, null, Herkunft.Jetzt),
        [nameof(RichteGruppeEin)] = b => new RichteGruppeEin(b.Einrichtung, "g-1", "Sonnengruppe", Gruppenform.I, 20, 45, b.Tag, null, Herkunft.Jetzt),
        [nameof(SchliesseGruppe)] = b => new SchliesseGruppe(b.Einrichtung, "g-1", b.Tag, null, Herkunft.Jetzt),
        [nameof(BeschreibeEinrichtung)] = b => new BeschreibeEinrichtung(b.Einrichtung, b.Tag, null, new Einrichtungsangaben("Rathausplatz 2", "50667", "Musterstadt", "", "", 20, 4, ""), Herkunft.Jetzt),
        [nameof(LegeUebernahmeFest)] = b => new LegeUebernahmeFest(b.Einrichtung, new DateOnly(2026, 1, 1)),
        [nameof(NimmEinrichtungTatsacheZurueck)] = b => new NimmEinrichtungTatsacheZurueck(b.Einrichtung, Ereignis, "Probe", Herkunft.Jetzt),

        [nameof(LadeSatzung)] = _ => new LadeSatzung(Welt.Jugendamt, "2026", Satzung, SatzungLeser.Pruefsumme(Satzung), Herkunft.Jetzt),
        [nameof(BestaetigeSatzung)] = b => new BestaetigeSatzung(Welt.Jugendamt, "1999", b.Wer.Benutzer),
        [nameof(RegleErhebung)] = _ => new RegleErhebung(Welt.Jugendamt, Monat, true, Herkunft.Jetzt),
        [nameof(BeschliesseAussetzung)] = _ => new BeschliesseAussetzung(Welt.Jugendamt, "pandemie", "§ 1", Monat, Monat, 100, null, Herkunft.Jetzt),
        [nameof(HebeAussetzungAuf)] = _ => new HebeAussetzungAuf(Welt.Jugendamt, "unbekannt", "Probe"),
        [nameof(SperreMonate)] = b => new SperreMonate(Welt.Jugendamt, $"s-{b.Einrichtung}", b.Einrichtung, null, Monat, Monat, Sperrgrund.Sonstiges, "Probe"),
        [nameof(GibMonateFrei)] = b => new GibMonateFrei(Welt.Jugendamt, $"{GibMonateFrei.Uebernahme}{b.Einrichtung}", "Probe"),
        [nameof(HalteMeldungFest)] = b => new HalteMeldungFest(Welt.Jugendamt, Monat, Monat, b.Jetzt, 1, 0),
        [nameof(BeginneLauf)] = b => new BeginneLauf(new LaufBegonnen(b.S.Lauf, Monat, Monat, b.Jetzt, 1, null, null, null, b.S.Kind, Monat), Welt.NichtsZuBuchen),
        [nameof(SchliesseLaufAb)] = b => new SchliesseLaufAb(b.S.Lauf, 0, Geld.Null, 0),
        [nameof(BrichLaufAb)] = b => new BrichLaufAb(b.S.Lauf, "Probe"),
        [nameof(ErklaereVerzicht)] = b => new ErklaereVerzicht(Welt.Jugendamt, b.S.Person, b.S.Kind, Monat, Monat, Geld.Euro(10), "Probe"),
        [nameof(StelleZurueck)] = b => new StelleZurueck(Welt.Jugendamt, b.S.Person, b.S.Kind, Monat, Monat, Geld.Euro(10), 1, "", "Probe"),
        [nameof(HebeZurueckstellungAuf)] = b => new HebeZurueckstellungAuf(Welt.Jugendamt, b.S.Person, b.S.Kind, Monat, Monat, "Probe"),
        [nameof(Stunde)] = b => new Stunde(Welt.Jugendamt, b.S.Person, Geld.Euro(10), b.Tag.AddDays(1), "Probe", b.Tag),
        [nameof(VereinbareRatenplan)] = b => new VereinbareRatenplan(Welt.Jugendamt, b.S.Person, [new Rate(b.Tag, Geld.Euro(10))], "Probe", b.Tag),
        [nameof(BeendeVereinbarung)] = b => new BeendeVereinbarung(Welt.Jugendamt, b.S.Person, Vereinbarungsart.Stundung, 1, "Probe"),
        [nameof(Erlasse)] = b => new Erlasse(Welt.Jugendamt, b.S.Person, Geld.Euro(10), "Probe"),
        [nameof(BucheZahlung)] = b => new BucheZahlung(Welt.Jugendamt, b.S.Person, KitaPlus.Betrieb.Zahlungsart.Zahlung, b.Tag, Geld.Euro(10), "B1"),
        [nameof(BucheErstattung)] = b => new BucheErstattung(Welt.Jugendamt, b.S.Person, b.Tag, Geld.Euro(10), "B1", "Probe"),

        [nameof(LegeAngebotFest)] = b => new LegeAngebotFest(b.Einrichtung, "mittag", b.Tag, null, "Mittagessen", Abrechnungsart.Pauschale, [], [new(Bestandteilart.Mittagessen, Geld.Euro(56))], Herkunft.Jetzt),
        [nameof(BeendeAngebot)] = b => new BeendeAngebot(b.Einrichtung, "mittag", b.Tag.AddYears(1), null, Herkunft.Jetzt),
        [nameof(LegeVerpflegungsregelnFest)] = b => new LegeVerpflegungsregelnFest(b.Einrichtung, b.Tag, null, 1, 720, 5, 20, Teilmonat.Voll, false, Herkunft.Jetzt),
        [nameof(LegeSchliessungFest)] = b => new LegeSchliessungFest(b.Einrichtung, b.Tag, b.Tag, "Teamtag", null, Herkunft.Jetzt),
        [nameof(NimmVerpflegungTatsacheZurueck)] = b => new NimmVerpflegungTatsacheZurueck(b.Einrichtung, Ereignis, "Probe", Herkunft.Jetzt),
        [nameof(VereinbareVerpflegung)] = b => new VereinbareVerpflegung(b.S.Kind, b.Tag, null, null, b.Einrichtung, "mittag", b.Person, Essenstage.Alle, null, Herkunft.Jetzt),
        [nameof(BeendeVerpflegung)] = b => new BeendeVerpflegung(b.S.Kind, b.Einrichtung, b.Tag.AddYears(1), null, Herkunft.Jetzt),
        [nameof(MeldeVomEssenAb)] = b => new MeldeVomEssenAb(b.S.Kind, b.Tag, b.Tag, b.Jetzt, Herkunft.Jetzt),
        [nameof(MeldeZumEssenAn)] = b => new MeldeZumEssenAn(b.S.Kind, b.Tag, b.Tag, b.Jetzt, Herkunft.Jetzt),
        [nameof(NimmEssenTatsacheZurueck)] = b => new NimmEssenTatsacheZurueck(b.S.Kind, Ereignis, "Probe", Herkunft.Jetzt),
        [nameof(TrageBehoerdeEin)] = b => new TrageBehoerdeEin(b.Mandant, "jobcenter", "Jobcenter", []),
        [nameof(BewilligeBut)] = b => new BewilligeBut(b.S.Kind, b.Tag, null, "jobcenter", "Geheimname", Herkunft.Jetzt),
        [nameof(BeendeBut)] = b => new BeendeBut(b.S.Kind, b.Tag.AddYears(1), null, Herkunft.Jetzt),
        [nameof(VermerkeAnwesenheit)] = b => new VermerkeAnwesenheit(b.Einrichtung, b.Tag, b.S.Kind, Anwesenheit.Anwesend),

        [nameof(LegeKasseAn)] = b => new LegeKasseAn(Welt.Kasse(b.S), b.Einrichtung, "Hauptkasse", b.Tag, Geld.Null, "b-kasse"),
        [nameof(BenenneKasseUm)] = b => new BenenneKasseUm(Welt.Kasse(b.S), "Hauptkasse"),
        [nameof(LegeHoechstbestandFest)] = b => new LegeHoechstbestandFest(Welt.Kasse(b.S), b.Tag, Geld.Euro(500), Grenzfolge.Warnen),
        [nameof(UebergibKasse)] = b => new UebergibKasse(Welt.Kasse(b.S), b.Tag, "b-andere", null, 0, Geld.Euro(100)),
        [nameof(EroeffneBlatt)] = b => new EroeffneBlatt(Welt.Kasse(b.S), Welt.Kassenmonat, Welt.Kassenmonat.Erster, Geld.Euro(100), null),
        [nameof(UebertrageBlatt)] = b => new UebertrageBlatt(Welt.Kasse(b.S), Welt.Kassenmonat, Welt.Kassenmonat.Letzter),
        [nameof(Buche)] = b => new Buche(
            Welt.Kasse(b.S), Welt.Kassenmonat, Welt.Kassenmonat.Letzter, KitaPlus.Barkasse.Bewegungsart.Abhebung, Geld.Euro(1), new("Geheimname", "verloren"), new(Belegart.Eigenbeleg), null, null, null, new(Welt.Kassenmonat.Letzter, null)),
        [nameof(Storniere)] = b => new Storniere(
            Welt.Kasse(b.S), Welt.Kassenmonat, Welt.Kassenmonat.Letzter, new(Welt.Kassenmonat, 1),
            new(1, Welt.Kassenmonat.Letzter, KitaPlus.Barkasse.Bewegungsart.Abhebung, Geld.Euro(1), null, null, null, null, Steuerschluessel.Keine, Geld.Euro(101), false, null, null, null), null, "Geheimname", new(Welt.Kassenmonat.Letzter, null)),
        [nameof(HalteKassensturz)] = b => new HalteKassensturz(Welt.Kasse(b.S), Welt.Kassenmonat, "s-2", Welt.Kassenmonat.Letzter, b.Wer.Benutzer, [new(10_000, 1)], -1, Geld.Euro(100), new("Geheimname", "")),
        [nameof(BucheDifferenz)] = b => new BucheDifferenz(Welt.Kasse(b.S), Welt.Kassenmonat, Welt.Sturz, Geld.Euro(1), Welt.Kassenmonat.Letzter, "Geheimname"),
        [nameof(SchliesseMonatAb)] = b => new SchliesseMonatAb(Welt.Kasse(b.S), Welt.Kassenmonat, Welt.Kassenmonat.Erster, b.Wer.Benutzer, null, new("Geheimname", "")),
        [nameof(FrageZumAbschlussZurueck)] = b => new FrageZumAbschlussZurueck(Welt.Kasse(b.S), Welt.Kassenmonat, b.Wer.Benutzer, "Geheimname"),
        [nameof(BeantworteRueckfrage)] = b => new BeantworteRueckfrage(Welt.Kasse(b.S), Welt.Kassenmonat, b.Wer.Benutzer, "Geheimname"),
        [nameof(GibAbschlussFrei)] = b => new GibAbschlussFrei(Welt.Kasse(b.S), Welt.Kassenmonat, b.Wer.Benutzer, "Geheimname"),
        [nameof(LegeBeschaeftigteAn)] = b => new LegeBeschaeftigteAn(Welt.Kraft(b.S), new Personenname("Karla", "Geheimname"), new DateOnly(1988, 4, 17), null, Herkunft.Jetzt),
        [nameof(BenenneBeschaeftigteUm)] = b => new BenenneBeschaeftigteUm(Welt.Kraft(b.S), new Personenname("Karla", "Geheimname"), Herkunft.Jetzt),
        [nameof(BerichtigeGeburtsdatumDerBeschaeftigten)] = b => new BerichtigeGeburtsdatumDerBeschaeftigten(Welt.Kraft(b.S), new DateOnly(1988, 4, 18), Herkunft.Jetzt),
        [nameof(VergebePersonalnummer)] = b => new VergebePersonalnummer(Welt.Kraft(b.S), $"Geheimname-{b.S.Kind}", Herkunft.Jetzt),
        [nameof(VereinbareBeschaeftigung)] = b => new VereinbareBeschaeftigung(Welt.Kraft(b.S), "b-2", b.Einrichtung, b.Tag, null, Personalfunktion.Gruppenkraft, 19.5m, null, Herkunft.Jetzt),
        [nameof(AendereBeschaeftigung)] = b => new AendereBeschaeftigung(Welt.Kraft(b.S), "b-1", b.Einrichtung, b.Tag, Personalfunktion.Gruppenkraft, 20, null, Herkunft.Jetzt),
        // eine Unterbrechung, damit die Person für die übrigen Proben bleibt
        [nameof(BeendeBeschaeftigung)] = b => new BeendeBeschaeftigung(Welt.Kraft(b.S), "b-1", b.Einrichtung, b.Tag.AddYears(1), b.Tag.AddYears(1), Herkunft.Jetzt),
        [nameof(OrdneGruppenZu)] = b => new OrdneGruppenZu(Welt.Kraft(b.S), "b-1", b.Einrichtung, b.Tag, null, [], Herkunft.Jetzt),
        [nameof(StelleLeitungFrei)] = b => new StelleLeitungFrei(Welt.Kraft(b.S), "b-1", b.Einrichtung, b.Tag, null, 1, Herkunft.Jetzt),
        [nameof(LegeVerguetungFest)] = b => new LegeVerguetungFest(Welt.Kraft(b.S), "b-1", b.Einrichtung, b.Tag, null, new("Geheimname", "4", Geld.Euro(41_357)), Herkunft.Jetzt),
        [nameof(MeldeQualifikation)] = b => new MeldeQualifikation(Welt.Kraft(b.S), b.Tag, null, "fachkraft", null, null, Herkunft.Jetzt),
        [nameof(VermerkePersonalnachweis)] = b => new VermerkePersonalnachweis(Welt.Kraft(b.S), Personalnachweisart.Masernschutz, b.Tag, null, "Geheimname", Herkunft.Jetzt),
        [nameof(MeldePersonalabwesenheit)] = b => new MeldePersonalabwesenheit(Welt.Kraft(b.S), b.Tag, null, Abwesenheitsart.Urlaub, Herkunft.Jetzt),
        [nameof(BeendePersonalabwesenheit)] = b => new BeendePersonalabwesenheit(Welt.Kraft(b.S), b.Tag, Herkunft.Jetzt),
        [nameof(MeldePersonalstatistik)] = b => new MeldePersonalstatistik(Welt.Kraft(b.S), b.Tag, null, new(Geschlecht.Weiblich, "Geheimname", null, null), Herkunft.Jetzt),
        [nameof(NimmPersonalTatsacheZurueck)] = b => new NimmPersonalTatsacheZurueck(Welt.Kraft(b.S), Ereignis, "Probe", Herkunft.Jetzt),
        [nameof(LiesPersonaldateiEin)] = b => new LiesPersonaldateiEin(b.Mandant, "pi-probe", "pi-probe", new string('a', 64), 1, b.Tag),
        [nameof(EntscheidePersonalstelle)] = b => new EntscheidePersonalstelle(b.Mandant, "pi-probe", "z-2", Personalentscheid.Auslassen, null, null),
        [nameof(BestaetigePersonalimport)] = b => new BestaetigePersonalimport(b.Mandant, "pi-unbekannt", "abc", 0, 0, 0, 0, 0, 0),
        [nameof(SchliessePersonalimportAb)] = b => new SchliessePersonalimportAb(b.Mandant, "pi-unbekannt", 0),
        [nameof(VerwirfPersonalimport)] = b => new VerwirfPersonalimport(b.Mandant, "pi-unbekannt"),
        [nameof(UebernimmPersonalsatz)] = b => new UebernimmPersonalsatz(Welt.Kraft(b.S), "pi-probe", new("0815", new Personenname("Karla", "Geheimname"), new DateOnly(1988, 4, 17), b.Tag, [new("1", b.Einrichtung, Personalfunktion.Gruppenkraft, 19, b.Tag, null, null)], null, null, null)),
        [nameof(UebernimmPersonalaustritt)] = b => new UebernimmPersonalaustritt(Welt.Kraft(b.S), "pi-probe", b.Tag.AddYears(2)),
        [nameof(OrdnePersonalcodeZu)] = b => new OrdnePersonalcodeZu(b.Mandant, Personalcodeart.Funktion, "GL", nameof(Personalfunktion.Gruppenleitung), null),
        [nameof(EntfernePersonalcode)] = b => new EntfernePersonalcode(b.Mandant, Personalcodeart.Funktion, "unbekannt"),

        [nameof(LegeKostenartAn)] = b => new LegeKostenartAn(b.Mandant, "4711", "Spielmaterial", Kostenrichtung.Ausgabe, Steuerschluessel.Keine, b.Tag),
        [nameof(AendereKostenart)] = b => new AendereKostenart(b.Mandant, "4711", "Spiele", Kostenrichtung.Ausgabe, Steuerschluessel.Keine, b.Tag),
        [nameof(BeendeKostenart)] = b => new BeendeKostenart(b.Mandant, "4711", b.Tag),
        [nameof(LegeKostenstelleAn)] = b => new LegeKostenstelleAn(b.Mandant, "100", "Kita", b.Einrichtung, b.Tag),
        [nameof(AendereKostenstelle)] = b => new AendereKostenstelle(b.Mandant, "100", "Kita", b.Einrichtung, b.Tag),
        [nameof(BeendeKostenstelle)] = b => new BeendeKostenstelle(b.Mandant, "100", b.Tag),
        [nameof(NimmKostenangabeZurueck)] = b => new NimmKostenangabeZurueck(b.Mandant, Ereignis, "Probe"),

        [nameof(LegeSzenarioAn)] = b => new LegeSzenarioAn(b.Einrichtung, Welt.Planjahr, "s-probe", "Probe"),
        [nameof(PlaneKindEin)] = b => new PlaneKindEin(b.Einrichtung, Welt.Planjahr, Welt.Szenario, b.S.Kind, new Monat(2026, 8), "g-1", 45),
        [nameof(SetzeKindUm)] = b => new SetzeKindUm(b.Einrichtung, Welt.Planjahr, Welt.Szenario, b.S.Kind, new Monat(2026, 8), "g-1"),
        [nameof(NimmKindHeraus)] = b => new NimmKindHeraus(b.Einrichtung, Welt.Planjahr, Welt.Szenario, b.S.Kind, new Monat(2027, 2)),
        [nameof(SetzeKindZurueck)] = b => new SetzeKindZurueck(b.Einrichtung, Welt.Planjahr, Welt.Szenario, b.S.Kind),
        [nameof(PlanePlatzhalter)] = b => new PlanePlatzhalter(b.Einrichtung, Welt.Planjahr, Welt.Szenario, "platz-probe", Platzhalterart.Zugesagt, new Monat(2024, 3), "Geheimname", null, null, null),
        [nameof(StreichePlatzhalter)] = b => new StreichePlatzhalter(b.Einrichtung, Welt.Planjahr, Welt.Szenario, "platz-probe"),
        [nameof(LegePlangruppeFest)] = b => new LegePlangruppeFest(b.Einrichtung, Welt.Planjahr, Welt.Szenario, "g-plan", "Wald", Gruppenform.III, 18),
        [nameof(StreichePlangruppe)] = b => new StreichePlangruppe(b.Einrichtung, Welt.Planjahr, Welt.Szenario, "g-plan"),
        [nameof(SetzePlangruppeZurueck)] = b => new SetzePlangruppeZurueck(b.Einrichtung, Welt.Planjahr, Welt.Szenario, "g-plan"),
        [nameof(TriffSzenarioannahme)] = b => new TriffSzenarioannahme(b.Einrichtung, Welt.Planjahr, Welt.Szenario, Annahme),
        [nameof(HebeSzenarioannahmeAuf)] = b => new HebeSzenarioannahmeAuf(b.Einrichtung, Welt.Planjahr, Welt.Szenario, Annahme.Art, Annahme.Jahr, Annahme.Typ),
        [nameof(UebernimmSzenario)] = b => new UebernimmSzenario(b.Einrichtung, Welt.Planjahr, Welt.Szenario),
        [nameof(VerwirfSzenario)] = b => new VerwirfSzenario(b.Einrichtung, Welt.Planjahr, "s-probe"),
        [nameof(TriffPlanannahme)] = b => new TriffPlanannahme(b.Mandant, Annahme),
        [nameof(HebePlanannahmeAuf)] = b => new HebePlanannahmeAuf(b.Mandant, Annahme.Art, Annahme.Jahr, Annahme.Typ),
        [nameof(WaehleFinanzgrundlage)] = b => new WaehleFinanzgrundlage(b.Einrichtung, Welt.Planjahr, null),
        [nameof(PlaneBetrag)] = b => new PlaneBetrag(b.Einrichtung, Welt.Planjahr, "miete", new Monat(2026, 8), new Monat(2026, 9), Geld.Euro(10), "Probe"),
        [nameof(StreichePlanbetrag)] = b => new StreichePlanbetrag(b.Einrichtung, Welt.Planjahr, "miete", new Monat(2026, 8), new Monat(2026, 9)),
        [nameof(TrageIstbetraegeEin)] = b => new TrageIstbetraegeEin(b.Einrichtung, Welt.Planjahr, [new Istbetrag("miete", new Monat(2026, 8), Geld.Euro(10))], "Probe"),
        [nameof(NimmPersonalsteigerungAn)] = b => new NimmPersonalsteigerungAn(b.Einrichtung, Welt.Planjahr, new Monat(2026, 8), 100, "Probe"),
        [nameof(PlaneRuecklage)] = b => new PlaneRuecklage(b.Einrichtung, Welt.Planjahr, Ruecklageart.Betriebskosten, Geld.Euro(10), Geld.Null, Geld.Null),

        [nameof(AendereRendanturvorlage)] = _ => new AendereRendanturvorlage(Dokumentart.Mahnung, "<h1>{{ueberschrift}}</h1>"),
        [nameof(SetzeRendanturvorlageZurueck)] = _ => new SetzeRendanturvorlageZurueck(Dokumentart.Mahnung),
        [nameof(AendereTraegervorlage)] = b => new AendereTraegervorlage(b.S.Traeger, Dokumentart.Mahnung, "<h1>{{ueberschrift}}</h1>"),
        [nameof(SetzeTraegervorlageZurueck)] = b => new SetzeTraegervorlageZurueck(b.S.Traeger, Dokumentart.Mahnung),
        [nameof(AendereRendanturbriefkopf)] = _ => new AendereRendanturbriefkopf(Briefkopf),
        [nameof(EntferneRendanturbriefkopf)] = _ => new EntferneRendanturbriefkopf(),
        [nameof(AendereBriefkopf)] = b => new AendereBriefkopf(b.Ort, Briefkopf),
        [nameof(EntferneBriefkopf)] = b => new EntferneBriefkopf(b.Ort),
        [nameof(HalteFassungFest)] = _ => new HalteFassungFest("0", new FassungFestgehalten("", "", "", Briefkopf)),
        [nameof(StelleBeitragsdokumentAus)] = b => new StelleBeitragsdokumentAus($"probe-beitrag-{b.S.Kind}", Welt.Ausgestelltes(Dokumentart.Mitteilung, $"person-{b.Person}")),
        [nameof(StelleBetreuungsdokumentAus)] = b => new StelleBetreuungsdokumentAus($"probe-betreuung-{b.S.Kind}", Welt.Ausgestelltes(Dokumentart.Betreuungsvertrag, $"kind-{b.S.Kind}")),
        [nameof(StelleVerpflegungsdokumentAus)] = b => new StelleVerpflegungsdokumentAus($"probe-verpflegung-{b.S.Kind}", Welt.Ausgestelltes(Dokumentart.ButAbrechnung, $"einrichtung-{b.Einrichtung}")),
        [nameof(StelleZahlungsdokumentAus)] = b => new StelleZahlungsdokumentAus($"probe-zahlung-{b.S.Kind}", Welt.Ausgestelltes(Dokumentart.Mahnung, $"person-{b.Person}")),
        [nameof(StellePersonaldokumentAus)] = b => new StellePersonaldokumentAus($"probe-personal-{b.S.Kind}", Welt.Ausgestelltes(Dokumentart.Personalbogen, $"beschaeftigte-{Welt.Kraft(b.S)}")),
        [nameof(StelleEinrichtungsdokumentAus)] = b => new StelleEinrichtungsdokumentAus($"probe-einrichtung-{b.S.Kind}", Welt.Ausgestelltes(Dokumentart.Betriebserlaubnis, $"einrichtung-{b.Einrichtung}")),
        [nameof(StelleKassendokumentAus)] = b => new StelleKassendokumentAus($"probe-kasse-{b.S.Kind}", Welt.Ausgestelltes(Dokumentart.Zaehlprotokoll, $"einrichtung-{b.Einrichtung}")),

        [nameof(LegeVor)] = b => new LegeVor(Welt.Vorlage(b.S, b.Wer.Benutzer)),
        [nameof(GibFrei)] = b => new GibFrei(Vorgelegtes(b), "", new Beteiligter(b.Wer.Benutzer, null), "Probe", b.Tag),
        [nameof(LehneAb)] = b => new LehneAb(Vorgelegtes(b), "", new Beteiligter(b.Wer.Benutzer, null), "Probe", b.Tag),
        [nameof(LassAblaufen)] = b => new LassAblaufen(b.S.Vorgang, b.Tag),
        [nameof(BeginneStichprobe)] = _ => new BeginneStichprobe(Monat, Personenbezug<string>.Von("mandant", Zwecke.Protokoll, "00")),
        [nameof(LegeStichprobeOffen)] = b => new LegeStichprobeOffen(Monat, b.Tag),
        [nameof(SetzeFreigaberegel)] = b => new SetzeFreigaberegel(b.Mandant, "beitraege.lauf.beginnen", new(Vieraugen.Pflicht.Immer, null, null, 14), Freigaberegel.Vorgabe("beitraege.lauf.beginnen")),

        [nameof(LegeBenutzerAn)] = b => new LegeBenutzerAn(b.S.Benutzer, null, b.Wer),
        [nameof(VergebeBenutzername)] = b => new VergebeBenutzername(b.S.Benutzer, "geheimname", null, b.Wer),
        [nameof(AendereName)] = b => new AendereName(b.S.Benutzer, "geheimname", null, b.Wer),
        [nameof(MeldeAufgabe)] = b => new MeldeAufgabe(b.S.Benutzer, Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsmitarbeit, b.Ort, b.Wer),
        [nameof(WeiseRolleZu)] = b => new WeiseRolleZu(b.S.Benutzer, "z-probe", Rolle.Leitung, [b.Ort], b.Tag, null, null, false, b.Wer),
        [nameof(SchlageAusnahmeVor)] = b => new SchlageAusnahmeVor(b.S.Benutzer, "z-probe", Rolle.Leitung, [b.Ort], b.Tag, null, null, "Probe", b.Wer),
        [nameof(GenehmigeAusnahme)] = b => new GenehmigeAusnahme(b.S.Benutzer, "z-unbekannt", null, b.Wer),
        [nameof(LehneAusnahmeAb)] = b => new LehneAusnahmeAb(b.S.Benutzer, "z-unbekannt", "Probe", b.Wer),
        [nameof(OrdneOrtZu)] = b => new OrdneOrtZu(b.S.Benutzer, $"z-{b.S.Antrag}", b.Ort, b.Tag, null, null, false, b.Wer),
        [nameof(EntzieheOrt)] = b => new EntzieheOrt(b.S.Benutzer, "z-unbekannt", b.Ort, b.Tag, b.Wer),
        [nameof(EntzieheRolle)] = b => new EntzieheRolle(b.S.Benutzer, "z-unbekannt", b.Tag, "Probe", b.Wer),
        [nameof(SperreBenutzer)] = b => new SperreBenutzer(b.S.Benutzer, Sperrart.Sonstige, "Probe", b.Wer),
        [nameof(EntsperreBenutzer)] = b => new EntsperreBenutzer(b.S.Benutzer, "Probe", b.Wer),
        [nameof(LegeZugangsregelnFest)] = b => new LegeZugangsregelnFest(b.S.Benutzer, null, null, null, b.Wer),
        [nameof(LoescheZugang)] = b => new LoescheZugang(b.S.Benutzer, null, 90, b.Wer),
        [nameof(BestaetigeNamensloeschung)] = b => new BestaetigeNamensloeschung(b.S.Benutzer, b.Wer),
        [nameof(StelleAntrag)] = b => new StelleAntrag(
            $"a-{Guid.NewGuid():N}"[..12], Vorgang.NeuEinrichtung, $"b-{Guid.NewGuid():N}"[..10], "Nora Geheimname", Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsmitarbeit, b.Ort,
            Rolle.Einrichtungsmitarbeiter, [b.Ort], b.Tag, false, false, null, b.Wer),
        [nameof(ErledigeSchritt)] = b => new ErledigeSchritt(b.S.Antrag, Schritt.Uebergabe, b.Tag, Stelle.Verwaltung, "Probe", b.Wer),
        [nameof(LegeBelegAb)] = b => new LegeBelegAb(b.S.Antrag, "beleg-1", "antrag.pdf", "application/pdf", 10, new string('a', 64), b.Wer),
        [nameof(LehneAntragAb)] = b => new LehneAntragAb(b.S.Antrag, "Probe", null, b.Wer),
        [nameof(ZieheAntragZurueck)] = b => new ZieheAntragZurueck(b.S.Antrag, "Probe", b.Wer),
        [nameof(BenenneVertretung)] = b => new BenenneVertretung(b.Mandant, Haus.Benutzer(Rolle.Fachverantwortung), Haus.Benutzer(Rolle.Finanzen), Haus.Benutzer(Rolle.Personal), [], b.Wer),
        [nameof(MeldeAbwesenheit)] = b => new MeldeAbwesenheit(b.Mandant, Haus.Benutzer(Rolle.Fachverantwortung), b.Tag, b.Wer),
        [nameof(BeginneVertretung)] = b => new BeginneVertretung(b.Mandant, "v-1", Haus.Benutzer(Rolle.Fachverantwortung), Haus.Benutzer(Rolle.Support), b.Tag, null, b.Wer),
        [nameof(BeendeAbwesenheit)] = b => new BeendeAbwesenheit(b.Mandant, Haus.Benutzer(Rolle.Fachverantwortung), b.Tag, b.Wer),
        [nameof(GibSupportFrei)] = b => new GibSupportFrei(b.Mandant, "f-1", [Ort.Mandant], b.Tag, null, "Probe", b.Wer),
        [nameof(BeendeSupportfreigabe)] = b => new BeendeSupportfreigabe(b.Mandant, "f-unbekannt", b.Wer),
        [nameof(AendereRendanturStammdaten)] = b => new AendereRendanturStammdaten(b.Mandant, "Rendantur Probe", "Domplatz 2", "50667", "Musterstadt", "", "", b.Tag),
        [nameof(BestimmeVerwaltungstraegerart)] = b => new BestimmeVerwaltungstraegerart(b.Mandant, Verwaltungstraegerart.Rendantur, b.Tag, b.Wer),
        [nameof(LegeNamensfristFest)] = b => new LegeNamensfristFest(b.Mandant, 120),
        [nameof(LegeProtokollfristFest)] = b => new LegeProtokollfristFest(b.Mandant, 800),
        [nameof(LegeZugangsvorgabeFest)] = b => new LegeZugangsvorgabeFest(b.Mandant, Rolle.Leitung, null, null, null),
        [nameof(VeroeffentlicheRechtematrix)] = b => new VeroeffentlicheRechtematrix(b.Mandant, b.Tag, Rechtematrix.Mitgelieferte[0].Text),

        [nameof(VergibInitialkennwort)] = b => new VergibInitialkennwort(b.S.Benutzer, "hash", Kennwortanlass.Ersteinrichtung, b.S.Antrag, Weg.Persoenlich, b.Jetzt, b.Jetzt.AddDays(7)),
        [nameof(BeantrageErsatz)] = b => new BeantrageErsatz(b.S.Benutzer, "v-1", Verlust.Geraet, Weg.Telefon, b.Jetzt),
        [nameof(ZieheErsatzZurueck)] = b => new ZieheErsatzZurueck(b.S.Benutzer, "v-unbekannt", b.Jetzt),
        [nameof(SetzeFaktorenZurueck)] = b => new SetzeFaktorenZurueck(b.S.Benutzer, "v-unbekannt", Weg.Brief, b.Jetzt),
        [nameof(EntsperreAnmeldung)] = b => new EntsperreAnmeldung(b.S.Benutzer, "Probe", b.Jetzt),
        [nameof(RegistriereGeraet)] = b => new RegistriereGeraet(b.S.Benutzer, new string('b', 64), "Büro", b.Jetzt),
        [nameof(EntferneGeraet)] = b => new EntferneGeraet(b.S.Benutzer, new string('c', 64), b.Jetzt),
        [nameof(RegistriereZertifikat)] = b => new RegistriereZertifikat(b.S.Benutzer, new string('d', 64), "VPN", b.Jetzt),
        [nameof(EntferneZertifikat)] = b => new EntferneZertifikat(b.S.Benutzer, new string('e', 64), b.Jetzt),

        [nameof(ErteileMandat)] = b => new ErteileMandat($"N-{b.Person}", Glaeubiger(b), b.Person, "DE89370400440532013000", "Petra Geheimname", null, b.Tag, null, b.Tag),
        [nameof(AendereMandatskonto)] = b => new AendereMandatskonto(Welt.Mandat(b.S), "DE02120300000000202051", "Petra Geheimname", null, b.Tag, "Probe", b.Tag),
        [nameof(SperreMandat)] = b => new SperreMandat(Welt.Mandat(b.S), b.Tag, "Probe"),
        [nameof(EntsperreMandat)] = b => new EntsperreMandat(Welt.Mandat(b.S), b.Tag, "Probe"),
        // ohne Grund, damit das Mandat für die übrigen Proben bleibt
        [nameof(WiderrufeMandat)] = b => new WiderrufeMandat(Welt.Mandat(b.S), b.Tag, "", b.Tag),
        [nameof(LegeGlaeubigerFest)] = b => new LegeGlaeubigerFest(Glaeubiger(b), "Gemeinde", "DE98ZZZ09999999999", new(null, null, "50667", "Musterstadt", "DE"), 14, 1),
        [nameof(SetzeGlaeubigerkonto)] = b => new SetzeGlaeubigerkonto(Glaeubiger(b), "DE02120300000000202051", null, "Probe"),
        [nameof(LegeMahnregelnFest)] = b => new LegeMahnregelnFest(Glaeubiger(b), [new("Mahnung", 7, 10, Geld.Null)], Geld.Null, Geld.Null),
        [nameof(BereiteLaufVor)] = b => new BereiteLaufVor(Zahlungslauf(b), b.Tag, Monat, null, [], 14, 1, b.Tag),
        [nameof(GibLaufFrei)] = b => new GibLaufFrei(Zahlungslauf(b), "", 0, Geld.Null, 1, b.Tag),
        [nameof(VerwirfLauf)] = b => new VerwirfLauf(Zahlungslauf(b), "Probe"),
        [nameof(HalteLaufdateiFest)] = b => new HalteLaufdateiFest(Zahlungslauf(b), new("zv-probe", "", "", 0, Geld.Null, null, [])),
        [nameof(SchliesseZahlungslaufAb)] = b => new SchliesseZahlungslaufAb(Zahlungslauf(b), 0),
        [nameof(LiesBankdatei)] = b => new LiesBankdatei("0011", [], 0, []),
        [nameof(SchliesseBankdateiAb)] = b => new SchliesseBankdateiAb("0011", 0),
        [nameof(OrdneUmsatzZu)] = b => new OrdneUmsatzZu("0011", Zuordnung.Unbekannt, b.Tag, Geld.Null, "Probe"),
        [nameof(MerkeUmsatzGebucht)] = b => new MerkeUmsatzGebucht("0011"),
        [nameof(ErledigeRueckgabe)] = b => new ErledigeRueckgabe("0011", "Probe"),
        [nameof(Mahne)] = b => new Mahne(Glaeubiger(b), b.S.Person, 1, [new("Mahnung", 7, 10, Geld.Null)], [], b.Tag),
        [nameof(SetzeMahnsperre)] = b => new SetzeMahnsperre(Glaeubiger(b), b.S.Person, null, "Probe", b.Tag),
        [nameof(HebeMahnsperreAuf)] = b => new HebeMahnsperreAuf(Glaeubiger(b), b.S.Person, "Probe"),
        [nameof(StelleBuchhaltungEin)] = b => new StelleBuchhaltungEin(b.Mandant, 1001, 1, 1, 4),
        [nameof(OrdneKontenZu)] = b => new OrdneKontenZu(b.Mandant, []),
        [nameof(ExportiereBuchungen)] = b => new ExportiereBuchungen(1, new(1, 0, 0, 0, Geld.Null, "", "", [])),

        [nameof(MeldeUnterschreitung)] = b => new MeldeUnterschreitung(b.Einrichtung, Meldegrund.Personal, b.Tag, new(1, 0, 0, 0), "Landesjugendamt", "Probe", b.Tag),
        [nameof(NimmUnterschreitungZurueck)] = b => new NimmUnterschreitungZurueck(b.Einrichtung, 1, "Probe", b.Tag),
        [nameof(BeendeUnterschreitung)] = b => new BeendeUnterschreitung(b.Einrichtung, 1, b.Tag, "Probe", b.Tag),
        [nameof(ErstelleMeldung)] = b => new ErstelleMeldung(Meldung(b), new("", Meldeart.Monat, "", 1, b.Tag, b.Jetzt, 0, [], [], [], [], Grundlage.OhneAngaben, 0, null), 1),
        [nameof(AntworteAufRueckfrage)] = b => new AntworteAufRueckfrage(Meldung(b), 1, "Probe"),
        [nameof(StelleRueckfrage)] = b => new StelleRueckfrage(Meldung(b), 1, "Probe"),
        [nameof(PruefeMeldung)] = b => new PruefeMeldung(Meldung(b), 1),
        [nameof(GibMeldungFrei)] = b => new GibMeldungFrei(Meldung(b), 1),
        [nameof(UebermittleMeldung)] = b => new UebermittleMeldung(Meldung(b), 1, new(1, "datei", "", "", "", "")),
        [nameof(VermerkeQuittung)] = b => new VermerkeQuittung(Meldung(b), 1, true, b.Tag, "", "Probe", null, b.Tag),
        [nameof(LegeMeldefristFest)] = b => new LegeMeldefristFest(b.Mandant, Meldeart.Monat, b.Tag, Meldefrist.Vorgabe(Meldeart.Monat)),

        // was das eigene Konto unbrauchbar machte, lehnen hier die Regeln ab
        [nameof(VerbraucheInitialkennwort)] = b => new VerbraucheInitialkennwort(b.Konto, b.Jetzt),
        [nameof(AendereKennwort)] = b => new AendereKennwort(b.Konto, "hash", 1, true, b.Jetzt, b.Jetzt.AddDays(90)),
        [nameof(BereiteTotpVor)] = b => new BereiteTotpVor(b.Konto, "f-probe", "JBSWY3DPEHPK3PXP", b.Jetzt),
        [nameof(BestaetigeTotp)] = b => new BestaetigeTotp(b.Konto, "f-unbekannt", b.Jetzt),
        [nameof(EntferneTotp)] = b => new EntferneTotp(b.Konto, "f-unbekannt", b.Jetzt),
        [nameof(RegistrierePasskey)] = b => new RegistrierePasskey(b.Konto, "", new Passkeydaten("", "", [], true, false, false, "", ""), 0, b.Jetzt),
        [nameof(BenutzePasskey)] = b => new BenutzePasskey(b.Konto, "unbekannt", 1, b.Jetzt),
        [nameof(EntfernePasskey)] = b => new EntfernePasskey(b.Konto, "unbekannt", b.Jetzt),
        [nameof(GibWiederherstellungscodesAus)] = b => new GibWiederherstellungscodesAus(b.Konto, ["hash"], b.Jetzt),
        [nameof(VerbraucheWiederherstellungscode)] = b => new VerbraucheWiederherstellungscode(b.Konto, "unbekannt", b.Jetzt),
        [nameof(GibGeraetAb)] = b => new GibGeraetAb(b.Konto, new string('f', 64), b.Jetzt),
        [nameof(SperreAnmeldung)] = b => new SperreAnmeldung(b.Konto, b.Jetzt),
    };

    private static string Glaeubiger(Bauplan b) => Betrieb.Glaeubiger.Traeger(b.S.Traeger);

    private static Meldungsname Meldung(Bauplan b) => new(b.Einrichtung, Meldeart.Monat, "2026-03");

    private static Laufname Zahlungslauf(Bauplan b) => new(Laufart.Lastschrift, Glaeubiger(b), "2026-0001");
    private static Briefkopfangaben Briefkopf => new("Probe", "", "", "", "", "", "");

    private static VorgangVorgelegt Vorgelegtes(Bauplan b) => Welt.Vorlage(b.S, "dienst-welt");

    /// <exception cref="InvalidOperationException">There is no sample of this kind of command.</exception>
    public static IBefehl Baue(string befehl, Bauplan plan) => Alle.TryGetValue(befehl, out var baue) ? baue(plan) : throw new InvalidOperationException($"Zum Befehl {befehl} fehlt ein Beispiel.");
}
