using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KitaPlus.Anmeldung.Tests;

public class KennwortregelnTests
{
    private static readonly string[] Umfeld = ["m.mustermann", "Martina Mustermann-Öztürk", "Kita St. Severin", "Rendantur Köln-Süd"];

    [Fact]
    public void Mehr_als_zehntausend_haeufige_Kennwoerter_werden_erkannt()
    {
        var liste = HaeufigeKennwoerter.Aufzaehlung(Kennwortregeln.Kuerzestes).ToList();
        liste.Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(10_000);
        // every 97th is enough: all come from the same rule
        foreach (var kennwort in liste.Where((_, i) => i % 97 == 0)) Kennwortregeln.Pruefe(kennwort, []).ShouldNotBeNull(kennwort);
    }

    [Theory]
    [InlineData("123456")]
    [InlineData("12345678")]
    [InlineData("123456789")]
    [InlineData("1234567890")]
    [InlineData("passwort1")]
    [InlineData("Passwort1!")]
    [InlineData("P@ssw0rt")]
    [InlineData("Pa55w0rd!")]
    [InlineData("password123")]
    [InlineData("qwertz123")]
    [InlineData("qwertzuiop")]
    [InlineData("asdfghjkl")]
    [InlineData("1qay2wsx")]
    [InlineData("yxcvbnm123")]
    [InlineData("1q2w3e4r5t")]
    [InlineData("abc123abc123")]
    [InlineData("abcd1234")]
    [InlineData("schalke04")]
    [InlineData("fckoeln1948")]
    [InlineData("1fckoeln")]
    [InlineData("Dortmund09")]
    [InlineData("sommer2024")]
    [InlineData("Sommer2026!")]
    [InlineData("Dezember2025")]
    [InlineData("iloveyou")]
    [InlineData("IchLiebeDich")]
    [InlineData("hallohallo")]
    [InlineData("Hallo123!")]
    [InlineData("letmein1")]
    [InlineData("welcome1")]
    [InlineData("administrator")]
    [InlineData("sabine1975")]
    [InlineData("24.12.1980")]
    [InlineData("19801224")]
    [InlineData("aaaaaaaa")]
    [InlineData("11111111")]
    [InlineData("abababab")]
    [InlineData("Düsseldorf1")]
    [InlineData("köln1234")]
    [InlineData("Kindergarten1")]
    [InlineData("l0ewenzahn")]
    [InlineData("Kaffeekaffee")]
    public void Was_jeder_zuerst_probiert_wird_abgelehnt(string kennwort) => Kennwortregeln.Pruefe(kennwort, Umfeld).ShouldNotBeNull().ShouldContain("bitte");

    [Theory]
    [InlineData("mustermann#9x")]
    [InlineData("xx.M.Mustermann.yy")]
    [InlineData("Mu5t3rmann!q")]
    [InlineData("oeztuerk-7hK")]
    [InlineData("ÖZTÜRKtanzt")]
    [InlineData("severin&fritz")]
    [InlineData("ein KitaPlus Zugang")]
    public void Was_andere_ueber_die_Person_wissen_wird_abgelehnt(string kennwort) => Kennwortregeln.Pruefe(kennwort, Umfeld).ShouldNotBeNull().ShouldContain("das wissen auch andere");

    [Theory]
    [InlineData("drei Igel trinken Tee")]
    [InlineData("Gurke-Hobel-Mond")]
    [InlineData("x7#Kq9!z")]
    [InlineData("Пчела в саду")]
    [InlineData("🐝🌻🧺🎻🪁🧭🫖🪴")]
    [InlineData("         v        w q")]
    [InlineData("vierundzwanzigRoteFahrräder1234")]
    public void Ein_eigenes_Kennwort_wird_angenommen(string kennwort) => Kennwortregeln.Pruefe(kennwort, Umfeld).ShouldBeNull();

    [Fact]
    public void Die_Laenge_zaehlt_was_man_sieht()
    {
        Kennwortregeln.Pruefe("x7#Kq9!", Umfeld).ShouldNotBeNull().ShouldContain("hat 7 Zeichen");
        // an umlaut in two parts is one character
        Kennwortregeln.Pruefe("x7#Kq9\u0061\u0308", Umfeld).ShouldNotBeNull().ShouldContain("hat 7 Zeichen");
        Kennwortregeln.Pruefe(string.Concat(Enumerable.Repeat("x7#Kq9!z", 16)) + "y", Umfeld).ShouldNotBeNull().ShouldContain("länger als 128");
        Kennwortregeln.Pruefe("x7#Kq\t9!z", Umfeld).ShouldNotBeNull().ShouldContain("Steuerzeichen");
    }

    [Fact]
    public void Ein_Umlaut_bleibt_derselbe_wie_auch_immer_er_getippt_wird()
    {
        using var dienste = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var hasher = new Kennworthasher(Options.Create(new Anmeldeoptionen { Hashrunden = 10 }), dienste.GetRequiredService<IMeterFactory>());
        const string kennwort = "Fünf Bären übten";
        hasher.Stimmt(hasher.Hashe(kennwort), kennwort.Normalize(NormalizationForm.FormD)).ShouldBeTrue();
        hasher.Stimmt(null, kennwort).ShouldBeFalse();
    }
}
