using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;

namespace KitaPlus.Personal;

/// <summary>Storage names of the events of this module.</summary>
internal static class PersonalCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<BeschaeftigteAngelegt>("personal.beschaeftigte_angelegt.v1")
        .Add<BeschaeftigteUmbenannt>("personal.beschaeftigte_umbenannt.v1")
        .Add<GeburtsdatumDerBeschaeftigtenBerichtigt>("personal.geburtsdatum_berichtigt.v1")
        .Add<PersonalnummerVergeben>("personal.personalnummer_vergeben.v1")
        .Add<BeschaeftigungVereinbart>("personal.beschaeftigung_vereinbart.v1")
        .Add<BeschaeftigungBeendet>("personal.beschaeftigung_beendet.v1")
        .Add<GruppenZugeordnet>("personal.gruppen_zugeordnet.v1")
        .Add<LeitungFreigestellt>("personal.leitung_freigestellt.v1")
        .Add<QualifikationGemeldet>("personal.qualifikation_gemeldet.v1")
        .Add<PersonalnachweisGesehen>("personal.nachweis_gesehen.v1")
        .Add<AbwesenheitGemeldet>("personal.abwesenheit_gemeldet.v1")
        .Add<AbwesenheitBeendet>("personal.abwesenheit_beendet.v1")
        .Add<PersonalstatistikGemeldet>("personal.statistik_gemeldet.v1")
        .Add<VerguetungFestgelegt>("personal.verguetung_festgelegt.v1")
        .Add<BeschaeftigtenTatsacheZurueckgenommen>("personal.tatsache_zurueckgenommen.v1")
        .Add<PersonalcodeZugeordnet>("personal.code_zugeordnet.v1")
        .Add<PersonalcodeEntfernt>("personal.code_entfernt.v1")
        .Add<PersonaldateiEingelesen>("personal.datei_eingelesen.v1")
        .Add<PersonalstelleEntschieden>("personal.stelle_entschieden.v1")
        .Add<PersonalimportBestaetigt>("personal.import_bestaetigt.v1")
        .Add<PersonalimportAbgeschlossen>("personal.import_abgeschlossen.v1")
        .Add<PersonalimportVerworfen>("personal.import_verworfen.v1");
}
