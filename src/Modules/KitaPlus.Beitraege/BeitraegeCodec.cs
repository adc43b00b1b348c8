using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.EventStore;

namespace KitaPlus.Beitraege;

/// <summary>Storage names of the events of this module.</summary>
internal static class BeitraegeCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<SatzungGeladen>("beitraege.satzung_geladen.v1")
        .Add<SatzungGeprueft>("beitraege.satzung_geprueft.v1")
        .Add<ErhebungGeregelt>("beitraege.erhebung_geregelt.v1")
        .Add<AussetzungBeschlossen>("beitraege.aussetzung_beschlossen.v1")
        .Add<AussetzungAufgehoben>("beitraege.aussetzung_aufgehoben.v1")
        .Add<MonateGesperrt>("beitraege.monate_gesperrt.v1")
        .Add<MonateFreigegeben>("beitraege.monate_freigegeben.v1")
        .Add<AenderungenGemeldet>("beitraege.aenderungen_gemeldet.v1")
        .Add<BeitraegeFestgesetzt>("beitraege.beitraege_festgesetzt.v1")
        .Add<SollUebernommen>("beitraege.soll_uebernommen.v1")
        .Add<ZahlungGebucht>("beitraege.zahlung_gebucht.v1")
        .Add<GebuehrGebucht>("beitraege.gebuehr_gebucht.v1")
        .Add<SaldoUebernommen>("beitraege.saldo_uebernommen.v1")
        .Add<ErstattungGebucht>("beitraege.erstattung_gebucht.v1")
        .Add<VerzichtErklaert>("beitraege.verzicht_erklaert.v1")
        .Add<DifferenzZurueckgestellt>("beitraege.differenz_zurueckgestellt.v1")
        .Add<ZurueckstellungAufgehoben>("beitraege.zurueckstellung_aufgehoben.v1")
        .Add<Gestundet>("beitraege.gestundet.v1")
        .Add<RatenplanVereinbart>("beitraege.ratenplan_vereinbart.v1")
        .Add<BeitragErlassen>("beitraege.beitrag_erlassen.v1")
        .Add<StundungBeendet>("beitraege.stundung_beendet.v1")
        .Add<RatenplanBeendet>("beitraege.ratenplan_beendet.v1")
        .Add<ErlassZurueckgenommen>("beitraege.erlass_zurueckgenommen.v1")
        .Add<LaufBegonnen>("beitraege.lauf_begonnen.v1")
        .Add<LaufAbgeschlossen>("beitraege.lauf_abgeschlossen.v1")
        .Add<LaufAbgebrochen>("beitraege.lauf_abgebrochen.v1");
}
