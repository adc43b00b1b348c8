using System.Text.Json.Nodes;
using KitaPlus.Betrieb;
using KitaPlus.Dokumente.Vorlagen;
using KitaPlus.Kernel;

namespace KitaPlus.Dokumente.Tests;

/// <summary>What a template may say, what it is told when it may not, and that data stay data.</summary>
public class VorlagenspracheTests
{
    private static readonly Feld[] Felder =
    [
        Feld.Text("name", ""), Feld.Geld("betrag", ""), Feld.Datum("tag", ""), Feld.Monat("monat", ""), Feld.Zahl("anzahl", ""), Feld.Wahr("eilt", ""), Feld.Texte("hinweise", ""),
        Feld.Objekt("kind", "", Feld.Text("name", ""), Feld.Datum("geboren", "")), Feld.Liste("posten", "", Feld.Text("text", ""), Feld.Geld("betrag", "")),
    ];

    private readonly Fuellung fuellung = new();

    private string Fuelle(string vorlage, string daten) => fuellung.Fuelle(vorlage, Felder, Fuellung.Werte(JsonNode.Parse(daten)!.AsObject(), Felder));

    [Fact]
    public void Werte_stehen_in_deutscher_Schreibweise() =>
        Fuelle("{{name}}: {{geld betrag}}, {{betrag betrag}}, {{differenz betrag}}, {{datum tag}}, {{datumlang tag}}, {{monat monat}}, {{monat tag}}, {{menge anzahl}}", """{"name":"Mia","betrag":123456,"tag":"2024-02-29","monat":"2026-10","anzahl":2.5}""")
            .ShouldBe("Mia: 1.234,56\u00A0€, 1.234,56, +1.234,56\u00A0€, 29.02.2024, 29. Februar 2024, Oktober 2026, Februar 2024, 2,5");

    [Fact]
    public void Listen_Bedingungen_und_der_Blick_nach_aussen() =>
        Fuelle("{{#each posten}}{{@index}}.{{#if ../eilt}}!{{/if}}{{text}}{{#if betrag}}={{geld betrag}}{{else}}=nichts{{/if}} von {{../name}};{{/each}}{{#unless eilt}}ruhig{{/unless}}{{#with kind}}{{name}}{{/with}}{{#each hinweise}}[{{this}}]{{/each}}",
                """{"name":"A","eilt":true,"posten":[{"text":"x","betrag":100},{"text":"y","betrag":0}],"kind":{"name":"Mia"},"hinweise":["eins","zwei"]}""")
            .ShouldBe("0.!x=1,00\u00A0€ von A;1.!y=nichts von A;Mia[eins][zwei]");

    [Fact]
    public void Drei_Listen_ineinander_und_viele_nebeneinander_sind_moeglich() =>
        Should.NotThrow(() => Fuellung.Pruefe(string.Concat(Enumerable.Repeat("{{#each posten}}{{#each ../posten}}{{#each ../../hinweise}}{{this}}{{/each}}{{/each}}{{/each}}", 5)), Felder));

    [Fact]
    public void Was_fehlt_ist_leer_und_kein_Fehler() => Fuelle("<p>{{name}}{{geld betrag}}{{datum tag}}{{kind.name}}{{#with kind}}da{{/with}}{{#each posten}}da{{/each}}</p>", "{}").ShouldBe("<p></p>");

    [Fact]
    public void Angaben_werden_nie_zu_HTML() =>
        Fuelle("<p>{{name}}</p>{{zeilen name}}", """{"name":"<script>alert('1')</script> & \"Co\"\nzweite"}""")
            .ShouldBe("<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;Co&quot;\nzweite</p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;Co&quot;<br>zweite");

    [Fact]
    public void Eine_Angabe_mit_Klammern_wird_nicht_ausgefuehrt() => Fuelle("{{name}}", """{"name":"{{betrag}} {{{name}}}"}""").ShouldBe("{{betrag}} {{{name}}}");

