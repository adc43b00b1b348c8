using System.Globalization;
using System.Text;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace KitaPlus.Protokoll;

/// <summary>The daily seal as a file.</summary>
internal static class Siegelendpunkte
{
    public static void Bilde(IEndpointRouteBuilder routen)
    {
        routen.MapGet("/siegel/tag/{tag}", TagessiegelAsync).Handlung(Handlungen.Siegel);
    }

    private static async Task<FileContentHttpResult> TagessiegelAsync(string tag, IEventStore store, Siegelschluesseldatei datei, TimeProvider uhr, CancellationToken abbruch)
    {
        if (!DateOnly.TryParseExact(tag, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var gemeint)) throw new Fachfehler($"„{tag}“ ist kein Tag. Beispiel: 2026-11-21.");
        if (gemeint > Berlin.Tag(uhr.GetUtcNow())) throw new Fachfehler("Ein Tagessiegel gibt es bis zum heutigen Tag.");
        var stand = await Kettenstand.LiesAsync(store, Berlin.Ende(gemeint), abbruch) ?? throw new Fachfehler("Bis zu diesem Tag steht nichts im Protokoll; es gibt nichts zu bezeugen.");
        if (!File.Exists(datei.Pfad)) throw new Fachfehler("Der Schlüssel der Tagessiegel fehlt. Er entsteht beim Start des Servers und liegt im Datenordner; bitte aus der Sicherung zurückholen oder den Server neu starten.");
        using var schluessel = Siegelschluessel.LadeOderErzeuge(datei.Pfad);
        return TypedResults.File(Encoding.UTF8.GetBytes(Tagessiegel.Erstelle(gemeint, stand, schluessel, uhr).AlsJson()), "application/json", $"tagessiegel-{tag}.json");
    }
}
