using KitaPlus.EventStore;

namespace KitaPlus.Zahlungsverkehr;

/// <summary>Storage names of the events of this module.</summary>
internal static class ZahlungsverkehrCodec
{
    public static void Registriere(ICodecBuilder codec) => _ = codec;
}