    [Theory]
    [InlineData("a\nb {{nahme}}", 2, "Den Namen „nahme“ gibt es hier nicht.")]
    [InlineData("{{nam}}", 1, "Meinten Sie „name“?")]
    [InlineData("{{kind.geschlecht}}", 1, "kind.geschlecht")]
    [InlineData("{{name.Length}}", 1, "kein Name")]
    [InlineData("{{name.length}}", 1, "gibt es hier nicht")]
    [InlineData("{{kind.keys}}", 1, "gibt es hier nicht")]
    [InlineData("{{posten.0.text}}", 1, "kein Name")]
    [InlineData("{{[name]}}", 1, "kein Name")]
    [InlineData("{{@root.name}}", 1, "kein Name")]
    [InlineData("{{this}}", 1, "nur innerhalb von #with")]
    [InlineData("{{../name}}", 1, "führt weiter hinaus")]
    [InlineData("{{{name}}}", 1, "ungeprüft")]
    [InlineData("{{&name}}", 1, "kein Name")]
    [InlineData("{{> fuss}}", 1, "Das Format „>“ gibt es nicht")]
    [InlineData("{{lookup kind name}}", 1, "Möglich ist ein Name")]
    [InlineData("{{lookup kind}}", 1, "Das Format „lookup“ gibt es nicht")]
    [InlineData("{{log name}}", 1, "Das Format „log“ gibt es nicht")]
    [InlineData("{{gelt betrag}}", 1, "Meinten Sie „geld“?")]
    [InlineData("{{geld name}}", 1, "„name“ ist ein Text; das Format „geld“ passt nicht")]
    [InlineData("{{betrag}}", 1, "ein Geldbetrag; bitte „{{geld betrag}}“")]
    [InlineData("{{tag}}", 1, "bitte „{{datum tag}}“")]
    [InlineData("{{posten}}", 1, "{{#each posten}}")]
    [InlineData("{{kind}}", 1, "{{kind.name}}")]
    [InlineData("{{#each name}}{{/each}}", 1, "keine Liste")]
    [InlineData("{{#with posten}}{{/with}}", 1, "#with")]
    [InlineData("{{#*inline \"x\"}}{{/inline}}", 1, "kennt KitaPlus nicht")]
    [InlineData("{{#each posten as |p|}}{{/each}}", 1, "genau ein Name")]
    [InlineData("\n\n{{#if eilt}}", 3, "wird nicht geschlossen")]
    [InlineData("{{#if eilt}}{{/each}}", 1, "passt nicht zu")]
    [InlineData("{{/if}}", 1, "schließt nichts")]
    [InlineData("{{else}}", 1, "nur innerhalb")]
    [InlineData("{{name", 1, "nicht mit „}}“ geschlossen")]
    [InlineData("{{}}", 1, "steht nichts")]
    [InlineData("\\{{name}}", 1, "Schrägstrich")]
    [InlineData("{{@index}}", 1, "nur innerhalb von #each")]
    [InlineData("{{#each posten}}{{#each ../posten}}\n{{#if ../../eilt}}{{#each ../../posten}}\n{{#each ../../../posten}}{{/each}}", 3, "wäre die 4. Liste ineinander; möglich sind 3")]
    [InlineData("{{#each posten}}{{#each ../posten}}{{#each ../../posten}}{{#with ../../../kind}}{{#each ../../../../hinweise}}", 1, "wäre die 4. Liste ineinander")]
    public void Was_nicht_erlaubt_ist_nennt_Zeile_und_Grund(string vorlage, int zeile, string satz)
    {
        var fehler = Should.Throw<Vorlagenfehler>(() => Fuellung.Pruefe(vorlage, Felder));
        fehler.Message.ShouldStartWith($"Zeile {zeile}: ");
        fehler.Message.ShouldContain(satz);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>")]
    [InlineData("<img src=\"file:///etc/passwd\">", "<img>")]
    [InlineData("<p onclick=\"x()\">", "onclick")]
    [InlineData("<p style=\"background:url(http://intern/)\">", "url")]
    [InlineData("<p style=\"background:u\\72l(x)\">", "\\")]
    [InlineData("<p style=\"&#117;rl(x)\">", "&")]
    [InlineData("<link rel=\"attachment\" href=\"file:///etc/passwd\">", "<link>")]
    [InlineData("<a href=\"https://boese.example\">x</a>", "<a>")]
    [InlineData("<style>@import 'x'</style>", "<style>")]
    [InlineData("<iframe></iframe>", "<iframe>")]
    [InlineData("<svg><image href=\"file:///etc/passwd\"/></svg>", "<svg>")]
    [InlineData("<p class=\"{{name}}\">", "Innerhalb eines HTML-Elements")]
    [InlineData("<{{name}}>", "kein HTML-Element")]
    [InlineData("<p class=x>", "Anführungszeichen")]
    [InlineData("<!DOCTYPE html>", "kein HTML-Element")]
    [InlineData("<p>a < b</p>", "&lt;")]
    [InlineData("<!-- Vermerk -->", "Vermerke bitte als „{{! … }}“")]
    [InlineData("<!--><img src=\"file:///etc/passwd\"> -->", "„<!--“ ist in Vorlagen nicht möglich")]
    [InlineData("<!-- {{name}} -->", "„<!--“")]
    public void Nichts_laeuft_und_nichts_wird_geholt(string vorlage, string satz) => Should.Throw<Vorlagenfehler>(() => Fuellung.Pruefe(vorlage, Felder)).Message.ShouldContain(satz);

    [Fact]
    public void Ein_Vergleich_im_Kommentar_und_Merkmale_sind_erlaubt() => Should.NotThrow(() => Fuellung.Pruefe("{{! < nur ein Vermerk }}{{!-- {{name}} --}}<table class=\"a\" style='width:50%'><tr><td colspan=\"2\">{{name}}<br/></td></tr></table>", Felder));

    [Fact]
    public void Angaben_von_falscher_Art_werden_genannt()
    {
        Should.Throw<Fachfehler>(() => Fuelle("{{name}}", """{"betrag":"12,00"}""")).Message.ShouldContain("„betrag“ ist nicht ein Betrag in ganzen Cent");
        Should.Throw<Fachfehler>(() => Fuelle("{{name}}", """{"tag":"29.02.2024"}""")).Message.ShouldContain("2026-11-22");
        Should.Throw<Fachfehler>(() => Fuelle("{{name}}", """{"posten":[{"text":7}]}""")).Message.ShouldContain("posten[1].text");
    }

    [Theory]
    [MemberData(nameof(Arten))]
    public void Jede_mitgelieferte_Vorlage_ist_richtig_und_sagt_die_Beispiele(string art)
    {
        var a = Dokumentarten.Lies(art)!.Value;
        var felder = Datenblaetter.Von(a);
        var probe = Mitgeliefertes.Probe(a);
        probe["absender"] = new JsonObject { ["name"] = "Rendantur" };
        var html = fuellung.Fuelle(Mitgeliefertes.Vorlage(a), felder, Fuellung.Werte(probe, felder));
        html.ShouldContain("<h1>");
        html.ShouldNotContain("{{");
    }

    public static TheoryData<string> Arten() => [.. Dokumentarten.Alle.Select(a => a.Schluessel())];
}
