using System.Security.Claims;
using System.Text.Encodings.Web;
using KitaPlus.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KitaPlus.Anmeldung;

/// <summary>
/// Tells ASP.NET Core who is there. Nobody is, as long as the login is unfinished: such a session reaches the next step of the login and nothing else.
/// </summary>
internal sealed class Anmeldehandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Sitzungswache wache)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (await wache.PruefeAsync(Context) is not { Sitzung.Stufe: Sitzungsstufe.Voll } a) return AuthenticateResult.NoResult();
        var person = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, $"{a.Sitzung.Mandant}/{a.Sitzung.Benutzer}"),
                new(ClaimTypes.Name, a.Konto.Stand.Anzeigename),
                new(Sitzungsmerkmale.Mandant, a.Sitzung.Mandant),
                new(Sitzungsmerkmale.Benutzer, a.Sitzung.Benutzer),
                new(Anmeldemerkmale.Sitzung, a.Sitzung.Kennung),
            ],
            Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(person), Scheme.Name));
    }

    /// <summary>Leads to the next step; after it to the page that was wanted.</summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var stufe = (await wache.PruefeAsync(Context))?.Sitzung.Stufe;
        var gewuenscht = HttpMethods.IsGet(Request.Method) ? Ziele.Lokal(Request.PathBase + Request.Path + Request.QueryString) : "/";
        Response.Redirect(Schritte.Adresse(stufe, gewuenscht));
    }
}
