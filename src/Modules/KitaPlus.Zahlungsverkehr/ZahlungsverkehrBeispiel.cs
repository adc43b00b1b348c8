using System.Globalization;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Stammdaten;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Zahlungsverkehr;

/// <summary>What the sample Rendantur needs of this module: every creditor can collect, and a few families have given a mandate.</summary>
public static class ZahlungsverkehrBeispiel
{
    private const int MandateJeGlaeubiger = 4;

    /// <summary>A Bankleitzahl that no bank has.</summary>
    private const string Bankleitzahl = "99999999";

    public static async Task FuelleAsync(Anwendung a, string mandant, CancellationToken cancellationToken = default)
    {
        await a.NachfuehrenAsync(cancellationToken: cancellationToken);
        var heute = Berlin.Tag(a.Uhr.GetUtcNow());
        var offene = await a.Dienste.GetRequiredService<IForderungen>().OffeneAsync(mandant, Monat.Von(heute), null, cancellationToken);
        var namen = a.Dienste.GetRequiredService<INamen>();
        foreach (var (glaeubiger, nummer) in offene.Select(f => f.Glaeubiger).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((g, i) => (g, i)))
        {
            await Sende(new LegeGlaeubigerFest(glaeubiger, Name(glaeubiger), "DE98ZZZ09999999999", new("Musterweg", "1", "50667", "Musterstadt", "DE"), 14, 1));
            await Sende(new SetzeGlaeubigerkonto(glaeubiger, Iban(nummer), null, "Beispieldaten"));
            var familien = offene.Where(f => f.Glaeubiger == glaeubiger && Schuldner.AlsBut(f.Schuldner) is null).Take(MandateJeGlaeubiger).ToList();
            var blatt = await namen.VonAsync(mandant, [.. familien.Select(f => $"person-{f.Schuldner}")], cancellationToken);
            foreach (var (f, i) in familien.Select((f, i) => (f, i)))
            {
                var am = heute.AddMonths(-3 - i);
                await Sende(new ErteileMandat(Mandatsreferenz.Aus(mandant, glaeubiger, f.Schuldner, am), glaeubiger, f.Schuldner, Iban(1_000 + (nummer * 100) + i), blatt.Person(f.Schuldner), null, am, null, heute));
            }
        }

        Task Sende(IBefehl befehl) => a.SendeAsync(befehl, Kontext.Dienst(mandant, "vorfuehrung"), EreignisId.Aus($"beispiel/zahlungsverkehr/{befehl.Stream}/{befehl.GetType().Name}"), cancellationToken);
    }

    private static string Name(string glaeubiger) => (glaeubiger switch { "duesseldorf" => "Jugendamt Düsseldorf", "koeln" => "Jugendamt Köln", "musterstadt" => "Jugendamt Musterstadt", "musterkreis" => "Jugendamt Musterkreis", _ => $"Gläubiger {glaeubiger}" }) + " (erfunden)";

    private static string Iban(int nummer)
    {
        var kern = Bankleitzahl + nummer.ToString("D10", CultureInfo.InvariantCulture);
        return $"DE{(98 - Pruefzeichen.Rest97(kern + "DE00")).ToString("D2", CultureInfo.InvariantCulture)}{kern}";
    }
}
