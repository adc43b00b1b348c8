using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;

namespace KitaPlus.Verpflegung;

/// <summary>Storage names of the events of this module.</summary>
internal static class VerpflegungCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<AngebotFestgelegt>("verpflegung.angebot_festgelegt.v1")
        .Add<AngebotBeendet>("verpflegung.angebot_beendet.v1")
        .Add<VerpflegungsregelnFestgelegt>("verpflegung.regeln_festgelegt.v1")
        .Add<SchliessungFestgelegt>("verpflegung.schliessung_festgelegt.v1")
        .Add<VerpflegungTatsacheZurueckgenommen>("verpflegung.verpflegung_tatsache_zurueckgenommen.v1")
        .Add<VerpflegungVereinbart>("verpflegung.vertrag_vereinbart.v1")
        .Add<VerpflegungBeendet>("verpflegung.vertrag_beendet.v1")
        .Add<VonEssenAbgemeldet>("verpflegung.von_essen_abgemeldet.v1")
        .Add<ZumEssenAngemeldet>("verpflegung.zum_essen_angemeldet.v1")
        .Add<ButBewilligt>("verpflegung.but_bewilligt.v1")
        .Add<ButBeendet>("verpflegung.but_beendet.v1")
        .Add<EssenTatsacheZurueckgenommen>("verpflegung.essen_tatsache_zurueckgenommen.v1")
        .Add<BehoerdeEingetragen>("verpflegung.behoerde_eingetragen.v1")
        .Add<AnwesenheitVermerkt>("verpflegung.anwesenheit_vermerkt.v1");
}
