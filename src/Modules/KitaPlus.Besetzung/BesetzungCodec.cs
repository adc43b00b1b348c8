using KitaPlus.EventStore;

namespace KitaPlus.Besetzung;

/// <summary>Storage names of the events of this module.</summary>
internal static class BesetzungCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<UnterschreitungGemeldet>("besetzung.unterschreitung_gemeldet.v1")
        .Add<UnterschreitungBeendet>("besetzung.unterschreitung_beendet.v1")
        .Add<UnterschreitungZurueckgenommen>("besetzung.unterschreitung_zurueckgenommen.v1");
}
