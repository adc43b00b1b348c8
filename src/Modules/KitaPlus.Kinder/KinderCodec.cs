using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;

namespace KitaPlus.Kinder;

internal static class KinderCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<KindAufgenommen>("kinder.kind_aufgenommen.v1")
        .Add<GeburtsdatumBerichtigt>("kinder.geburtsdatum_berichtigt.v1")
        .Add<KindUmbenannt>("kinder.kind_umbenannt.v1")
        .Add<KindLebtIn>("kinder.kind_lebt_in.v1")
        .Add<BetreuungVereinbart>("kinder.betreuung_vereinbart.v1")
        .Add<BetreuungBeendet>("kinder.betreuung_beendet.v1")
        .Add<WohnsitzGemeldet>("kinder.wohnsitz_gemeldet.v1")
        .Add<InklusionFestgestellt>("kinder.inklusion_festgestellt.v1")
        .Add<PflegekindGemeldet>("kinder.pflegekind_gemeldet.v1")
        .Add<KontaktpersonBenannt>("kinder.kontaktperson_benannt.v1")
        .Add<SorgerechtFestgestellt>("kinder.sorgerecht_festgestellt.v1")
        .Add<GesundheitGemeldet>("kinder.gesundheit_gemeldet.v1")
        .Add<NachweisGesehen>("kinder.nachweis_gesehen.v1")
        .Add<StatistikGemeldet>("kinder.statistik_gemeldet.v1")
        .Add<DokumentAbgelegt>("kinder.dokument_abgelegt.v1")
        .Add<KindTatsacheZurueckgenommen>("kinder.kind_tatsache_zurueckgenommen.v1")
        .Add<HaushaltAngelegt>("kinder.haushalt_angelegt.v1")
        .Add<MitgliedGemeldet>("kinder.mitglied_gemeldet.v1")
        .Add<ZahlungspflichtBestimmt>("kinder.zahlungspflicht_bestimmt.v1")
        .Add<GeschwisterkindGemeldet>("kinder.geschwisterkind_gemeldet.v1")
        .Add<BefreiungAnerkannt>("kinder.befreiung_anerkannt.v1")
        .Add<HaushaltTatsacheZurueckgenommen>("kinder.haushalt_tatsache_zurueckgenommen.v1")
        .Add<PersonAngelegt>("kinder.person_angelegt.v1")
        .Add<PersonUmbenannt>("kinder.person_umbenannt.v1")
        .Add<PersonUmgezogen>("kinder.person_umgezogen.v1")
        .Add<KontaktdatenGemeldet>("kinder.kontaktdaten_gemeldet.v1")
        .Add<EinkommenErklaert>("kinder.einkommen_erklaert.v1")
        .Add<PersonTatsacheZurueckgenommen>("kinder.person_tatsache_zurueckgenommen.v1");
}
