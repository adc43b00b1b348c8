using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KitaPlus.Betrieb;
using KitaPlus.Dokumente.Vorlagen;

namespace KitaPlus.Dokumente;

/// <summary>Makes the whole page of a document: the filled template within the frame, with letterhead and style.</summary>
internal sealed partial class Seitenbau(Fuellung fuellung)
{
    private const string Stilbezug = "stil";

    /// <exception cref="Kernel.Fachfehler">Template and data do not fit.</exception>
    public string Baue(FassungFestgehalten fassung, Dokumentart art, string titel, JsonObject daten, bool druckansicht = false)
    {
        var felder = Datenblaetter.Von(art);
        var b = fassung.Briefkopf;
        var ganz = daten.DeepClone().AsObject();
        ganz["absender"] = new JsonObject { ["name"] = b.Name, ["untertitel"] = b.Untertitel, ["kontakt"] = b.Kontakt };
        var werte = Fuellung.Werte(ganz, felder);
        var inhalt = fuellung.Fuelle(fassung.Vorlage, felder, werte);
        return fuellung.FuelleRahmen(fassung.Rahmen, new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["titel"] = titel,
            [Stilbezug] = druckansicht ? Schrift().Replace(fassung.Stil, "url(\"/_content/KitaPlus.Web/schriften/${name}.woff2\")") : fassung.Stil,
            ["inhalt"] = inhalt,
            ["druckansicht"] = druckansicht,
            ["empfaenger"] = werte.GetValueOrDefault("empfaenger"),
            ["zeichen"] = werte["zeichen"],
            ["datum"] = werte["datum"],
            ["kopf"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["name"] = b.Name, ["untertitel"] = b.Untertitel, ["absenderzeile"] = b.Absenderzeile, ["kontakt"] = b.Kontakt,
                ["fuss1"] = b.Fuss1, ["fuss2"] = b.Fuss2, ["fuss3"] = b.Fuss3, ["logo"] = b.Logo?.DataUri ?? "",
            },
        });
    }

    /// <summary>The same content has the same name.</summary>
    public static string Kennung(FassungFestgehalten f) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(f)))[..32];

    public static string Pruefsumme(byte[] inhalt) => Convert.ToHexStringLower(SHA256.HashData(inhalt));

    /// <summary>In PDFs the fonts come from the program, in the browser from the server.</summary>
    [GeneratedRegex("url\\(\"schrift:(?<name>[A-Za-z-]+)\"\\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Schrift();

    public static string Pruefsumme(string text) => Pruefsumme(Encoding.UTF8.GetBytes(text));
}
