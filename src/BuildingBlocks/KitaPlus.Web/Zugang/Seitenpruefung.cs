using KitaPlus.Rechte;
using Microsoft.AspNetCore.Routing;

namespace KitaPlus.Web;

/// <summary>
/// Before the first request: every endpoint says who may call it, and every right that it or the menu asks for is declared.
/// A page that somebody forgot to protect stops the start instead of standing open.
/// </summary>
public static class Seitenpruefung
{
    /// <exception cref="InvalidOperationException">Names every endpoint that is not in order.</exception>
    public static void Pruefe(IEnumerable<EndpointDataSource> quellen, IEnumerable<Menuepunkt> menue, Handlungsverzeichnis handlungen)
    {
        var maengel = quellen.SelectMany(q => q.Endpoints).Select(e => Mangel(e, handlungen)).OfType<string>()
            .Concat(menue.Where(p => handlungen.Suche(p.Handlung) is null).Select(p => $"Menüpunkt {p.Titel}: Die Handlung „{p.Handlung}“ ist nicht erklärt."))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (maengel.Count > 0) throw new InvalidOperationException($"Ohne geklärten Zugang startet das Programm nicht:{Environment.NewLine}{string.Join(Environment.NewLine, maengel)}");
    }

    private static string? Mangel(Microsoft.AspNetCore.Http.Endpoint endpunkt, Handlungsverzeichnis handlungen)
    {
        var name = endpunkt is RouteEndpoint r ? $"/{r.RoutePattern.RawText?.TrimStart('/')}" : endpunkt.DisplayName ?? "(ohne Namen)";
        var angaben = endpunkt.Metadata.OfType<ZugangAttribute>().ToList();
        if (angaben.Count != 1) return $"{name}: {(angaben.Count == 0 ? "keine Angabe" : $"{angaben.Count} Angaben")} zum Zugang (genau eine von Seite, NurAngemeldet, Oeffentlich).";
        if (angaben[0] is not SeiteAttribute seite) return null;
        if (handlungen.Suche(seite.Handlung) is null) return $"{name}: Die Handlung „{seite.Handlung}“ ist nicht erklärt.";
        var fremd = Objektname.Platzhalter(seite.Objekt).Where(p => endpunkt is not RouteEndpoint re || re.RoutePattern.GetParameter(p) is null).ToList();
        return fremd.Count > 0 ? $"{name}: „{seite.Objekt}“ nennt Werte, die nicht in der Adresse stehen: {string.Join(", ", fremd)}." : null;
    }
}
