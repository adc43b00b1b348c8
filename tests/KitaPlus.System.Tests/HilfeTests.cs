using System.CommandLine;
using KitaPlus.Host;

namespace KitaPlus.SystemTests;

/// <summary>Every verb, in process: help and parse errors are German and say what to do.</summary>
public sealed class HilfeTests
{
    private static readonly string[] Englisch = ["Description:", "Usage:", "default:", "REQUIRED", "Show help", "[command]", "Options:", "Cannot parse", "Required", "is required"];

    public static TheoryData<string> Befehle() => [.. Alle(Befehlszeile.Baue(Umgebung(new StringWriter())), "")];

    [Theory]
    [MemberData(nameof(Befehle))]
    public async Task Die_Hilfe_jedes_Befehls_ist_deutsch_und_beschreibt_jede_Option(string befehl)
    {
        var aus = new StringWriter();
        var ende = await Befehlszeile.FuehreAusAsync([.. befehl.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"], Umgebung(aus));
        ende.ShouldBe(0);
        var text = aus.ToString();
        text.ShouldContain("Aufruf:");
        foreach (var wort in Englisch) text.ShouldNotContain(wort, Case.Insensitive);
        foreach (var zeile in text.Split('\n').Where(z => z.StartsWith("  --", StringComparison.Ordinal)))
            zeile.Trim().Split("  ", 2, StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2, $"Ohne Beschreibung: {zeile}");
    }

    [Theory]
    [InlineData("quatsch", "„quatsch“ ist kein Befehl.")]
    [InlineData("rueckberechung", "Gemeint ist vielleicht „rueckberechnung“.")]
    [InlineData("rueckberechnung --von 2023-13", "„2023-13“ ist kein Monat; erwartet wird JJJJ-MM, zum Beispiel 2025-03.")]
    [InlineData("rueckberechnung --von", "„--von“ braucht einen Wert: erster Monat.")]
    [InlineData("rueckberechnung --stand gestern", "„gestern“ ist kein Zeitpunkt")]
    [InlineData("rueckberechnung --vohn 2023-01", "Gemeint ist vielleicht „--von“.")]
    [InlineData("satzung", "Hinter „satzung“ fehlt ein Befehl: pruefen, laden")]
    [InlineData("satzung erhebung koeln --ab 2023-01 --art halb", "erwartet wird delegiert oder informatorisch")]
    [InlineData("beitrag erklaeren", "Es fehlt KIND: Kennung des Kindes.")]
    [InlineData("konto verzicht a b", "Es fehlt „--grund“: Begründung.")]
    [InlineData("konto stundung a b --betrag viel --bis 1.1.2027 --grund x", "„viel“ ist kein Betrag")]
    [InlineData("konto stundung a b --betrag 5 --betrag 6 --bis 1.1.2027 --grund x", "„--betrag“ darf nur einmal angegeben werden.")]
    [InlineData("beispieldaten --kinder viele", "erwartet wird eine ganze Zahl von 0 bis 600000")]
    [InlineData("simulation a b", "„b“ ist eine Angabe zu viel.")]
    [InlineData("pruefen --postgres Host=x", "Mit „--postgres“ gehört „--schluessel“")]
    [InlineData("pruefen --postgres quatsch --schluessel Host=x", "„--postgres“ ist keine Verbindungsangabe")]
    public async Task Ein_Eingabefehler_wird_auf_Deutsch_genannt_und_endet_mit_eins(string eingabe, string satz)
    {
        StringWriter aus = new(), meldungen = new();
        var ende = await Befehlszeile.FuehreAusAsync(eingabe.Split(' '), new Verbumgebung(TimeProvider.System, aus, meldungen));
        ende.ShouldBe(1);
        meldungen.ToString().ShouldContain(satz);
        aus.ToString().ShouldBeEmpty();
        foreach (var wort in Englisch) meldungen.ToString().ShouldNotContain(wort);
    }

    [Theory]
    [MemberData(nameof(Befehle))]
    public void Die_Beschreibung_der_Befehlszeile_nennt_jeden_Befehl_und_jede_Option(string befehl)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "befehlszeile.md"));
        Command c = Befehlszeile.Baue(Umgebung(new StringWriter()));
        foreach (var name in befehl.Split(' ', StringSplitOptions.RemoveEmptyEntries)) c = c.Subcommands.First(s => s.Name == name);
        var abschnitt = text;
        if (befehl.Length > 0 && c.Action is not null)
        {
            text.ShouldContain($"### {befehl}\n");
            abschnitt = text[text.IndexOf($"### {befehl}\n", StringComparison.Ordinal)..].Split("\n### ")[0];
        }

        foreach (var o in c.Options.Where(o => !o.Hidden)) (abschnitt.Contains($"`{o.Name}", StringComparison.Ordinal) || text.Split("## Befehle")[0].Contains($"`{o.Name}", StringComparison.Ordinal)).ShouldBeTrue($"{befehl} {o.Name} fehlt in docs/formate/befehlszeile.md");
    }

    [Fact]
    public async Task Ein_Programmfehler_wird_ein_Satz_mit_einer_Datei_und_endet_mit_vier()
    {
        var meldungen = new StringWriter();
        var umgebung = new Verbumgebung(TimeProvider.System, new StringWriter(), meldungen);
        (await umgebung.GeschuetztAsync(() => throw new InvalidOperationException("innere Einzelheit"))).ShouldBe(4);
        var satz = meldungen.ToString();
        satz.ShouldContain("Das Programm hat einen Fehler gemacht.");
        satz.ShouldNotContain("innere Einzelheit");
        satz.ShouldNotContain("   at ");
        var datei = satz.Split('„', '“')[1];
        (await File.ReadAllTextAsync(datei)).ShouldContain("innere Einzelheit");
        File.Delete(datei);
    }

    private static Verbumgebung Umgebung(TextWriter aus) => new(TimeProvider.System, aus, aus);

    private static IEnumerable<string> Alle(Command befehl, string pfad) =>
        befehl.Subcommands.SelectMany(c => Alle(c, $"{pfad} {c.Name}".Trim())).Prepend(pfad);
}
