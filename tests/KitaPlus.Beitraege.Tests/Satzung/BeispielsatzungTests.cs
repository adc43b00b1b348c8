using KitaPlus.Beitraege.Satzung;

namespace KitaPlus.Beitraege.Tests.Satzung;

public class BeispielsatzungTests
{
    public static TheoryData<string> Alle => [.. Beispielsatzungen.Namen];

    [Fact]
    public void Alle_mitgelieferten_Satzungen_sind_da() =>
        Beispielsatzungen.Namen.ShouldBe(["duesseldorf-2012-08-01", "duesseldorf-2021-08-01", "koeln-2025-08-01", "musterkreis-2019-08-01", "musterstadt-2019-08-01", "musterstadt-2023-08-01"]);

    [Theory]
    [MemberData(nameof(Alle))]
    public void Jede_mitgelieferte_Satzung_ist_gueltig(string name) => SatzungLeser.Lies(Beispielsatzungen.Text(name)).Maengel.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Alle))]
    public void Lesen_Schreiben_Lesen_aendert_nichts(string name)
    {
        var text = SatzungLeser.Schreibe(Beispielsatzungen.Dokument(name));
        var wieder = SatzungLeser.Lies(text);

        wieder.Maengel.ShouldBeEmpty();
        SatzungLeser.Schreibe(wieder.Dokument!).ShouldBe(text);
        SatzungLeser.Pruefsumme(text).ShouldBe(SatzungLeser.Pruefsumme(Beispielsatzungen.Text(name)));
    }

    [Theory]
    [MemberData(nameof(Alle))]
    public void Keine_mitgelieferte_Satzung_gibt_sich_als_geprueft_aus(string name) =>
        Beispielsatzungen.Dokument(name).Pruefung.Stand.ShouldBe(Pruefergebnis.Ungeprueft);

    [Theory]
    [InlineData("musterstadt-2019-08-01")]
    [InlineData("musterstadt-2023-08-01")]
    [InlineData("musterkreis-2019-08-01")]
    public void Erfundene_Satzungen_sagen_es_in_Name_und_Quelle(string name)
    {
        var d = Beispielsatzungen.Dokument(name);
        d.Name.ShouldContain("frei erfunden");
        d.Quelle.Titel.ShouldContain("Frei erfunden");
    }
}
