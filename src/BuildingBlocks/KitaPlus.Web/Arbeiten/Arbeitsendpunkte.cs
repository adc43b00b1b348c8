using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace KitaPlus.Web.Arbeiten;

/// <summary>How far a piece of work is, and stopping it. Each piece says by itself which action it belongs to.</summary>
internal static class Arbeitsendpunkte
{
    public static void Map(IEndpointRouteBuilder routen)
    {
        routen.MapGet("/arbeiten/{nummer}/stand", Stand).NurAngemeldet();
        routen.MapPost("/arbeiten/{nummer}/abbrechen", BrichAb).NurAngemeldet();
    }

    public static string Standadresse(Hintergrundarbeit arbeit) => $"/arbeiten/{Uri.EscapeDataString(arbeit.Auftrag.Nummer)}/stand";

    public static string Abbruchadresse(Hintergrundarbeit arbeit) => $"/arbeiten/{Uri.EscapeDataString(arbeit.Auftrag.Nummer)}/abbrechen";

    private static Microsoft.AspNetCore.Http.IResult Stand(string nummer, HttpContext anfrage, Hintergrundarbeiten arbeiten, IAnrufer anrufer)
    {
        if (Finde(arbeiten, anrufer, nummer) is not { } arbeit) return TypedResults.NotFound();
        // the page itself then shows the result
        if (!arbeit.Laeuft) anfrage.Response.Headers["HX-Refresh"] = "true";
        return new RazorComponentResult<Arbeitsbalken>(new { Arbeit = arbeit });
    }

    private static Microsoft.AspNetCore.Http.IResult BrichAb(string nummer, Hintergrundarbeiten arbeiten, IAnrufer anrufer, Meldungen meldungen)
    {
        if (Finde(arbeiten, anrufer, nummer) is not { } arbeit) return TypedResults.NotFound();
        if (arbeit.Laeuft)
        {
            Hintergrundarbeiten.BrichAb(arbeit);
            meldungen.Merke($"„{arbeit.Auftrag.Titel}“ wird abgebrochen.", Meldungsart.Hinweis);
        }

        return TypedResults.LocalRedirect(arbeit.Auftrag.Seite);
    }

    private static Hintergrundarbeit? Finde(Hintergrundarbeiten arbeiten, IAnrufer anrufer, string nummer) =>
        arbeiten.Finde(anrufer.Mandant, nummer) is { } a && anrufer.Darf(a.Auftrag.Handlung) ? a : null;
}
