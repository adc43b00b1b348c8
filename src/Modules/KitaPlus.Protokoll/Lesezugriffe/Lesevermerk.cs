using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Protokoll;

/// <summary>Notes every page that opens the record of a person, every list that is taken out as a file, and every attempt that was refused.</summary>
internal sealed class Lesevermerk(Leseprotokoll protokoll, IAnrufer anrufer, Handlungsverzeichnis handlungen, IHttpContextAccessor zugriff) : ISeitenzugriff
{
    public async ValueTask VermerkeAsync(string handlung, string? objekt, Urteil urteil, CancellationToken cancellationToken = default)
    {
        var h = handlungen[handlung];
        if (h.Personenakte || !urteil.Erlaubt) await protokoll.SchreibeAsync(anrufer.Kontext, h, objekt ?? "", urteil, cancellationToken);
        // a whole list leaves the house at once: which one, not what was searched for (that may be a name)
        else if (zugriff.HttpContext?.Request is { } a && a.Query.ContainsKey(Tabellenexport.Formatname)) await protokoll.SchreibeAsync(anrufer.Kontext, h, $"Ausgabe {a.Path}", urteil, cancellationToken);
    }
}
