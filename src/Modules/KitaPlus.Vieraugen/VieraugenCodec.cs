using KitaPlus.EventStore;

namespace KitaPlus.Vieraugen;

internal static class VieraugenCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<VorgangVorgelegt>("vieraugen.vorgang_vorgelegt.v1")
        .Add<VorgangFreigegeben>("vieraugen.vorgang_freigegeben.v1")
        .Add<VorgangAbgelehnt>("vieraugen.vorgang_abgelehnt.v1")
        .Add<VorgangAbgelaufen>("vieraugen.vorgang_abgelaufen.v1")
        .Add<VorgangVerbraucht>("vieraugen.vorgang_verbraucht.v1")
        .Add<FreigaberegelGesetzt>("vieraugen.freigaberegel_gesetzt.v1")
        .Add<StichprobeBegonnen>("vieraugen.stichprobe_begonnen.v1")
        .Add<StichprobeOffengelegt>("vieraugen.stichprobe_offengelegt.v1");
}
