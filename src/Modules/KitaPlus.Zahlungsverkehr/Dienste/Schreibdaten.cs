using System.Globalization;
using System.Text.Json.Nodes;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Sepa;
using KitaPlus.Zahlungsverkehr.Stammdaten;

namespace KitaPlus.Zahlungsverkehr.Dienste;

/// <summary>What invoices and reminders have in common. Amounts are cents, days are ISO.</summary>
internal static class Schreibdaten
{
    /// <summary>What is open, but for no month in particular.</summary>
    public const string OhneMonat = "Gebühren und übernommener Saldo";

    public static string Sache(string glaeubiger) => Glaeubiger.IstTraeger(glaeubiger) ? "Verpflegung" : "Elternbeitrag";

    public static string Tag(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static JsonObject Brief(string mandant, string glaeubiger, string schuldner, Namensblatt namen, DateOnly datum)
    {
        var anschrift = namen.Finde($"person-{schuldner}")?.Anschrift is { } a ? a.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
        return new()
        {
            ["datum"] = Tag(datum), ["zeichen"] = Kassenzeichen.Lesbar(Kassenzeichen.Fuer(mandant, glaeubiger, schuldner)),
            ["empfaenger"] = new JsonObject { ["name"] = namen.Person(schuldner), ["anschrift"] = new JsonArray([.. anschrift.Select(z => (JsonNode)z)]) },
        };
    }

    /// <summary>Also what the payment code (GiroCode) is made of.</summary>
    public static JsonObject Zahlung(string mandant, string glaeubiger, string schuldner, Glaeubigerstand stand, Geld betrag) => new()
    {
        ["empfaenger"] = stand.Daten?.Name ?? "", ["iban"] = stand.Konto?.Iban ?? "", ["bic"] = stand.Konto?.Bic ?? "", ["betrag"] = betrag.Cent,
        ["verwendungszweck"] = $"{Sache(glaeubiger)} {Kassenzeichen.Fuer(mandant, glaeubiger, schuldner)}",
    };
}
