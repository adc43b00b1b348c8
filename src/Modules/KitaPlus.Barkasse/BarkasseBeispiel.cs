using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Barkasse;

/// <summary>Who keeps the invented Kasse, closes its months and checks them: user ids.</summary>
public sealed record Kassenpersonen(string Kassierer, string Leitung, string Rendantur);

/// <summary>What the sample Rendantur needs of this module: one Kasse with three months, the first one checked, the second one waiting for it.</summary>
public static class BarkasseBeispiel
{
    public const string Kasse = "k-beispiel";
    private const int Monate = 2;

    private static readonly (int Tag, long Cent, string Text)[] Ueblich =
    [
        (2, -1_845, "Obst und Gemüse für das Frühstück"), (5, -690, "Fahrkarten zum Waldtag"), (9, 4_000, "Spende vom Förderverein"), (12, -2_317, "Milch, Brot und Haferflocken"), (17, -1_299, "Backzutaten"), (21, 1_250, "Erlös aus dem Kuchenverkauf"),
        (24, -1_480, "Obst und Gemüse für das Frühstück"),
    ];

    /// <param name="ausgaben">Number of a Kostenart for what is bought.</param>
    /// <param name="einnahmen">Number of a Kostenart for what comes in.</param>
    /// <param name="kostenstelle">Of the Einrichtung.</param>
    public static async Task FuelleAsync(Anwendung a, string mandant, string einrichtung, Kassenpersonen wer, string ausgaben, string einnahmen, string kostenstelle, CancellationToken cancellationToken = default)
    {
        var (fuehrung, weg) = (a.Dienste.GetRequiredService<Kassenfuehrung>(), new Beispielweg(a, mandant));
        var dieser = Monat.Von(fuehrung.Heute);
        weg.Wer = wer.Leitung;
        await weg.SendeAsync(new LegeKasseAn(Kasse, einrichtung, "Hauptkasse", (dieser - Monate).Erster, Geld.Euro(150), wer.Kassierer), cancellationToken);
        weg.Wer = wer.Rendantur;
        await weg.SendeAsync(new LegeHoechstbestandFest(Kasse, (dieser - Monate).Erster, Geld.Euro(500), Grenzfolge.Warnen), cancellationToken);
        var kasse = await fuehrung.KasseAsync(mandant, Kasse, cancellationToken);

        weg.Wer = wer.Kassierer;
        for (var m = dieser - Monate; m <= dieser; m += 1)
        {
            foreach (var (tag, cent, text) in Ueblich.Select(u => (m.Erster.AddDays(u.Tag - 1), u.Cent, u.Text)).Where(u => u.Item1 <= fuehrung.Heute))
            {
                var wunsch = new Buchungswunsch(tag, cent > 0 ? Bewegungsart.Einnahme : Bewegungsart.Ausgabe, new(Math.Abs(cent)), text, cent > 0 ? einnahmen : ausgaben, kostenstelle, null, "Beispiel ohne Beleg", new(Belegart.Eigenbeleg));
                await FuehreAusAsync(await fuehrung.BuchungAsync(mandant, kasse, wunsch, cancellationToken));
            }
        }

        var (erster, zweiter) = (dieser - Monate, dieser - Monate + 1);
        weg.Wer = wer.Leitung;
        foreach (var m in new[] { erster, zweiter }) await FuehreAusAsync(new SchliesseMonatAb(Kasse, m, fuehrung.Heute, wer.Leitung, null, new("Mattis Ahlers", "")));
        weg.Wer = wer.Rendantur;
        await FuehreAusAsync(new GibAbschlussFrei(Kasse, erster, wer.Rendantur, "rechnerisch geprüft"));

        Task<Quittung> FuehreAusAsync(KassenbuchBefehl befehl) => fuehrung.FuehreAusAsync(weg, kasse, befehl, weg.Naechste(), cancellationToken);
    }

    /// <summary>The same ids in every run.</summary>
    private sealed class Beispielweg(Anwendung a, string mandant) : IBefehlsweg
    {
        private int zahl;

        public string Wer { get; set; } = "";

        public Kontext Kontext => new(mandant, Wer);

        public Guid Naechste() => EreignisId.Aus($"beispiel/barkasse/{++zahl}");

        public Task<Quittung> SendeAsync(IBefehl befehl, CancellationToken cancellationToken) => a.SendeAsync(befehl, Kontext, Naechste(), cancellationToken);

        Task<Quittung> IBefehlsweg.SendeAsync(IBefehl befehl, Guid befehlId, CancellationToken cancellationToken) => SendeAsync(befehl, cancellationToken);

        Task IBefehlsweg.ProbiereAsync(IReadOnlyList<IBefehl> befehle, CancellationToken cancellationToken) => a.Dienste.GetRequiredService<Befehlsprobe>().ProbiereAsync(mandant, befehle, cancellationToken);
    }
}
