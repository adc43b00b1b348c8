using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using KitaPlus.Host.Anleitung;

namespace KitaPlus.SystemTests;

/// <summary>The handbook within the program: where it begins, and that every link of it leads somewhere.</summary>
public sealed partial class HandbuchTests
{
    private static readonly Dictionary<string, Handbuchseite> Seiten = Handbuch.Seiten.ToDictionary(s => s.Adresse, StringComparer.Ordinal);

    public static TheoryData<string> Adressen() => [.. Seiten.Keys];

    [Fact]
    public void Es_beginnt_mit_der_ersten_Woche_und_nennt_jede_Seite_einmal()
    {
        var gezeigt = Inhalt.Teile.SelectMany(t => t.Seiten).ToList();
        gezeigt[0].Titel.ShouldBe("Erste Woche als Verwaltungsreferent");
        gezeigt.Select(s => s.Pfad).Order(StringComparer.Ordinal).ShouldBe(Handbuch.Seiten.Select(s => s.Pfad).Order(StringComparer.Ordinal));
        Inhalt.Teile[^1].Seiten.ShouldAllBe(s => s.Pfad.StartsWith("formate/", StringComparison.Ordinal), "jedes Kapitel hat seinen Platz");
    }

    [Theory]
    [MemberData(nameof(Adressen))]
    public void Jeder_Verweis_fuehrt_zu_etwas_das_es_gibt(string adresse)
    {
        foreach (var ziel in Verweis().Matches(Seiten[adresse].Html).Select(m => WebUtility.HtmlDecode(m.Groups["ziel"].Value)).Where(z => !z.StartsWith("https://", StringComparison.Ordinal)))
        {
            var (wohin, anker) = ziel.Split('#') is [var w, var a] ? (w.Length == 0 ? adresse : w, a) : (ziel, null);
            if (wohin.StartsWith("/hilfe/dateien/", StringComparison.Ordinal)) Handbuch.Datei(wohin["/hilfe/dateien/".Length..]).ShouldNotBeNull(ziel);
            else if (wohin.StartsWith("/hilfe/bilder/", StringComparison.Ordinal)) Handbuch.Bild(wohin["/hilfe/bilder/".Length..]).ShouldNotBeNull(ziel);
            else if (anker is null) Seiten.ShouldContainKey(wohin, ziel);
            else Seiten[wohin].Html.ShouldContain($"id=\"{Uri.UnescapeDataString(anker)}\"", customMessage: ziel);
        }
    }

    [Theory]
    [InlineData("beitraege", "<a href=\"/hilfe/formate/jugendamt\">Format</a>")]
    [InlineData("satzungen", "<a href=\"/hilfe/formate/satzung\">Satzungsformat</a>")]
    [InlineData("erste-woche", "<a href=\"/hilfe/glossar\">Glossar</a>")]
    [InlineData("formate/import", "<a href=\"/hilfe/dateien/kinder.csv\">")]
    [InlineData("betrieb", "zurückspielen (Sicherung)")]
    public void Formate_und_Glossar_sind_dabei_und_was_nicht_dabei_ist_steht_einmal_da(string pfad, string html) => Seiten[$"/hilfe/{pfad}"].Html.ShouldContain(html);

    [Fact]
    public void Jedes_Thema_hat_seine_Seite() => Inhalt.Themen.Values.ShouldAllBe(p => Seiten.ContainsKey($"/hilfe/{p}"));

    [Fact]
    public void Das_Glossar_ist_geordnet_und_erklaert_jedes_Wort_einmal()
    {
        var woerter = Wort().Matches(Seiten["/hilfe/glossar"].Html).Select(m => WebUtility.HtmlDecode(m.Groups["wort"].Value)).ToList();
        woerter.Count.ShouldBeGreaterThan(150);
        woerter.ShouldBeUnique();
        woerter.ShouldBe(woerter.OrderBy(w => w, StringComparer.Create(CultureInfo.GetCultureInfo("de-DE"), ignoreCase: true)));
    }

    [GeneratedRegex("(?:href|src)=\"(?<ziel>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Verweis();

    [GeneratedRegex("<tr>\\s*<td>(?<wort>[^<]*)</td>", RegexOptions.ExplicitCapture)]
    private static partial Regex Wort();
}
