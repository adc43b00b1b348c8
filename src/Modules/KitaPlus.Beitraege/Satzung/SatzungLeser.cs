using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Satzung;

/// <summary>Reads and writes Satzung files (docs/formate/satzung.md). A file is taken as a whole or not at all.</summary>
public static class SatzungLeser
{
    /// <summary>Value of <c>format</c> in the file.</summary>
    public const string Format = "kitaplus-satzung/1";

    /// <summary>Path of defects that concern the file as a whole.</summary>
    internal const string Datei = "Datei";

    public static Leseergebnis Lies(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json = json.TrimStart('\uFEFF');
        if (JsonSyntax.Pruefe(json) is { Count: > 0 } syntax) return new(null, syntax);
        if (Schemapruefung.Pruefe(json) is { Count: > 0 } form) return new(null, form);

        SatzungDokument dokument;
        try
        {
            dokument = JsonSerializer.Deserialize<SatzungDokument>(json, SatzungJson.Optionen)!;
        }
        catch (JsonException e)
        {
            return new(null, [new(e.Path?.TrimStart('$', '.') is { Length: > 0 } pfad ? pfad : Datei, "Die Angabe lässt sich nicht lesen. Bitte mit docs/formate/satzung.md vergleichen.")]);
        }

        var maengel = Satzungspruefung.Pruefe(dokument);
        return maengel.Count == 0 ? new(dokument, []) : new(null, maengel);
    }

    /// <summary>The document as a file: properties in the order of the format, two spaces, amounts without superfluous zeros.</summary>
    public static string Schreibe(SatzungDokument dokument) => JsonSerializer.Serialize(dokument, SatzungJson.Optionen) + "\n";

    /// <summary>SHA-256 (hex) of the content: independent of white space, order of properties and spelled-out defaults.</summary>
    public static string Pruefsumme(string json)
    {
        var ergebnis = Lies(json);
        return ergebnis.Dokument is { } d
            ? Pruefsumme(d)
            : throw new Fachfehler($"Von einer fehlerhaften Satzung gibt es keine Prüfsumme. {ergebnis.Maengel[0]}");
    }

    public static string Pruefsumme(SatzungDokument dokument)
    {
        var knoten = JsonSerializer.SerializeToNode(dokument, SatzungJson.Optionen);
        var kanonisch = Sortiert(knoten)!.ToJsonString(SatzungJson.Kompakt);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kanonisch)));
    }

    private static JsonNode? Sortiert(JsonNode? knoten) => knoten switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sortiert(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Sortiert)]),
        _ => knoten?.DeepClone(),
    };
}
