using System.Globalization;
using System.Text.Json.Nodes;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Verpflegung.Seiten;

/// <summary>The contract of a child as a document.</summary>
internal sealed class Vertragsdokument(Essensblick blick, IOrtsverzeichnisse orte, IAnrufer anrufer)
{
    /// <summary>The contract that holds on a day, with everything that a template can name.</summary>
    /// <exception cref="Fachfehler">There is none.</exception>
    public async Task<Dokumentauftrag> AuftragAsync(string kind, DateOnly tag, CancellationToken cancellationToken = default)
    {
        var zustand = (await blick.EssenAsync(kind, cancellationToken)).Zustand;
        var scheibe = zustand.Vertrag().Scheiben.FirstOrDefault(s => s.Ab <= tag && tag <= s.Bis);
        var vertrag = scheibe.Wert ?? throw new Fachfehler($"Am {Anzeige.Datum(tag)} gibt es keinen Verpflegungsvertrag, der sich ausstellen ließe.");
        var akte = await blick.AkteAsync(vertrag.Einrichtung, cancellationToken);
        var angebot = akte.Angebot(vertrag.Angebot, tag) ?? throw new Fachfehler($"Das Angebot „{vertrag.Angebot}“ gibt es am {Anzeige.Datum(tag)} nicht mehr; bitte einen anderen Tag wählen.");
        var verzeichnis = await orte.VonAsync(anrufer.Mandant, cancellationToken);
        var traeger = verzeichnis.Traeger(vertrag.Einrichtung, tag);
        var namen = await blick.NamenAsync([kind], [vertrag.Zahler], cancellationToken);
        var (eintrag, zahler) = (namen.Finde($"kind-{kind}"), namen.Finde($"person-{vertrag.Zahler}"));
        var regeln = akte.Regeln(tag);
        var einheit = angebot.Abrechnung == Abrechnungsart.Pauschale ? "im Monat" : "je Mahlzeit";
        var daten = new JsonObject
        {
            ["datum"] = Tag(blick.Heute),
            ["zeichen"] = vertrag.Vertrag,
            ["empfaenger"] = new JsonObject { ["name"] = namen.Person(vertrag.Zahler), ["anschrift"] = new JsonArray([.. (zahler?.Anschrift ?? "").Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(z => (JsonNode)z)]) },
            ["kind"] = new JsonObject { ["name"] = namen.Kind(kind), ["geburtsdatum"] = eintrag?.Geburtsdatum is { } geboren ? Tag(geboren) : null },
            ["eltern"] = new JsonArray(namen.Person(vertrag.Zahler)),
            ["einrichtung"] = verzeichnis.Name(Ort.Einrichtung(vertrag.Einrichtung)),
            ["traeger"] = traeger is null ? "" : verzeichnis.Name(Ort.Traeger(traeger)),
            ["beginn"] = Tag(scheibe.Ab),
            ["ende"] = scheibe.Bis == DateOnly.MaxValue ? null : Tag(scheibe.Bis),
            ["angebot"] = angebot.Name,
            ["abrechnung"] = $"Abrechnung: {angebot.Abrechnung.Wort()}; Essenstage: {vertrag.Tage.Wort()}.{(Preise.Frei(angebot) is { Length: > 0 } frei ? $" Nicht berechnet: {frei}." : "")}",
            ["bestandteile"] = new JsonArray([.. angebot.Bestandteile.Where(b => vertrag.Bestandteile?.Contains(b.Art) != false).Select(b => (JsonNode)new JsonObject { ["name"] = b.Art.Wort(), ["preis"] = b.Preis.Cent, ["einheit"] = einheit })]),
            ["preis"] = angebot.Abrechnung == Abrechnungsart.Pauschale ? Preise.Summe(angebot, vertrag.Bestandteile).Cent : 0,
            ["bestimmungen"] = new JsonArray([.. (regeln is null ? [] : Verpflegungstexte.Regeln(regeln)).Select(f => (JsonNode)$"{f.Feld}: {f.Wert}.")]),
        };
        var kennung = $"verpflegungsvertrag-{vertrag.Vertrag}-{Inhaltshash.Von(daten.ToJsonString())[..8]}";
        return new Dokumentauftrag(kennung, Dokumentart.Verpflegungsvertrag, $"kind-{kind}", traeger, vertrag.Einrichtung, $"Verpflegungsvertrag {vertrag.Vertrag}", daten);
    }

    private static string Tag(DateOnly tag) => tag.ToString("O", CultureInfo.InvariantCulture);
}
