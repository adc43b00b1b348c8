using KitaPlus.EventStore;

namespace KitaPlus.Dokumente;

/// <summary>Storage names of the events of this module.</summary>
internal static class DokumenteCodec
{
    public static void Registriere(ICodecBuilder codec) => _ = codec;
}
