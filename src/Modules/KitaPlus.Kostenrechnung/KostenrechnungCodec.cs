using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.EventStore;

namespace KitaPlus.Kostenrechnung;

internal static class KostenrechnungCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<KostenartFestgelegt>("kostenrechnung.kostenart_festgelegt.v1")
        .Add<KostenartBeendet>("kostenrechnung.kostenart_beendet.v1")
        .Add<KostenstelleFestgelegt>("kostenrechnung.kostenstelle_festgelegt.v1")
        .Add<KostenstelleBeendet>("kostenrechnung.kostenstelle_beendet.v1")
        .Add<KostenangabeZurueckgenommen>("kostenrechnung.angabe_zurueckgenommen.v1");
}
