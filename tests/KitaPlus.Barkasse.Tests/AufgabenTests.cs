using KitaPlus.Benutzerverwaltung;
using KitaPlus.Betrieb;
using KitaPlus.Webhilfen;

namespace KitaPlus.Barkasse.Tests;

/// <summary>What waits for whom on the start page.</summary>
public sealed class AufgabenTests : Kassenhaus
{
    private protected override IReadOnlyList<IModul> WeitereModule { get; } = [new BenutzerverwaltungModule()];

    [Fact]
    public async Task Jede_Rolle_hat_ihre_Aufgaben()
    {
        async Task<IReadOnlyList<string>> AufgabenAsync(Besucher wer) => (await wer.HoleAsync("/")).Text.Split('\n').Where(z => z.Contains("/barkasse", StringComparison.Ordinal)).ToList();
        Am(2026, 10, 20);
        await BucheAsync("10", "20.10.2026");
        Am(2026, 11, 2);
        await BucheAsync("1", "02.11.2026");
        (await AufgabenAsync(Lena)).ShouldContain(z => z.Contains("Monatsabschlüsse der Kasse sind fällig"));
        (await AufgabenAsync(Finn)).ShouldNotContain(z => z.Contains("prüfen"));
        await Lena.SendeAsync($"{Igel}/2026-10/abschluss", "abschluss", ("Eingabe.ZweitePerson", "Berta"));
        (await AufgabenAsync(Lena)).ShouldNotContain(z => z.Contains("fällig"));
        (await AufgabenAsync(Finn)).ShouldContain(z => z.Contains("Monatsabschlüsse der Kassen prüfen") && z.Contains($"{Igel}/2026-10"));
        await Finn.SendeAsync($"{Igel}/2026-10/pruefung", "rueckfrage", ("Frage.Text", "Wofür?"));
        (await AufgabenAsync(Lena)).ShouldContain(z => z.Contains("Rückfragen zum Monatsabschluss"));
        (await AufgabenAsync(Mara)).ShouldNotContain(z => z.Contains("Rückfragen"));
    }
}
