using KitaPlus.EventStore;

namespace KitaPlus.Verpflegung;

/// <summary>Storage names of the events of this module.</summary>
internal static class VerpflegungCodec
{
    public static void Registriere(ICodecBuilder codec) => _ = codec;
}
