using KitaPlus.Betrieb;

namespace KitaPlus.Protokoll;

/// <summary>Deletes entries of the log of reads whose time is over.</summary>
internal sealed class Lesezugriffstag(Leseprotokoll protokoll) : ITagesarbeit
{
    public string Name => "alte Lesezugriffe löschen";

    public async Task TueAsync(string mandant, CancellationToken cancellationToken) => await protokoll.RaeumeAufAsync(cancellationToken);
}
