using KitaPlus.Benutzerverwaltung;
using KitaPlus.Web;

namespace KitaPlus.Rechte.Tests;

/// <summary>
/// What stands in for pages that do not exist yet. Nothing is decided here: the commands go the way of every page (session, form token, pipeline),
/// and queries without a page of their own are guarded by the same declaration.
/// </summary>
internal static class Probeendpunkte
{
    public const string Befehl = "/probe/befehl";

    /// <summary>Record that a query without a page is about; all others are lists.</summary>
    private static readonly Dictionary<string, string> Objekte = new(StringComparer.Ordinal)
    {
        ["benutzerverwaltung.benutzer.ansehen"] = "benutzer-{Id}",
        ["benutzerverwaltung.antrag.ansehen"] = "antrag-{Id}",
        ["benutzerverwaltung.antrag.beleg_ansehen"] = "antrag-{Id}",
    };

    public static void Richte(WebApplication app)
    {
        app.MapPost(Befehl, SendeAsync).NurAngemeldet();
        var mitSeite = ((IEndpointRouteBuilder)app).DataSources.SelectMany(q => q.Endpoints).Select(e => e.Metadata.GetMetadata<SeiteAttribute>()?.Handlung).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var h in app.Services.GetRequiredService<Handlungsverzeichnis>().Alle.Where(h => h.Befehl is null && !mitSeite.Contains(h.Name)))
        {
            var objekt = Objekte.GetValueOrDefault(h.Name);
            app.MapGet(objekt is null ? $"/probe/{h.Name}" : $"/probe/{h.Name}/{{Id}}", () => TypedResults.Text("erreicht")).Handlung(h.Name, objekt);
        }
    }

    private static async Task<IResult> SendeAsync(HttpContext anfrage, IBefehle befehle, IAnrufer anrufer, IOrtsverzeichnisse orte, Zugangsdienst zugaenge, TimeProvider uhr)
    {
        var form = anfrage.Request.Form;
        var handelnder = await zugaenge.HandelnderAsync(anrufer.Mandant, form["handelnder"] is [{ Length: > 0 } fremd] ? fremd : anrufer.Benutzer, await orte.VonAsync(anrufer.Mandant));
        var seite = form["seite"] == "innen" ? Welt.Innen : form["seite"] == "nirgends" ? Welt.Nirgends : Welt.Aussen;
        var befehl = Beispielbefehle.Baue(form["befehl"]!, new Bauplan(seite, handelnder, uhr.GetUtcNow(), form["seite"] == "innen" ? anrufer.Benutzer : seite.Benutzer)
        {
            Mandant = form["mandant"] is [{ Length: > 0 } m] ? m : form["seite"] == "innen" ? anrufer.Mandant : anrufer.Mandant == Welt.Nord ? Welt.Sued : Welt.Nord,
            FremdeEinrichtung = form["einrichtung"] is [{ Length: > 0 } e] ? e : null,
            FremdePerson = form["person"] is [{ Length: > 0 } p] ? p : null,
            FremderHaushalt = form["haushalt"] is [{ Length: > 0 } h] ? h : null,
        });
        var quittung = await befehle.SendeAsync(befehl, Guid.Parse(form["kennung"]!));
        return TypedResults.Text($"ausgeführt: {quittung.Position}");
    }
}
