using System.Text.Json.Nodes;
using KitaPlus.Beitraege;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>A Satzung is corrected for everybody: all differences of two years are posted, each on the disk before it is confirmed.</summary>
internal static class Buchungen
{
    private static readonly Monat Von = Messbestand.Bis - 23;

    public static async Task MesseAsync(Messprotokoll p, Messbestand m, int laeufe)
    {
        var kopie = m.Kopie("buchung");
        await using (var a = await kopie.OeffneAsync())
        {
            await BeitraegeBeispiel.BucheAsync(a, Messbestand.Kontext, "L-vorher", Von, Messbestand.Bis);
            var vorher = (await a.Store.HeadAsync()).Commit;
            var lauf = 0;
            var zeit = await Stoppuhr.MedianAsync(
                laeufe,
                async () =>
                {
                    await BeitraegeBeispiel.LadeAsync(a, Messbestand.Kontext, [Erhoeht(++lauf)], []);
                    await BeitraegeBeispiel.BucheAsync(a, Messbestand.Kontext, $"L-nachher-{lauf}", Von, Messbestand.Bis);
                },
                vorlauf: 0);
            p.Anmerkung($"Buchung einer berichtigten Satzung: je Lauf {((await a.Store.HeadAsync()).Commit - vorher) / lauf:N0} Ereignisse, meist eines je Konto.");
            p.Zeile("Berichtigte Satzung, alle Differenzen über 24 Monate gebucht", zeit, "s", Forderung.Hoechstens, 20, "");
        }

        Directory.Delete(kopie.Ordner, recursive: true);
    }

    /// <summary>The same Fassung with every amount raised by so many euros.</summary>
    private static string Erhoeht(int euro)
    {
        var satzung = JsonNode.Parse(Messbestand.Satzung)!;
        foreach (var (_, klasse) in satzung["tarif"]!["tabelle"]!.AsObject())
        {
            foreach (var (_, betraege) in klasse!.AsObject())
                for (var i = 0; i < betraege!.AsArray().Count; i++) betraege[i] = betraege[i]!.GetValue<decimal>() + euro;
        }

        return satzung.ToJsonString();
    }
}
