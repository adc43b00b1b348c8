using KitaPlus.EventStore;

namespace KitaPlus.Dokumente;

/// <summary>Storage names of the events of this module.</summary>
internal static class DokumenteCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<VorlageGespeichert>("dokumente.vorlage_gespeichert.v1")
        .Add<VorlageZurueckgesetzt>("dokumente.vorlage_zurueckgesetzt.v1")
        .Add<BriefkopfFestgelegt>("dokumente.briefkopf_festgelegt.v1")
        .Add<BriefkopfEntfernt>("dokumente.briefkopf_entfernt.v1")
        .Add<FassungFestgehalten>("dokumente.fassung_festgehalten.v1")
        .Add<DokumentAusgestellt>("dokumente.dokument_ausgestellt.v1");
}
