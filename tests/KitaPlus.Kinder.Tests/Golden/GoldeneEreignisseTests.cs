using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.Kinder.Tests.Golden;

/// <summary>Everything these modules have ever written stays readable. <c>+knapp</c> = without the optional fields.</summary>
public class GoldeneEreignisseTests
{
    private static readonly DateOnly Ab = new(2024, 2, 29);
    private static readonly DateOnly Bis = new(2025, 7, 31);
    private static readonly Guid Frueher = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly Guid Noch = new("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static readonly Herkunft Voll = new(new DateOnly(2024, 1, 15), new DateOnly(2024, 1, 17), [Frueher, Noch], "Übernahme „2024“");
    private static readonly Herkunft Jetzt = Herkunft.Jetzt;
    private static readonly Personenname Name = new("Zoë", "Müller-Özdemir");
    private static readonly Anschrift Hof = new("Große Straße 4 b", "50674", "Köln-Süd");

    [Fact]
    public void Jede_Fassung_des_Moduls_Kinder_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(
        EventCodec.Build(new FesteSchluessel(), KinderModule.Codec), "Golden/kinder", [.. Kind(), .. Haushalt(), .. Person()]);

    [Fact]
    public void Jede_Fassung_des_Moduls_Einrichtungen_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(
        EventCodec.Build(new FesteSchluessel(), EinrichtungenModule.Codec), "Golden/einrichtungen", Einrichtung());

    private static Personenbezug<T> Von<T>(string person, string zweck, T wert) => Personenbezug<T>.Von(person, zweck, wert);

    private static IEnumerable<(string, IEreignis)> Kind()
    {
        var name = Von("kind-K1", Zwecke.Stammdaten, Name);
        var geburt = Von("kind-K1", Zwecke.Stammdaten, new DateOnly(2020, 2, 29));
        return
        [
            ("kinder.kind_aufgenommen.v1", new KindAufgenommen("K1", name, geburt, Voll)),
            ("kinder.kind_aufgenommen.v1+knapp", new KindAufgenommen("K1", name, geburt, Jetzt)),
            ("kinder.geburtsdatum_berichtigt.v1", new GeburtsdatumBerichtigt("K1", geburt, Voll)),
            ("kinder.kind_umbenannt.v1", new KindUmbenannt("K1", name, Voll)),
            ("kinder.kind_lebt_in.v1", new KindLebtIn("K1", Ab, Bis, [new("H1", 35), new("H2", 65)], Voll)),
            ("kinder.kind_lebt_in.v1+knapp", new KindLebtIn("K1", Ab, null, [], Jetzt)),
            ("kinder.betreuung_vereinbart.v1", new BetreuungVereinbart("K1", Ab, Bis, "E1", "G1", 45, "IIIc", Voll)),
            ("kinder.betreuung_vereinbart.v1+knapp", new BetreuungVereinbart("K1", Ab, null, "E1", null, 25, null, Jetzt)),
            ("kinder.betreuung_beendet.v1", new BetreuungBeendet("K1", Ab, Bis, Voll)),
            ("kinder.betreuung_beendet.v1+knapp", new BetreuungBeendet("K1", Ab, null, Jetzt)),
            ("kinder.wohnsitz_gemeldet.v1", new WohnsitzGemeldet("K1", Ab, Bis, "koeln", Von("kind-K1", Zwecke.Stammdaten, Hof), Voll)),
            ("kinder.wohnsitz_gemeldet.v1+knapp", new WohnsitzGemeldet("K1", Ab, null, "koeln", null, Jetzt)),
            ("kinder.inklusion_festgestellt.v1", new InklusionFestgestellt("K1", Ab, Bis, Von("kind-K1", Zwecke.Gesundheit, "Hörbehinderung"), Voll)),
            ("kinder.inklusion_festgestellt.v1+knapp", new InklusionFestgestellt("K1", Ab, null, null, Jetzt)),
            ("kinder.pflegekind_gemeldet.v1", new PflegekindGemeldet("K1", Ab, Bis, true, Voll)),
            ("kinder.pflegekind_gemeldet.v1+knapp", new PflegekindGemeldet("K1", Ab, null, false, Jetzt)),
            ("kinder.kontaktperson_benannt.v1", new KontaktpersonBenannt("K1", "a-1", Ab, Bis, Von("kind-K1", Zwecke.Stammdaten, new Kontaktperson("Gül Öz", "0221 1234-56", "Großmutter")), true, true, Voll)),
            ("kinder.kontaktperson_benannt.v1+knapp", new KontaktpersonBenannt("K1", "a-1", Ab, null, Von("kind-K1", Zwecke.Stammdaten, new Kontaktperson("Gül Öz", "", "")), false, false, Jetzt)),
            ("kinder.sorgerecht_festgestellt.v1", new SorgerechtFestgestellt("K1", "P1", Ab, Bis, true, Voll)),
            ("kinder.sorgerecht_festgestellt.v1+knapp", new SorgerechtFestgestellt("K1", "P1", Ab, null, false, Jetzt)),
            ("kinder.gesundheit_gemeldet.v1", new GesundheitGemeldet("K1", "m-1", Ab, Bis, Von("kind-K1", Zwecke.Gesundheit, new Gesundheitsangabe(Gesundheitsart.Medikament, "Notfallspritze", "bei Atemnot sofort, dann 112")), Voll)),
            ("kinder.gesundheit_gemeldet.v1+knapp", new GesundheitGemeldet("K1", "m-1", Ab, null, null, Jetzt)),
            ("kinder.nachweis_gesehen.v1", new NachweisGesehen("K1", Nachweisart.Masernschutz, Ab, Bis, Von("kind-K1", Zwecke.Gesundheit, "ärztliches Zeugnis"), Voll)),
            ("kinder.nachweis_gesehen.v1+knapp", new NachweisGesehen("K1", Nachweisart.Impfberatung, Ab, null, Von("kind-K1", Zwecke.Gesundheit, "Bestätigung"), Jetzt)),
            ("kinder.statistik_gemeldet.v1", new StatistikGemeldet("K1", Ab, Bis, Von("kind-K1", Zwecke.Stammdaten, new Statistikangaben(Geschlecht.Divers, "türkisch", true, false)), Voll)),
            ("kinder.statistik_gemeldet.v1+schule", new StatistikGemeldet("K1", Ab, Bis, Von("kind-K1", Zwecke.Stammdaten, new Statistikangaben(Geschlecht.Divers, "türkisch", true, false, true, 3)), Voll)),
            ("kinder.statistik_gemeldet.v1+knapp", new StatistikGemeldet("K1", Ab, null, Von("kind-K1", Zwecke.Stammdaten, new Statistikangaben(null, null, null, null)), Jetzt)),
            ("kinder.dokument_abgelegt.v1", new DokumentAbgelegt("K1", "dok-1", 2, "d-2", Von("kind-K1", Zwecke.Stammdaten, new Dokumentangaben("Betreuungsvertrag", "vertrag.pdf")), Aufbewahrungsklasse.Vertrag, "application/pdf", 1234, new string('a', 64), Voll)),
            ("kinder.dokument_abgelegt.v1+knapp", new DokumentAbgelegt("K1", "dok-1", 1, "d-1", Von("kind-K1", Zwecke.Stammdaten, new Dokumentangaben("Attest", "attest.png")), Aufbewahrungsklasse.Gesundheit, "image/png", 1, new string('b', 64), Jetzt)),
            ("kinder.kind_tatsache_zurueckgenommen.v1", new KindTatsacheZurueckgenommen("K1", Frueher, "doppelt erfaßt – Irrtum", Voll with { Berichtigt = null })),
        ];
    }

    private static IEnumerable<(string, IEreignis)> Haushalt() =>
    [
        ("kinder.haushalt_angelegt.v1", new HaushaltAngelegt("H1", Voll with { Berichtigt = null })),
        ("kinder.haushalt_angelegt.v1+knapp", new HaushaltAngelegt("H1", Jetzt)),
        ("kinder.mitglied_gemeldet.v1", new MitgliedGemeldet("H1", "P1", Ab, Bis, Haushaltsrolle.Elternteil, Voll)),
        ("kinder.mitglied_gemeldet.v1+knapp", new MitgliedGemeldet("H1", "P2", Ab, null, Haushaltsrolle.Keine, Jetzt)),
        ("kinder.mitglied_gemeldet.v1+partner", new MitgliedGemeldet("H1", "P2", Ab, null, Haushaltsrolle.Partner, Jetzt)),
        ("kinder.zahlungspflicht_bestimmt.v1", new ZahlungspflichtBestimmt("H1", Ab, Bis, "P1", Voll)),
        ("kinder.zahlungspflicht_bestimmt.v1+knapp", new ZahlungspflichtBestimmt("H1", Ab, null, null, Jetzt)),
        ("kinder.geschwisterkind_gemeldet.v1", new GeschwisterkindGemeldet("H1", "G1", Ab, Bis, "ogs", Von("haushalt-H1", Zwecke.Stammdaten, new DateOnly(2016, 5, 4)), 25, Voll)),
        ("kinder.geschwisterkind_gemeldet.v1+knapp", new GeschwisterkindGemeldet("H1", "G1", Ab, null, "", null, 0, Jetzt)),
        ("kinder.befreiung_anerkannt.v1", new BefreiungAnerkannt("H1", "wohngeld", Ab, Bis, true, Voll)),
        ("kinder.befreiung_anerkannt.v1+knapp", new BefreiungAnerkannt("H1", "buergergeld", Ab, null, false, Jetzt)),
        ("kinder.haushalt_tatsache_zurueckgenommen.v1", new HaushaltTatsacheZurueckgenommen("H1", Frueher, "Bescheid aufgehoben (§ 44 SGB X)", Voll with { Berichtigt = null })),
    ];

    private static IEnumerable<(string, IEreignis)> Person()
    {
        var name = Von("person-P1", Zwecke.Stammdaten, Name with { Vorname = "Ayşe" });
        var anschrift = Von("person-P1", Zwecke.Stammdaten, Hof);
        return
        [
            ("kinder.person_angelegt.v1", new PersonAngelegt("P1", name, anschrift, Voll)),
            ("kinder.person_angelegt.v1+knapp", new PersonAngelegt("P1", name, null, Jetzt)),
            ("kinder.person_umbenannt.v1", new PersonUmbenannt("P1", name, Voll)),
            ("kinder.person_umgezogen.v1", new PersonUmgezogen("P1", anschrift, Voll)),
            ("kinder.kontaktdaten_gemeldet.v1", new KontaktdatenGemeldet("P1", Von("person-P1", Zwecke.Stammdaten, new Kontaktdaten("0221 1234-56", "+49 171 2345678", "ayse@beispiel.example")), Voll)),
            ("kinder.kontaktdaten_gemeldet.v1+knapp", new KontaktdatenGemeldet("P1", Von("person-P1", Zwecke.Stammdaten, new Kontaktdaten("", "", "")), Jetzt)),
            ("kinder.einkommen_erklaert.v1", new EinkommenErklaert("P1", Ab, Bis, Von("person-P1", Zwecke.Einkommen, new Einkommen(new Geld(5_130_050), true, 3)), Einkommensstand.Endgueltig, Voll)),
            ("kinder.einkommen_erklaert.v1+knapp", new EinkommenErklaert("P1", Ab, null, Von("person-P1", Zwecke.Einkommen, new Einkommen(Geld.Null, false, 0)), Einkommensstand.Vorlaeufig, Jetzt)),
            ("kinder.person_tatsache_zurueckgenommen.v1", new PersonTatsacheZurueckgenommen("P1", Frueher, "Person verwechselt", Voll with { Berichtigt = null })),
        ];
    }

    private static IEnumerable<(string, IEreignis)> Einrichtung() =>
    [
        ("einrichtungen.traeger_angelegt.v1", new TraegerAngelegt("T1", "Kath. Kirchengemeindeverband Köln-Süd", Traegerart.Kirchlich)),
        ("einrichtungen.traeger_angelegt.v1+frei", new TraegerAngelegt("T2", "Verein für Größere e. V.", Traegerart.AndererFreier)),
        ("einrichtungen.traeger_angelegt.v1+initiative", new TraegerAngelegt("T3", "Elterninitiative „Löwenzahn“", Traegerart.Elterninitiative)),
        ("einrichtungen.traeger_angelegt.v1+kommunal", new TraegerAngelegt("T4", "Stadt Köln", Traegerart.Kommunal)),
        ("einrichtungen.traeger_angelegt.v1+pfarrlich", new TraegerAngelegt("T5", "Kirchengemeinde St. Severin", Traegerart.Kirchlich, true)),
        ("einrichtungen.traegerzugehoerigkeit_festgelegt.v1", new TraegerzugehoerigkeitFestgelegt("T1", false, Ab)),
        ("einrichtungen.traeger_umbenannt.v1", new TraegerUmbenannt("T1", "Kirchengemeindeverband Köln-Süd", Ab)),
        ("einrichtungen.einrichtung_angelegt.v1", new EinrichtungAngelegt("E1", "T1", "Kita Löwenzahn", Ab)),
        ("einrichtungen.einrichtung_umbenannt.v1", new EinrichtungUmbenannt("E1", "Kita St. Severin", Ab)),
        ("einrichtungen.jugendamt_zugeordnet.v1", new JugendamtZugeordnet("E1", "koeln", Ab, Bis, Voll)),
        ("einrichtungen.jugendamt_zugeordnet.v1+knapp", new JugendamtZugeordnet("E1", "koeln", Ab, null, Jetzt)),
        ("einrichtungen.gruppe_eingerichtet.v1", new GruppeEingerichtet("E1", "G1", "Mäusegruppe", Gruppenform.II, 10, 45, Ab, Bis, Voll)),
        ("einrichtungen.gruppe_eingerichtet.v1+knapp", new GruppeEingerichtet("E1", "G1", "Igel", Gruppenform.I, 20, 35, Ab, null, Jetzt)),
        ("einrichtungen.gruppe_eingerichtet.v1+drei", new GruppeEingerichtet("E1", "G1", "Igel", Gruppenform.III, 25, 35, Ab, null, Jetzt)),
        ("einrichtungen.gruppe_geschlossen.v1", new GruppeGeschlossen("E1", "G1", Ab, Bis, Voll)),
        ("einrichtungen.gruppe_geschlossen.v1+knapp", new GruppeGeschlossen("E1", "G1", Ab, null, Jetzt)),
        ("einrichtungen.einrichtung_beschrieben.v1", new EinrichtungBeschrieben("E1", Ab, Bis, new Einrichtungsangaben("Große Straße 4 b", "50674", "Köln-Süd", "0221 12 34-56", "Mo bis Fr 7:00 bis 17:00 Uhr", 75, 12, "42.21-05315/öä"), Voll)),
        ("einrichtungen.einrichtung_beschrieben.v1+knapp", new EinrichtungBeschrieben("E1", Ab, null, new Einrichtungsangaben("", "", "", "", "", null, null, ""), Jetzt)),
        ("einrichtungen.uebernahme_festgelegt.v1", new UebernahmeFestgelegt("E1", Ab)),
        ("einrichtungen.einrichtung_tatsache_zurueckgenommen.v1", new EinrichtungTatsacheZurueckgenommen("E1", Frueher, "Träger hat sich geirrt", Voll with { Berichtigt = null })),
    ];
}
