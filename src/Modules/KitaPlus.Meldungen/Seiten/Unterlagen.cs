using System.Globalization;
using System.Text.Json.Nodes;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen.Seiten;

/// <summary>The particulars for the Betriebserlaubnis as a document, from a frozen version. Staff only as sums, and only from those who may see persons: on the papers of two days they could be subtracted.</summary>
internal sealed class Unterlagen(Meldungsblick blick)
{
    /// <exception cref="Fachfehler">No such version.</exception>
    public async Task<Dokumentauftrag> AuftragAsync(Meldungsname name, CancellationToken cancellationToken = default)
    {
        if (name.Art != Meldeart.Betriebserlaubnis || (await blick.AkteAsync(name, cancellationToken)).Zustand.Neueste is not { } m) throw new Fachfehler("Eine Unterlage gibt es zur erstellten Meldung „Betriebserlaubnis“. Bitte zuerst die Meldung erstellen.");
        var e = m.Angaben;
        var personal = Personalsummen.Aus([.. m.Personal.Select(p => p.TryWert(out var z) ? z : null).OfType<Kraftzaehlung>()], mitPersonen: false, einzeln: !blick.Darf(Handlungen.Personal, name.Einrichtung));
        var daten = new JsonObject
        {
            ["datum"] = Tag(blick.Heute), ["zeichen"] = e.Aktenzeichen, ["stichtag"] = Tag(m.Stichtag), ["einrichtung"] = e.Name, ["traeger"] = e.Traeger, ["jugendamt"] = e.Jugendamt ?? "",
            ["anschrift"] = new JsonArray([.. ((string[])[e.Strasse, $"{e.Plz} {e.Ort}".Trim()]).Where(z => z.Length > 0).Select(z => (JsonNode)z)]), ["oeffnungszeiten"] = e.Oeffnungszeiten,
            ["gruppen"] = new JsonArray([.. m.Gruppen.Select(g => (JsonNode)new JsonObject { ["name"] = g.Name, ["form"] = g.Form, ["plaetze"] = (long)g.Plaetze, ["wochenstunden"] = (long)g.Wochenstunden, ["kinder"] = (long)g.Kinder })]),
            ["plaetze"] = (long)m.Gruppen.Sum(g => g.Plaetze), ["kinder"] = (long)m.Gruppen.Sum(g => g.Kinder),
            ["personal"] = new JsonArray([.. m.Werte.Where(w => w.Schluessel.StartsWith("bedarf.", StringComparison.Ordinal)).Concat(personal.Werte).Select(w => (JsonNode)new JsonObject { ["bezeichnung"] = w.Bezeichnung, ["zahl"] = w.Zahl.ToString("#,##0.##", CultureInfo.GetCultureInfo("de-DE")) })]),
        };
        if (e.Plaetze is { } plaetze) daten["erlaubnis"] = (long)plaetze;
        if (e.Raeume is { } raeume) daten["raeume"] = (long)raeume;
        return new($"be-{name.Einrichtung}-{name.Zeitraum}-{m.Fassung}", Dokumentart.Betriebserlaubnis, name.Strom, e.TraegerId.Length > 0 ? e.TraegerId : null, name.Einrichtung, $"Angaben zur Betriebserlaubnis, {e.Name}, {Web.Tabellen.Anzeige.Datum(m.Stichtag)}", daten);
    }

    private static string Tag(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
