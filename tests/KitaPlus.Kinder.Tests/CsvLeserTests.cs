using FsCheck;
using FsCheck.Fluent;
using KitaPlus.Import;

namespace KitaPlus.Kinder.Tests;

public class CsvLeserTests
{
    [Fact]
    public void Was_geschrieben_wurde_wird_gelesen_mit_der_Zeile_in_der_es_steht()
    {
        var feld = ArbMap.Default.GeneratorFor<char>().Where(c => c is >= ' ' or '\n').Or(Gen.Elements(';', '"', '\n', ' ')).ListOf().Select(z => new string([.. z]).Trim());
        var zeile = feld.ListOf(3).Select(f => f.ToList()).Where(f => f.Exists(x => !string.IsNullOrWhiteSpace(x)));
        Prop.ForAll(Arb.From(zeile.ListOf()), zeilen =>
        {
            var text = string.Join("\r\n", zeilen.Select(z => string.Join(';', z.Select(f => $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));
            var leser = new CsvLeser(new StringReader(text));
            var felder = new List<string>();
            var erwarteteZeile = 1;
            foreach (var z in zeilen)
            {
                leser.Lies(felder).ShouldBeTrue();
                leser.Fehler.ShouldBeNull();
                felder.ShouldBe(z);
                leser.Zeile.ShouldBe(erwarteteZeile);
                erwarteteZeile += 1 + z.Sum(f => f.Count(c => c == '\n'));
            }

            leser.Lies(felder).ShouldBeFalse();
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("a;b\n\n;;\nc;d", 4)]
    [InlineData("a;b\r\n\r\nc;d\r\n", 3)]
    [InlineData("\"a\n\n\";b\nc;d", 4)]
    public void Die_zweite_gefuellte_Zeile_steht_wo_sie_in_der_Datei_steht(string text, int zeile)
    {
        var leser = new CsvLeser(new StringReader(text));
        var felder = new List<string>();
        leser.Lies(felder).ShouldBeTrue();
        leser.Lies(felder).ShouldBeTrue();
        (leser.Zeile, felder[0], felder[1]).ShouldBe((zeile, "c", "d"));
        leser.Lies(felder).ShouldBeFalse();
    }
}
