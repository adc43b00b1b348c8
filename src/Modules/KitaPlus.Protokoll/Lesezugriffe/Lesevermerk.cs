using KitaPlus.Rechte;
using KitaPlus.Web;

namespace KitaPlus.Protokoll;

/// <summary>Notes every page that opens the record of a person, and every attempt that was refused.</summary>
internal sealed class Lesevermerk(Leseprotokoll protokoll, IAnrufer anrufer, Handlungsverzeichnis handlungen) : ISeitenzugriff
{
    public async ValueTask VermerkeAsync(string handlung, string? objekt, Urteil urteil, CancellationToken cancellationToken = default)
    {
        var h = handlungen[handlung];
        if (h.Personenakte || !urteil.Erlaubt) await protokoll.SchreibeAsync(anrufer.Kontext, h, objekt ?? "", urteil, cancellationToken);
    }
}
