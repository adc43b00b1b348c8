using KitaPlus.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace KitaPlus.Anmeldung;

/// <summary>What is no page: logging out, and the first half of a passkey ceremony.</summary>
internal static class Endpunkte
{
    public const string Abmelden = "/abmelden";
    public const string Passkeyoptionen = "/anmelden/passkey";

    public static void Anlegen(IEndpointRouteBuilder routen)
    {
        routen.MapPost(Abmelden, MeldeAbAsync).WithMetadata(new RequireAntiforgeryTokenAttribute()).Oeffentlich();
        routen.MapPost(Passkeyoptionen, OptionenAsync).Oeffentlich();
    }

    private static async Task<IResult> MeldeAbAsync(HttpContext anfrage, Sitzungswache wache, Sitzungswechsel wechsel)
    {
        if (!IstGeschuetzt(anfrage)) return TypedResults.BadRequest();
        if (await wache.PruefeAsync(anfrage) is { } a) await wechsel.MeldeAbAsync(anfrage, a);
        return TypedResults.LocalRedirect(Schritte.Anmelden);
    }

    /// <summary>Creating is for who sets up a factor or is logged in; using is for who owes the factor.</summary>
    private static async Task<IResult> OptionenAsync(HttpContext anfrage, Sitzungswache wache, Passkeydienst passkeys, [FromForm] bool anlegen)
    {
        var json = (await wache.PruefeAsync(anfrage), anlegen) switch
        {
            ({ Sitzung.Stufe: Sitzungsstufe.Einrichten or Sitzungsstufe.Voll } a, true) => await passkeys.AnlegeoptionenAsync(anfrage, a),
            ({ Sitzung.Stufe: Sitzungsstufe.Faktor } a, false) => await passkeys.BenutzeoptionenAsync(anfrage, a),
            _ => null,
        };
        anfrage.Response.Headers.CacheControl = "no-store";
        return json is null ? TypedResults.BadRequest() : TypedResults.Text(json, "application/json");
    }

    private static bool IstGeschuetzt(HttpContext anfrage) => anfrage.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true };
}
