using System.Globalization;
using NJsonSchema;
using NJsonSchema.Validation;

namespace KitaPlus.Beitraege.Satzung;

/// <summary>Checks the shape of a file against docs/formate/satzung.schema.json and says in German what does not fit.</summary>
internal static class Schemapruefung
{
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");
    private static readonly Lazy<JsonSchema> Schema = new(Lade);

    public static string Schematext()
    {
        using var strom = typeof(Schemapruefung).Assembly.GetManifestResourceStream("satzung.schema.json")!;
        using var leser = new StreamReader(strom);
        return leser.ReadToEnd();
    }

    public static IReadOnlyList<Mangel> Pruefe(string json)
    {
        var fehler = Schema.Value.Validate(json).SelectMany(Blaetter).ToArray();
        // where a block is expected and something else stands, its missing properties are no news
        var keinBlock = fehler.Where(f => f.Kind == ValidationErrorKind.ObjectExpected).Select(Pfad).ToArray();
        return [.. fehler
            .Where(f => f.Kind != ValidationErrorKind.PropertyRequired || !keinBlock.Any(p => p == SatzungLeser.Datei || Pfad(f).StartsWith(p + ".", StringComparison.Ordinal)))
            .Select(Uebersetze).Distinct()];
    }

    private static JsonSchema Lade() => JsonSchema.FromJsonAsync(Schematext()).GetAwaiter().GetResult();

    private static IEnumerable<ValidationError> Blaetter(ValidationError fehler) => fehler switch
    {
        ChildSchemaValidationError { Kind: ValidationErrorKind.ArrayItemNotValid or ValidationErrorKind.AdditionalPropertiesNotValid } kinder =>
            kinder.Errors.SelectMany(e => e.Value).SelectMany(Blaetter),
        _ => [fehler],
    };

    private static Mangel Uebersetze(ValidationError fehler) => new(Pfad(fehler), Grund(fehler));

    private static string Pfad(ValidationError fehler)
    {
        var pfad = (fehler.Path ?? "").TrimStart('#', '/');
        return pfad.Length == 0 ? SatzungLeser.Datei : pfad;
    }

    private static string Grund(ValidationError fehler)
    {
        var s = fehler.Schema;
        return fehler.Kind switch
        {
            ValidationErrorKind.PropertyRequired => "Diese Angabe fehlt. Bitte ergänzen.",
            ValidationErrorKind.NoAdditionalPropertiesAllowed => "Diese Angabe gibt es hier nicht. Bitte die Schreibweise prüfen oder die Angabe entfernen.",
            ValidationErrorKind.StringExpected => "Hier muss ein Text in Anführungszeichen stehen.",
            ValidationErrorKind.NumberExpected => "Hier muss eine Zahl ohne Anführungszeichen stehen (mit Punkt statt Komma, z. B. 120.50).",
            ValidationErrorKind.IntegerExpected => "Hier muss eine ganze Zahl stehen.",
            ValidationErrorKind.BooleanExpected => "Hier muss true oder false stehen.",
            ValidationErrorKind.ObjectExpected => "Hier muss ein Block in geschweiften Klammern { … } stehen.",
            ValidationErrorKind.ArrayExpected => "Hier muss eine Liste in eckigen Klammern [ … ] stehen.",
            ValidationErrorKind.NullExpected or ValidationErrorKind.NoTypeValidates => "Hier muss eine Zahl oder null stehen.",
            ValidationErrorKind.NotInEnumeration => $"Diesen Wert gibt es hier nicht. Erlaubt: {string.Join(", ", s.Enumeration)}.",
            ValidationErrorKind.PatternMismatch => Muster(s.Pattern),
            ValidationErrorKind.DateExpected => "Hier muss ein Tag in der Form JJJJ-MM-TT stehen, den es im Kalender gibt (z. B. 2025-08-01).",
            ValidationErrorKind.NumberTooSmall or ValidationErrorKind.IntegerTooBig or ValidationErrorKind.NumberTooBig => Bereich(s),
            ValidationErrorKind.TooFewItems => "Die Liste darf nicht leer sein.",
            _ => "Die Angabe entspricht nicht dem Format. Bitte mit docs/formate/satzung.md vergleichen.",
        };
    }

    private static string Bereich(JsonSchema s) => string.Create(Deutsch, $"Der Wert muss zwischen {s.Minimum ?? 0:#,0.##} und {s.Maximum ?? 0:#,0.##} liegen.");

    private static string Muster(string? muster) => muster switch
    {
        "\\S" => "Der Text darf nicht leer sein.",
        "^https?://\\S+$" => "Hier muss eine Adresse stehen, die mit http:// oder https:// beginnt.",
        { } m when m.StartsWith("^(199", StringComparison.Ordinal) => "Hier muss ein Monat in der Form JJJJ-MM stehen (z. B. 2023-12).",
        { } m when m.StartsWith("^(0[1-9]", StringComparison.Ordinal) => "Hier muss ein Tag im Jahr in der Form MM-TT stehen (z. B. 09-30).",
        _ => "Schlüssel bestehen aus Kleinbuchstaben ohne Umlaute, Ziffern und Trennzeichen (z. B. u2, ueber45, musterstadt).",
    };
}
