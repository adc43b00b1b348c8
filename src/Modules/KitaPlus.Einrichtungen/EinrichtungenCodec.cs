using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;

namespace KitaPlus.Einrichtungen;

internal static class EinrichtungenCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<TraegerAngelegt>("einrichtungen.traeger_angelegt.v1")
        .Add<TraegerUmbenannt>("einrichtungen.traeger_umbenannt.v1")
        .Add<TraegerzugehoerigkeitFestgelegt>("einrichtungen.traegerzugehoerigkeit_festgelegt.v1")
        .Add<EinrichtungAngelegt>("einrichtungen.einrichtung_angelegt.v1")
        .Add<EinrichtungUmbenannt>("einrichtungen.einrichtung_umbenannt.v1")
        .Add<JugendamtZugeordnet>("einrichtungen.jugendamt_zugeordnet.v1")
        .Add<GruppeEingerichtet>("einrichtungen.gruppe_eingerichtet.v1")
        .Add<GruppeGeschlossen>("einrichtungen.gruppe_geschlossen.v1")
        .Add<EinrichtungBeschrieben>("einrichtungen.einrichtung_beschrieben.v1")
        .Add<UebernahmeFestgelegt>("einrichtungen.uebernahme_festgelegt.v1")
        .Add<EinrichtungTatsacheZurueckgenommen>("einrichtungen.einrichtung_tatsache_zurueckgenommen.v1");
}
