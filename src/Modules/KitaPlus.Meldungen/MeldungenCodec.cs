using KitaPlus.EventStore;

namespace KitaPlus.Meldewesen;

/// <summary>Storage names of the events of this module.</summary>
internal static class MeldungenCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<MeldungErstellt>("meldungen.meldung_erstellt.v1")
        .Add<RueckfrageGestellt>("meldungen.rueckfrage_gestellt.v1")
        .Add<RueckfrageBeantwortet>("meldungen.rueckfrage_beantwortet.v1")
        .Add<MeldungGeprueft>("meldungen.meldung_geprueft.v1")
        .Add<MeldungFreigegeben>("meldungen.meldung_freigegeben.v1")
        .Add<MeldungUebermittelt>("meldungen.meldung_uebermittelt.v1")
        .Add<QuittungVermerkt>("meldungen.quittung_vermerkt.v1")
        .Add<MeldefristFestgelegt>("meldungen.meldefrist_festgelegt.v1");
}
