using System.Globalization;
using System.Text.Json.Nodes;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Schreiben;

/// <summary>A letter as an order to issue a document: its data by the names that templates use.</summary>
internal static class Briefdokument
{
    public static Dokumentart Art(Brief b) => b.Art switch { Briefart.Bescheid => Dokumentart.Bescheid, Briefart.Mitteilung => Dokumentart.Mitteilung, _ => Dokumentart.Rechnung };

    /// <summary>The same decision is the same document; what was only computed is one of its day.</summary>
    /// <exception cref="Fachfehler">The letter does not say what it is about.</exception>
    public static Dokumentauftrag Auftrag(Brief b, string? stapel = null)
    {
        var bezug = b.Bezug ?? throw new Fachfehler("Dieses Schreiben lässt sich nur drucken.");
        var art = Art(b);
        var kennung = $"{art.ToString().ToLowerInvariant()}-{bezug.Lauf ?? Tag(b.Datum)}-{bezug.Glaeubiger}-{bezug.Person}";
        return new Dokumentauftrag(Sauber(kennung), art, $"person-{bezug.Person}", Glaeubiger.TraegerId(bezug.Glaeubiger), null, bezug.Lauf is { } lauf ? $"{b.Betreff}, Lauf {lauf}" : $"{b.Betreff} vom {b.Datum.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}", art == Dokumentart.Rechnung ? Rechnung(b, bezug) : Beitrag(b))
        {
            Erwaehnt = [.. bezug.Kinder.Select(k => $"kind-{k}")],
            Stapel = stapel is null ? null : Sauber(stapel),
        };
    }

    private static JsonObject Beitrag(Brief b)
    {
        var daten = Kopf(b);
        daten["behoerde"] = b.Behoerde;
        daten["behoerdenanschrift"] = new JsonArray([.. (b.Behoerdenanschrift is { } a ? new[] { a } : []).Select(z => (JsonNode)z)]);
        daten["mit_vergleich"] = b.Zeilen.Any(z => z.Bisher is not null);
        daten["zeilen"] = new JsonArray([.. b.Zeilen.Select(z => (JsonNode)new JsonObject
        {
            ["kind"] = z.Kind, ["zeitraum"] = Zeitraum(z), ["von"] = z.Von.ToString(), ["bis"] = z.Bis.ToString(), ["war_erhoben"] = z.Bisher is not null,
            ["bisher"] = z.Bisher?.Cent, ["neu"] = z.Neu.Cent, ["differenz"] = z.Zusammen?.Cent, ["grund"] = string.Join("; ", z.Gruende),
        })]);
        daten["differenz"] = b.Differenz.Cent;
        if (b.Nachsatz is { } nachsatz) (daten["zusammen"], daten["saldo"]) = (b.Summe, nachsatz);

        daten["zahlweg"] = new JsonArray([.. b.Zahlweg.Select(z => (JsonNode)z)]);
        daten["offen"] = new JsonArray([.. b.Offen.Select(z => (JsonNode)z)]);
        daten["rechtsgrundlage"] = b.Rechtsgrundlage;
        daten["rechtsbehelf"] = b.Rechtsbehelf;
        return daten;
    }

    private static JsonObject Rechnung(Brief b, Briefbezug bezug)
    {
        var daten = Kopf(b);
        daten["nummer"] = $"{bezug.Lauf}-{bezug.Person}";
        daten["posten"] = new JsonArray([.. b.Zeilen.Select(z => (JsonNode)new JsonObject
        {
            ["text"] = string.Join("; ", z.Gruende), ["kind"] = z.Kind, ["zeitraum"] = Zeitraum(z), ["menge"] = z.Bis - z.Von + 1, ["einzelpreis"] = (z.JeMonat ?? z.Neu).Cent, ["betrag"] = (z.Zusammen ?? z.Neu * (z.Bis - z.Von + 1)).Cent,
        })]);
        var summe = b.Zeilen.Aggregate(Geld.Null, (s, z) => s + (z.Zusammen ?? z.Neu * (z.Bis - z.Von + 1)));
        daten["summe"] = summe.Cent;
        daten["zahlbetrag"] = Math.Max(0, summe.Cent);
        daten["hinweise"] = new JsonArray([.. new[] { b.Nachsatz, b.Rechtsgrundlage }.Where(t => !string.IsNullOrEmpty(t)).Select(t => (JsonNode)t!)]);
        return daten;
    }

    private static JsonObject Kopf(Brief b) => new()
    {
        ["datum"] = Tag(b.Datum), ["zeichen"] = b.Zeichen, ["empfaenger"] = new JsonObject { ["name"] = b.Empfaenger, ["anschrift"] = new JsonArray([.. b.Anschrift.Select(z => (JsonNode)z)]) },
    };

    private static string Zeitraum(Briefzeile z) => z.Von == z.Bis ? z.Von.Lang() : $"{z.Von.Lang()} bis {z.Bis.Lang()}";

    private static string Tag(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Sauber(string text) => new([.. text.Select(z => char.IsAsciiLetterOrDigit(z) || z is '.' or '_' or '-' ? z : '-')]);
}
