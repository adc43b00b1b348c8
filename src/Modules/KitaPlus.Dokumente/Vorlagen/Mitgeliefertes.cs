using System.Text.Json.Nodes;
using KitaPlus.Betrieb;

namespace KitaPlus.Dokumente.Vorlagen;

/// <summary>What comes with the program: a template of each kind, the page frames, the style, sample data.</summary>
internal static class Mitgeliefertes
{
    private static readonly Lazy<JsonObject> AlleProben = new(() => JsonNode.Parse(Beilagen.Text("proben.json"))!.AsObject());
    private static readonly Lazy<string> Fuss = new(() => Beilagen.Text("vorlage/fuss.hbs").Trim());

    public static string Stil { get; } = Beilagen.Text("vorlage/stil.css");

    public static string Vorlage(Dokumentart art) => Beilagen.Text($"vorlage/{art.Schluessel()}.hbs");

    public static string Rahmen(Dokumentart art) => Beilagen.Text(art.OhneFenster() ? "vorlage/rahmen-bericht.hbs" : "vorlage/rahmen-brief.hbs").Replace("{{> fuss}}", Fuss.Value, StringComparison.Ordinal);

    /// <summary>Invented data for the preview.</summary>
    public static JsonObject Probe(Dokumentart art) => AlleProben.Value[art.Schluessel()]!.DeepClone().AsObject();
}
