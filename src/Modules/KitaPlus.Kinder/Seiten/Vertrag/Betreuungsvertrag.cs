using System.Globalization;
using System.Text.Json.Nodes;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Builder;

namespace KitaPlus.Kinder.Seiten;

/// <summary>A contract before it is issued.</summary>
/// <param name="SorgeOffen">Names of the parents of whom it is not recorded whether they have custody.</param>
internal sealed record Vertragsentwurf(Dokumentauftrag Auftrag, IReadOnlyList<string> SorgeOffen);

/// <summary>The agreement on the care of a child as a document.</summary>
internal sealed class Betreuungsvertrag(Kindblick blick, INamen namen, IAnrufer anrufer)
{
    public static void Endpunkte(IEndpointRouteBuilder routen) => routen.MapGet("/kinder/{Id}/betreuungsvertrag/druck", async (HttpContext anfrage, CancellationToken abbruch) =>
    {
        var dienste = anfrage.RequestServices;
        var kind = await dienste.GetRequiredService<Kindblick>().KindAsync((string)anfrage.Request.RouteValues["Id"]!, cancellationToken: abbruch);
        return await Dokumentdruck.DruckeAsync(anfrage, (await dienste.GetRequiredService<Betreuungsvertrag>().EntwurfAsync(kind, abbruch)).Auftrag, abbruch);
    }).Handlung(Handlungen.VertragAusstellen, "kind-{Id}");

    /// <summary>The agreement that holds on the day of the page, or the next one after it.</summary>
    /// <exception cref="Fachfehler">There is none, or nobody who could sign it.</exception>
    public async Task<Vertragsentwurf> EntwurfAsync(Kindbild kind, CancellationToken cancellationToken = default)
    {
        var scheibe = kind.Naechste;
        if (scheibe.Wert is not { } vertrag) throw new Fachfehler($"Am {Anzeige.Datum(kind.Tag)} und danach ist keine Betreuung vereinbart; ein Vertrag lässt sich nicht ausstellen. Bitte zuerst die Betreuung vereinbaren.");
        var tag = scheibe.Ab > kind.Tag ? scheibe.Ab : kind.Tag;
        var alle = await ElternAsync(kind, tag, cancellationToken);
        if (alle.Count == 0) throw new Fachfehler("Zu diesem Kind ist in keinem Haushalt ein Elternteil erfasst; der Vertrag hätte niemanden, der ihn unterschreibt. Bitte zuerst die Familie ergänzen.");
        var sorge = alle.ToDictionary(p => p, p => kind.Buch.Am<SorgerechtFestgestellt>($"sorgerecht/{p}", tag)?.Sorgeberechtigt, StringComparer.Ordinal);
        var eltern = alle.Where(p => sorge[p] != false).ToList();
        if (eltern.Count == 0) throw new Fachfehler("Kein Elternteil dieses Kindes ist als sorgeberechtigt eingetragen; der Vertrag hätte niemanden, der ihn unterschreibt. Bitte das Sorgerecht bei den Stammdaten prüfen.");
        var offen = eltern.Where(p => sorge[p] is null).ToList();
        var blatt = await namen.VonAsync(anrufer.Mandant, [$"kind-{kind.Id}", .. eltern.Select(p => $"person-{p}")], cancellationToken);
        var traeger = kind.Orte.Traeger(vertrag.Einrichtung, vertrag.GueltigAb);
        var daten = new JsonObject
        {
            ["datum"] = Tag(kind.Heute),
            ["empfaenger"] = new JsonObject { ["name"] = string.Join(" und ", eltern.Select(blatt.Person)), ["anschrift"] = new JsonArray([.. Zeilen(blatt.Finde($"person-{eltern[0]}")?.Anschrift).Select(z => (JsonNode)z)]) },
            ["kind"] = new JsonObject { ["name"] = blatt.Kind(kind.Id), ["geburtsdatum"] = kind.Geburtsdatum is { } g ? Tag(g) : null },
            ["eltern"] = new JsonArray([.. eltern.Select(p => (JsonNode)string.Join(", ", [blatt.Person(p), .. Zeilen(blatt.Finde($"person-{p}")?.Anschrift)]))]),
            ["sorge_bekannt"] = offen.Count == 0,
            ["einrichtung"] = kind.Einrichtungsname(vertrag.Einrichtung),
            ["traeger"] = traeger is null ? "" : kind.Orte.Name(Ort.Traeger(traeger)),
            ["gruppe"] = vertrag.Gruppe is { } gruppe ? kind.Gruppen.Name(vertrag.Einrichtung, gruppe) : "",
            ["beginn"] = Tag(vertrag.GueltigAb),
            ["ende"] = kind.Verlauf.Ende(tag) is { } ende ? Tag(ende) : null,
            ["wochenstunden"] = vertrag.Wochenstunden,
        };
        var auftrag = new Dokumentauftrag(
            $"betreuungsvertrag-{kind.Id}-{Inhaltshash.Von(daten.ToJsonString())[..8]}", Dokumentart.Betreuungsvertrag, $"kind-{kind.Id}", traeger, vertrag.Einrichtung, $"Betreuungsvertrag ab {Anzeige.Datum(vertrag.GueltigAb)}", daten);
        return new(auftrag, [.. offen.Select(blatt.Person)]);
    }

    /// <summary>The parents in the households of the child, by id.</summary>
    private async Task<IReadOnlyList<string>> ElternAsync(Kindbild kind, DateOnly tag, CancellationToken cancellationToken)
    {
        var eltern = new List<string>();
        foreach (var anteil in kind.Buch.Am<KindLebtIn>("haushalt", tag)?.Anteile ?? [])
            eltern.AddRange((await blick.HaushaltAsync(anteil.Haushalt, kind.Stichtag.Stand, cancellationToken)).Mitglieder(tag).Where(m => m.Angabe.Rolle == Haushaltsrolle.Elternteil).Select(m => m.Person.Id));
        return [.. eltern.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static string[] Zeilen(string? anschrift) => anschrift?.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string Tag(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
