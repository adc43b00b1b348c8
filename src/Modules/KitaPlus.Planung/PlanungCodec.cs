using KitaPlus.EventStore;

namespace KitaPlus.Planung;

/// <summary>Storage names of the events of this module.</summary>
internal static class PlanungCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<SzenarioAngelegt>("planung.szenario_angelegt.v1")
        .Add<KindEingeplant>("planung.kind_eingeplant.v1")
        .Add<KindUmgesetzt>("planung.kind_umgesetzt.v1")
        .Add<KindHerausgenommen>("planung.kind_herausgenommen.v1")
        .Add<KindZurueckgesetzt>("planung.kind_zurueckgesetzt.v1")
        .Add<PlatzhalterGeplant>("planung.platzhalter_geplant.v1")
        .Add<PlatzhalterGestrichen>("planung.platzhalter_gestrichen.v1")
        .Add<PlangruppeFestgelegt>("planung.gruppe_festgelegt.v1")
        .Add<PlangruppeGestrichen>("planung.gruppe_gestrichen.v1")
        .Add<PlangruppeZurueckgesetzt>("planung.gruppe_zurueckgesetzt.v1")
        .Add<SzenarioannahmeGetroffen>("planung.szenarioannahme_getroffen.v1")
        .Add<SzenarioannahmeAufgehoben>("planung.szenarioannahme_aufgehoben.v1")
        .Add<SzenarioUebernommen>("planung.szenario_uebernommen.v1")
        .Add<SzenarioVerworfen>("planung.szenario_verworfen.v1")
        .Add<PlanannahmeGetroffen>("planung.annahme_getroffen.v1")
        .Add<PlanannahmeAufgehoben>("planung.annahme_aufgehoben.v1")
        .Add<FinanzgrundlageGewaehlt>("planung.finanzgrundlage_gewaehlt.v1")
        .Add<BetragGeplant>("planung.betrag_geplant.v1")
        .Add<PlanbetragGestrichen>("planung.planbetrag_gestrichen.v1")
        .Add<IstbetraegeEingetragen>("planung.istbetraege_eingetragen.v1")
        .Add<PersonalsteigerungAngenommen>("planung.personalsteigerung_angenommen.v1")
        .Add<RuecklageGeplant>("planung.ruecklage_geplant.v1");
}
