using System.Text.Json.Nodes;
using KitaPlus.Beitraege.Satzung;

namespace KitaPlus.Beitraege.Tests.Satzung;

/// <summary>Whatever stands in a file: the answer is a document or a list of defects, never an exception.</summary>
public class SatzungLeserRobustheitTests
{
    private static readonly string[] Fremdkoerper = ["null", "\"\"", "\" \"", "-1", "1e400", "0.001", "99999999999999999999", "true", "[]", "[null]", "{}", "\"\\ud800\"", "\"2025-02-30\""];

    public static TheoryData<string> Alle => [.. Beispielsatzungen.Namen];

    [Theory]
    [MemberData(nameof(Alle))]
    public void An_jeder_Stelle_darf_alles_Moegliche_stehen(string name)
    {
        var json = JsonNode.Parse(Beispielsatzungen.Text(name))!;
        foreach (var stelle in Stellen(json).ToArray())
        {
            foreach (var fremd in Fremdkoerper)
            {
                const string marke = "§§§";
                var kopie = json.DeepClone();
                Ersetze(kopie, stelle, marke);
                Pruefe(kopie.ToJsonString().Replace($"\"{JsonMarke}\"", fremd, StringComparison.Ordinal));
            }

            var ohne = json.DeepClone();
            Ersetze(ohne, stelle, null);
            Pruefe(ohne.ToJsonString());
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"Satzung\"")]
    [InlineData("{\"\\ud800\": 1}")]
    [InlineData("{\"a\": \"\\ud800\"}")]
    [InlineData("\u0000")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public void Was_keine_Satzung_ist_wird_abgelehnt(string text) => SatzungLeser.Lies(text).Maengel.ShouldNotBeEmpty();

    [Fact]
    public void Eine_Kennung_am_Dateianfang_stoert_nicht() => SatzungLeser.Lies("\uFEFF" + Beispielsatzungen.Text("koeln-2025-08-01")).IstGueltig.ShouldBeTrue();

    /// <summary>How the mark looks once written.</summary>
    private static readonly string JsonMarke = JsonValue.Create("§§§").ToJsonString().Trim('"');

    private static void Pruefe(string text)
    {
        var ergebnis = SatzungLeser.Lies(text);
        if (ergebnis.Dokument is null) ergebnis.Maengel.ShouldAllBe(m => m.Pfad.Length > 0 && m.Grund.EndsWith('.'));
        else SatzungLeser.Lies(SatzungLeser.Schreibe(ergebnis.Dokument)).Maengel.ShouldBeEmpty();
    }

    /// <summary>Every object property and the first element of every array, as steps from the root.</summary>
    private static IEnumerable<object[]> Stellen(JsonNode? knoten) => knoten switch
    {
        JsonObject o => o.SelectMany(p => Stellen(p.Value).Select(s => (object[])[p.Key, .. s]).Prepend([p.Key])),
        JsonArray { Count: > 0 } a => Stellen(a[0]).Select(s => (object[])[0, .. s]).Prepend([0]),
        _ => [],
    };

    /// <param name="text"><see langword="null"/> removes the place.</param>
    private static void Ersetze(JsonNode wurzel, object[] stelle, string? text)
    {
        var eltern = stelle[..^1].Aggregate(wurzel, (k, s) => s is string name ? k[name]! : k[(int)s]!);
        switch (stelle[^1])
        {
            case string name when text is null: eltern.AsObject().Remove(name); break;
            case string name: eltern[name] = text; break;
            case int i when text is null: eltern.AsArray().RemoveAt(i); break;
            default: eltern[0] = text; break;
        }
    }
}
