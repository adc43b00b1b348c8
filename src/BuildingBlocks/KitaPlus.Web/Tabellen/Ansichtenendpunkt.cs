using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace KitaPlus.Web.Tabellen;

/// <summary>Takes the forms under a table that save or remove a view.</summary>
internal static class Ansichtenendpunkt
{
    public const string Speichern = "/ansichten/speichern";
    public const string Loeschen = "/ansichten/loeschen";
    public const int LaengsterName = 60;
    private const int LaengsteAbfrage = 2000;

    public static void Map(IEndpointRouteBuilder routen)
    {
        routen.MapPost(Speichern, SpeichereAsync).NurAngemeldet();
        routen.MapPost(Loeschen, LoescheAsync).NurAngemeldet();
    }

    private static async Task<RedirectHttpResult> SpeichereAsync(IGespeicherteAnsichten ansichten, Meldungen meldungen, [FromForm] string? tabelle, [FromForm] string? name, [FromForm] string? abfrage, [FromForm] string? ziel, CancellationToken cancellationToken)
    {
        name = name?.Trim();
        var adresse = Ziele.Lokal(ziel);
        if (name is not { Length: > 0 and <= LaengsterName } || string.IsNullOrEmpty(tabelle) || abfrage is not { Length: > 0 and <= LaengsteAbfrage } || abfrage[0] != '?')
        {
            meldungen.Merke($"Die Ansicht wurde nicht gespeichert. Bitte geben Sie ihr einen Namen mit höchstens {LaengsterName} Zeichen.", Meldungsart.Fehler);
            return TypedResults.LocalRedirect(adresse);
        }

        await ansichten.SpeichereAsync(tabelle, new GespeicherteAnsicht(name, abfrage), cancellationToken);
        meldungen.Merke($"Die Ansicht „{name}“ ist gespeichert.");
        return TypedResults.LocalRedirect(adresse);
    }

    private static async Task<RedirectHttpResult> LoescheAsync(IGespeicherteAnsichten ansichten, Meldungen meldungen, [FromForm] string? tabelle, [FromForm] string? name, [FromForm] string? ziel, CancellationToken cancellationToken)
    {
        await ansichten.LoescheAsync(tabelle ?? "", name ?? "", cancellationToken);
        meldungen.Merke($"Die Ansicht „{name}“ ist gelöscht.");
        return TypedResults.LocalRedirect(Ziele.Lokal(ziel));
    }
}
