using KitaPlus.EventStore;

namespace KitaPlus.Barkasse;

/// <summary>Storage names of the events of this module.</summary>
internal static class BarkasseCodec
{
    public static void Registriere(ICodecBuilder codec) => _ = codec;
}
