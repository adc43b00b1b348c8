using System.CommandLine;
using KitaPlus.Beispiele;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Host.Verben;

/// <summary><c>rundgang</c>: an invented Rendantur if the store is empty, a Rückberechnung with its causes, and what to try next.</summary>
internal static class RundgangVerb
{
    public static Command Baue(Verbumgebung u)
    {
        var c = new Command("rundgang", "zeigt auf der Befehlszeile, was eine Rückberechnung ist; in einer leeren Ablage an einer erfundenen Rendantur");
        c.SetAction((r, ct) => AusfuehrenAsync(u, r, ct));
        return c;
    }

    private static async Task<int> AusfuehrenAsync(Verbumgebung u, ParseResult r, CancellationToken cancellationToken)
    {
        var heute = Berlin.Tag(u.Uhr.GetUtcNow());
        var leer = false;
        var ende = await u.AusfuehrenAsync(r, async (a, _, abbruch) =>
        {
            leer = await a.Store.HeadAsync(abbruch) == EventStore.Position.Start;
            return Ende.Gut;
        }, cancellationToken);
        if (ende != Ende.Gut) return ende;

        await u.Ausgabe.WriteLineAsync("KitaPlus");
        await u.Ausgabe.WriteLineAsync();
        if (leer)
        {
            await u.Ausgabe.WriteLineAsync("Die Ablage ist leer. Es wird eine frei erfundene Rendantur angelegt: vier Jugendämter, fünf Jahre,\ngebucht mit dem Wissen von vor einem Jahr.");
            ende = await BeispieldatenVerb.ErzeugeAsync(u, r, new Beispielwunsch(1_200, 5, 1, heute), buchen: true, cancellationToken);
            if (ende != Ende.Gut) return ende;
            await u.Ausgabe.WriteLineAsync();
        }

        await u.Ausgabe.WriteLineAsync("Seit der letzten Buchung ist manches bekannt geworden.\nWas ändert sich dadurch an den letzten fünf Jahren?");
        await u.Ausgabe.WriteLineAsync();
        var monat = Monat.Von(heute);
        ende = await Befehl(u, r, "rueckberechnung", "--von", (monat - 60).ToString(), "--bis", monat.ToString(), cancellationToken);
        if (ende is not (Ende.Gut or Ende.MitBefund)) return ende;
        await u.Ausgabe.WriteLineAsync(
            """

            Weiter geht es zum Beispiel so (jeweils hinter „dotnet run --project src/Host --“):
              rueckberechnung --familie hoffmann      eine Familie; jede Ursache mit ihrem Anteil
              beitrag erklaeren mia-adler 2024-03     ein Beitrag Schritt für Schritt
              beitrag erklaeren mia-adler 2024-03 --stand 01.11.2025
                                                      derselbe Monat, wie er damals bekannt war
              rueckberechnung --buchen                die Differenzen buchen
              konto adler                             die Beitragskonten einer Familie
              simulation beispiele/entwuerfe/musterstadt-entwurf.json
                                                      ein Satzungsentwurf auf dem ganzen Bestand
              pruefen                                 Siegel des Protokolls, Gleichung aller Konten
              --help                                  alle Befehle
            """);
        return Ende.Gut;
    }

    /// <summary>Runs a verb as if it had been typed, with the same storage.</summary>
    private static Task<int> Befehl(Verbumgebung u, ParseResult r, string verb, string o1, string w1, string o2, string w2, CancellationToken cancellationToken)
    {
        var woerter = r.Tokens.Select(t => t.Value).Where(t => t != "rundgang").Concat([verb, o1, w1, o2, w2]).ToArray();
        return Befehlszeile.FuehreAusAsync(woerter, u, cancellationToken);
    }
}
