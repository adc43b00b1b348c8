using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.Personal.Tests.Golden;

/// <summary>Everything this module has ever written stays readable. <c>+knapp</c> = without the optional fields.</summary>
public class GoldeneEreignisseTests
{
    private const string Wer = "beschaeftigte-M1";
    private static readonly DateOnly Ab = new(2024, 2, 29);
    private static readonly DateOnly Bis = new(2025, 7, 31);
    private static readonly Guid Frueher = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly Herkunft Voll = new(new DateOnly(2024, 1, 15), new DateOnly(2024, 1, 17), [Frueher], "Übernahme „2024“");
    private static readonly Personenbezug<Personenname> Name = Personenbezug<Personenname>.Von(Wer, Zwecke.Stammdaten, new("Änne", "O’Neill-Şahin"));
    private static readonly Personenbezug<DateOnly> Geburt = Personenbezug<DateOnly>.Von(Wer, Zwecke.Stammdaten, new DateOnly(1964, 2, 29));
    private static readonly Personenbezug<string> Nummer = Personenbezug<string>.Von(Wer, Zwecke.Stammdaten, "0004711");

    [Fact]
    public void Jede_Fassung_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(EventCodec.Build(new FesteSchluessel(), PersonalCodec.Registriere), "Golden/personal",
    [
        ("personal.beschaeftigte_angelegt.v1", new BeschaeftigteAngelegt("M1", Name, Geburt, Nummer, Voll)),
        ("personal.beschaeftigte_angelegt.v1+knapp", new BeschaeftigteAngelegt("M1", Name, Geburt, null, Herkunft.Jetzt)),
        ("personal.beschaeftigte_umbenannt.v1", new BeschaeftigteUmbenannt("M1", Name, Voll)),
        ("personal.geburtsdatum_berichtigt.v1", new GeburtsdatumDerBeschaeftigtenBerichtigt("M1", Geburt, Voll)),
        ("personal.personalnummer_vergeben.v1", new PersonalnummerVergeben("M1", Nummer, Voll)),
        ("personal.personalnummer_vergeben.v1+knapp", new PersonalnummerVergeben("M1", null, Herkunft.Jetzt)),
        ("personal.beschaeftigung_vereinbart.v1", new BeschaeftigungVereinbart("M1", "b-1", Ab, Bis, "E1", Personalfunktion.Gruppenuebergreifend, 19.25m, Bis, Voll)),
        ("personal.beschaeftigung_vereinbart.v1+knapp", new BeschaeftigungVereinbart("M1", "b-1", Ab, null, "E1", Personalfunktion.Gruppenleitung, 39m, null, Herkunft.Jetzt)),
        ("personal.beschaeftigung_beendet.v1", new BeschaeftigungBeendet("M1", "b-1", Ab, Bis, Voll)),
        ("personal.beschaeftigung_beendet.v1+knapp", new BeschaeftigungBeendet("M1", "b-1", Ab, null, Herkunft.Jetzt)),
        ("personal.gruppen_zugeordnet.v1", new GruppenZugeordnet("M1", "b-1", Ab, Bis, [new("G1", 60), new("G2", 25)], Voll)),
        ("personal.gruppen_zugeordnet.v1+knapp", new GruppenZugeordnet("M1", "b-1", Ab, null, [], Herkunft.Jetzt)),
        ("personal.leitung_freigestellt.v1", new LeitungFreigestellt("M1", "b-1", Ab, Bis, 9.5m, Voll)),
        ("personal.qualifikation_gemeldet.v1", new QualifikationGemeldet("M1", Ab, Bis, "pia", 2, new DateOnly(2023, 8, 1), Voll)),
        ("personal.qualifikation_gemeldet.v1+knapp", new QualifikationGemeldet("M1", Ab, null, "fachkraft", null, null, Herkunft.Jetzt)),
        ("personal.nachweis_gesehen.v1", new PersonalnachweisGesehen("M1", Personalnachweisart.Masernschutz, Ab, Bis, Personenbezug<string>.Von(Wer, Zwecke.Gesundheit, "Impfausweis"), Voll)),
        ("personal.nachweis_gesehen.v1+knapp", new PersonalnachweisGesehen("M1", Personalnachweisart.Fuehrungszeugnis, Ab, null, null, Herkunft.Jetzt)),
        ("personal.abwesenheit_gemeldet.v1", new AbwesenheitGemeldet("M1", Ab, Bis, Personenbezug<Abwesenheitsart>.Von(Wer, Zwecke.Abwesenheit, Abwesenheitsart.Beschaeftigungsverbot), Voll)),
        ("personal.abwesenheit_beendet.v1", new AbwesenheitBeendet("M1", Ab, Bis, Voll)),
        ("personal.statistik_gemeldet.v1", new PersonalstatistikGemeldet("M1", Ab, Bis, Personenbezug<Personalstatistikangaben>.Von(Wer, Zwecke.Stammdaten, new(Geschlecht.Weiblich, "Erzieher/-in", "angestellt", "Gruppenleitung")), Voll)),
        ("personal.statistik_gemeldet.v1+knapp", new PersonalstatistikGemeldet("M1", Ab, null, Personenbezug<Personalstatistikangaben>.Von(Wer, Zwecke.Stammdaten, new(null, null, null, null)), Herkunft.Jetzt)),
        ("personal.verguetung_festgelegt.v1", new VerguetungFestgelegt("M1", "b-1", Ab, Bis, Personenbezug<Verguetung>.Von(Wer, Zwecke.Verguetung, new("S 8a", "4", new Geld(6_123_456))), Voll)),
        ("personal.tatsache_zurueckgenommen.v1", new BeschaeftigtenTatsacheZurueckgenommen("M1", Frueher, "doppelt erfasst", Voll with { Berichtigt = null })),
        ("personal.code_zugeordnet.v1", new PersonalcodeZugeordnet(Personalcodeart.Qualifikation, "P2", "pia", 2)),
        ("personal.code_zugeordnet.v1+knapp", new PersonalcodeZugeordnet(Personalcodeart.Einrichtung, "4711", "E1", null)),
        ("personal.code_entfernt.v1", new PersonalcodeEntfernt(Personalcodeart.Funktion, "GL")),
        ("personal.datei_eingelesen.v1", new PersonaldateiEingelesen("pi-1", "pi-1", new string('a', 64), 17, Ab)),
        ("personal.stelle_entschieden.v1", new PersonalstelleEntschieden("pi-1", "f-M1", Personalentscheid.Beenden, null, Bis)),
        ("personal.stelle_entschieden.v1+zeile", new PersonalstelleEntschieden("pi-1", "z-4", Personalentscheid.Uebernehmen, 9, null)),
        ("personal.import_bestaetigt.v1", new PersonalimportBestaetigt("pi-1", "abc", 1, 2, 3, 4, 5)),
        ("personal.import_abgeschlossen.v1", new PersonalimportAbgeschlossen("pi-1", 1)),
        ("personal.import_verworfen.v1", new PersonalimportVerworfen("pi-1")),
    ]);
}
