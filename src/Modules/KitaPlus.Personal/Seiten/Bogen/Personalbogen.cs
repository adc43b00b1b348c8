using System.Globalization;
using System.Text.Json.Nodes;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Personal;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Personal.Seiten;

/// <summary>What is recorded about somebody on a day, as a document. Pay and absences are not in it.</summary>
internal sealed class Personalbogen(Personalblick blick)
{
    public static void Endpunkte(IEndpointRouteBuilder routen) => routen.MapGet("/personal/{Id}/personalbogen/druck", async (HttpContext anfrage, CancellationToken abbruch) =>
        await Dokumentdruck.DruckeAsync(anfrage, await anfrage.RequestServices.GetRequiredService<Personalbogen>().AuftragAsync((string)anfrage.Request.RouteValues["Id"]!, abbruch), abbruch)).Handlung(Handlungen.Bogen, "beschaeftigte-{Id}");

    /// <exception cref="Fachfehler">Nothing that could stand in it.</exception>
    public async Task<Dokumentauftrag> AuftragAsync(string id, CancellationToken cancellationToken = default)
    {
        var p = await blick.PersonAsync(id, cancellationToken: cancellationToken);
        if (p.Geburtsdatum is null) throw new Fachfehler("Name und Geburtsdatum sind gelöscht; ein Personalbogen lässt sich nicht mehr ausstellen.");
        var vertraege = p.Vertraege;
        if (vertraege.Count == 0) throw new Fachfehler("Eine Beschäftigung ist nicht vereinbart; der Personalbogen wäre leer. Bitte zuerst die Beschäftigung vereinbaren.");
        var einrichtung = (p.Jetzt.Count > 0 ? p.Jetzt[0] : vertraege[^1]).Einrichtung;
        var traeger = p.Orte.Traeger(einrichtung, p.Tag);
        var z = p.Zustand;
        var daten = new JsonObject
        {
            ["datum"] = Tag(p.Heute),
            ["stichtag"] = Tag(p.Tag),
            ["person"] = new JsonObject { ["name"] = p.Name, ["geburtsdatum"] = Tag(p.Geburtsdatum.Value), ["personalnummer"] = p.Personalnummer },
            ["einrichtung"] = p.Einrichtung(einrichtung),
            ["traeger"] = traeger is null ? "" : p.Orte.Name(Ort.Traeger(traeger)),
            ["qualifikation"] = z.Am<QualifikationGemeldet>(PersonalZustand.Qualifikation, p.Tag) is { } q ? Woerter.Qualifikation(q.Qualifikation, q.Ausbildungsjahr) : "",
            ["beschaeftigungen"] = new JsonArray([.. vertraege.Select(v => (JsonNode)new JsonObject
            {
                ["einrichtung"] = p.Einrichtung(v.Einrichtung), ["funktion"] = Woerter.Wort(v.Funktion), ["wochenstunden"] = Personalregeln.Stundentext(v.Stunden), ["beginn"] = Tag(v.Ab), ["ende"] = v.Bis is { } bis ? Tag(bis) : null,
                ["befristet_bis"] = v.BefristetBis is { } grenze ? Tag(grenze) : null,
            })]),
            ["gruppen"] = new JsonArray([.. p.Jetzt.SelectMany(v => z.Am<GruppenZugeordnet>(PersonalZustand.Gruppen(v.Beschaeftigung), p.Tag)?.Anteile.Select(a => (JsonNode)$"{p.Gruppe(v.Einrichtung, a.Gruppe)}: {a.Prozent} %") ?? [])]),
            ["nachweise"] = new JsonArray([.. Enum.GetValues<Personalnachweisart>().Select(a => Nachweis(p, a)).OfType<JsonNode>()]),
        };
        return new Dokumentauftrag(
            $"personalbogen-{id}-{Inhaltshash.Von(daten.ToJsonString())[..8]}", Dokumentart.Personalbogen, PersonalBefehl.Strom(id), traeger, einrichtung, $"Personalbogen zum {Anzeige.Datum(p.Tag)}", daten);
    }

    private static JsonObject? Nachweis(Personalbild p, Personalnachweisart art)
    {
        var n = p.Zustand.Buch.Geltende(PersonalZustand.Nachweis(art)).Cast<PersonalnachweisGesehen>().Where(x => x.GueltigAb <= p.Tag).OrderBy(x => x.GueltigAb).LastOrDefault();
        return n is null ? null : new JsonObject { ["art"] = Woerter.Wort(art), ["gesehen"] = Tag(n.GueltigAb), ["bis"] = n.GueltigBis is { } bis ? Tag(bis) : null };
    }

    private static string Tag(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
