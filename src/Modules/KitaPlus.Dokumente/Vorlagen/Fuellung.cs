using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using KitaPlus.Kernel;

namespace KitaPlus.Dokumente.Vorlagen;

/// <summary>Fills templates with data. Data are texts, numbers, lists and dictionaries made here from JSON, never objects of the program.</summary>
internal sealed partial class Fuellung
{
    private const string Vorsilbe = "format-";
    private const int HoechstensGemerkt = 200;
    private readonly IHandlebars vorlagen = Baue();
    private readonly ConcurrentDictionary<string, HandlebarsTemplate<object, object>> fertige = new(StringComparer.Ordinal);

    /// <summary>Checks the template and fills it.</summary>
    /// <param name="daten">See <see cref="Werte"/>.</param>
    /// <exception cref="Fachfehler">The template is wrong, or the data do not fit it.</exception>
    public string Fuelle(string vorlage, IReadOnlyList<Feld> felder, IReadOnlyDictionary<string, object?> daten)
    {
        if (!fertige.TryGetValue(vorlage, out var fertig))
        {
            Pruefe(vorlage, felder);
            if (fertige.Count >= HoechstensGemerkt) fertige.Clear();
            fertig = fertige[vorlage] = Uebersetze(vorlage);
        }

        return Fuelle(fertig, daten);
    }

    /// <summary>For the frame of the program, which may put in ready HTML.</summary>
    public string FuelleRahmen(string rahmen, IReadOnlyDictionary<string, object?> daten) => Fuelle(fertige.GetOrAdd("\0" + rahmen, _ => Uebersetze(rahmen)), daten);

    /// <exception cref="Vorlagenfehler">The first mistake.</exception>
    public static void Pruefe(string vorlage, IReadOnlyList<Feld> felder)
    {
        Vorlagenpruefung.Pruefe(vorlage, felder);
        Htmlpruefung.Pruefe(vorlage);
    }

    /// <summary>The data as templates see them: every name of the list is there, what is missing is empty; what the list does not name is left out.</summary>
    /// <exception cref="Fachfehler">Something indispensable is missing, or of another kind.</exception>
    public static IReadOnlyDictionary<string, object?> Werte(JsonObject daten, IReadOnlyList<Feld> felder, string ort = "")
    {
        // as they will be stored: a number made from an int would not answer as a long
        if (ort.Length == 0) daten = JsonNode.Parse(daten.ToJsonString())!.AsObject();
        var aus = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var f in felder)
        {
            var name = ort + f.Name;
            var wert = daten[f.Name];
            if (f.Pflicht && (wert is null || (wert is JsonValue v && v.GetValueKind() == JsonValueKind.String && v.GetValue<string>().Length == 0)))
                throw new Fachfehler($"Für das Dokument fehlt „{name}“ ({f.Bedeutung}); es wurde nichts ausgestellt.");
            aus[f.Name] = f.Art switch
            {
                Feldart.Objekt => wert is null ? null : Werte(Als<JsonObject>(wert, name), f.Felder, name + "."),
                Feldart.Liste when f.IstTextliste => Eintraege(wert, name).Select(e => (object?)Text(e, name)).ToList(),
                Feldart.Liste => Eintraege(wert, name).Select((e, i) => (object?)Werte(Als<JsonObject>(e, name), f.Felder, $"{name}[{i + 1}].")).ToList(),
                Feldart.Wahr => wert is JsonValue w && w.TryGetValue<bool>(out var b) && b,
                Feldart.Geld => wert is null ? null : wert is JsonValue g && g.TryGetValue<long>(out var c) ? c : throw Falsch(name, "ein Betrag in ganzen Cent"),
                Feldart.Zahl => wert is null ? null : Zahl(wert, name),
                Feldart.Datum => wert is null ? "" : DateOnly.TryParseExact(Text(wert, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? Text(wert, name) : throw Falsch(name, "ein Datum der Form 2026-11-22"),
                Feldart.Monat => wert is null ? "" : Monat.TryParse(Text(wert, name), out var m) ? m.ToString() : throw Falsch(name, "ein Monat der Form 2026-11"),
                _ => wert is null ? "" : Text(wert, name),
            };
        }

        return aus;
    }

    private static T Als<T>(JsonNode? wert, string name)
        where T : JsonNode => wert as T ?? throw Falsch(name, "eine Gruppe von Angaben");

    private static IEnumerable<JsonNode?> Eintraege(JsonNode? wert, string name) => wert is null ? [] : wert as JsonArray ?? throw Falsch(name, "eine Liste");

    private static string Text(JsonNode? wert, string name) => wert is JsonValue v && v.TryGetValue<string>(out var t) ? Sauber(t) : throw Falsch(name, "ein Text");

    private static object Zahl(JsonNode wert, string name) =>
        wert is JsonValue v && v.TryGetValue<long>(out var ganz) ? ganz : wert is JsonValue d && d.TryGetValue<decimal>(out var dezimal) ? dezimal : throw Falsch(name, "eine Zahl");

    /// <summary>Without control characters, which no PDF can show.</summary>
    private static string Sauber(string text) => text.Any(z => char.IsControl(z) && z is not ('\n' or '\r' or '\t')) ? new string([.. text.Where(z => !char.IsControl(z) || z is '\n' or '\t')]) : text;

    private static Fachfehler Falsch(string name, string was) => new($"Die Angabe „{name}“ ist nicht {was}; es wurde nichts ausgestellt.");

    private static IHandlebars Baue()
    {
        var bau = Handlebars.Create(new HandlebarsConfiguration { TextEncoder = new Kodierung(), FormatProvider = CultureInfo.InvariantCulture });
        foreach (var h in Formathelfer.Alle.Values)
        {
            bau.RegisterHelper(Vorsilbe + h.Name, (ausgabe, _, argumente) =>
            {
                var text = h.Schreibe(argumente.Length > 0 ? argumente[0] : null);
                if (h.IstHtml) ausgabe.WriteSafeString(text);
                else ausgabe.Write(text);
            });
        }

        return bau;
    }

    /// <summary>Many fields are called like a format (datum, betrag); the library would take every such name for the format.</summary>
    private static string Eindeutig(string vorlage) => Format().Replace(vorlage, m => Formathelfer.Alle.ContainsKey(m.Groups["name"].Value) ? $"{m.Groups["auf"].Value}{Vorsilbe}{m.Groups["name"].Value} " : m.Value);

    [GeneratedRegex(@"(?<auf>\{\{~?)\s*(?<name>[a-z]+)\s+(?=[^\s~}])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Format();

    private HandlebarsTemplate<object, object> Uebersetze(string vorlage)
    {
        try
        {
            return vorlagen.Compile(Eindeutig(vorlage));
        }
        catch (HandlebarsException x)
        {
            throw new Fachfehler($"Die Vorlage lässt sich nicht lesen: {x.Message}", x);
        }
    }

    private static string Fuelle(HandlebarsTemplate<object, object> vorlage, IReadOnlyDictionary<string, object?> daten)
    {
        try
        {
            return vorlage(daten);
        }
        catch (HandlebarsException x)
        {
            throw new Fachfehler($"Die Vorlage passt nicht zu den Angaben: {x.Message}", x);
        }
    }

    private sealed class Kodierung : ITextEncoder
    {
        public void Encode(System.Text.StringBuilder? text, TextWriter target) => target.Write(Htmltext.Von(text?.ToString()));

        public void Encode(string? text, TextWriter target) => target.Write(Htmltext.Von(text));

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            var alles = new System.Text.StringBuilder();
            while (text?.MoveNext() == true) alles.Append(text.Current);
            Encode(alles, target);
        }
    }
}
