using System.CommandLine;
using System.Diagnostics;
using KitaPlus.Beispiele;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Host.Verben;

/// <summary><c>beispieldaten --kinder N --jahre N --seed N</c>: an invented Rendantur in an empty store.</summary>
internal static class BeispieldatenVerb
{
    public static Command Baue(Verbumgebung u)
    {
        var kinder = Optionen.Ganzzahl("--kinder", "Zahl der Kinder (0: nur die zwölf Beispielfamilien)", 0, 600_000, 1_200);
        var jahre = Optionen.Ganzzahl("--jahre", "so viele Kindergartenjahre vor heute", 1, 15, 5);
        var seed = Optionen.Ganzzahl("--seed", "Startwert: gleiche Angaben ergeben gleiche Daten", 0, int.MaxValue, 1);
        var heute = Optionen.Tag("--heute", "Tag, bis zu dem die Daten reichen; ohne Angabe heute");
        var ohne = Optionen.Schalter("--ohne-buchung", "bucht den Stand von vor einem Jahr nicht");
        var c = new Command("beispieldaten", "füllt eine leere Ablage mit einer frei erfundenen, immer gleichen Rendantur") { kinder, jahre, seed, heute, ohne };
        c.SetAction((r, ct) => ErzeugeAsync(
            u, r, new Beispielwunsch(r.GetValue(kinder), r.GetValue(jahre), r.GetValue(seed), r.GetValue(heute) ?? Berlin.Tag(u.Uhr.GetUtcNow())), !r.GetValue(ohne), ct));
        return c;
    }

    public static Task<int> ErzeugeAsync(Verbumgebung u, ParseResult r, Beispielwunsch wunsch, bool buchen, CancellationToken cancellationToken)
    {
        return u.Ablage(r) is Ablage.Ordner o ? Beispielablage.FuelleAsync(u, o, Fuelle, cancellationToken) : Fuelle(null);

        Task<int> Fuelle(Ablage? statt)
        {
            var uhr = new Beispieluhr();
            return u.MitUhrAsync(r, uhr, (a, kontext, abbruch) => FuelleAsync(u, a, uhr, kontext with { Wer = "beispieldaten" }, wunsch, buchen, abbruch), cancellationToken, statt);
        }
    }

    private static async Task<int> FuelleAsync(Verbumgebung u, Anwendung a, Beispieluhr uhr, Kontext kontext, Beispielwunsch wunsch, bool buchen, CancellationToken abbruch)
    {
        if (await a.Store.HeadAsync(abbruch) > Position.Start)
            throw new Fachfehler("Die Ablage ist nicht leer. Beispieldaten kommen nie zu vorhandenen Daten; bitte eine leere Datenbank angeben.");
        var beginn = Stopwatch.GetTimestamp();
        var postgres = a.Store as PostgresEventStore;
        if (postgres is not null) await postgres.SetUnfinishedAsync("Beispieldaten", abbruch);
        var zahl = await u.MitFortschrittAsync("Erzeuge Beispieldaten", p => Beispielrendantur.FuelleAsync(a, uhr, kontext, wunsch, buchen, p, abbruch));
        if (postgres is not null) await postgres.SetUnfinishedAsync(null, CancellationToken.None);
        await u.Ausgabe.WriteLineAsync($"Beispiel-Rendantur mit {Zahlen.Menge(wunsch.Kinder, "Kind", "Kindern")} über {Zahlen.Menge(wunsch.Jahre, "Jahr", "Jahre")}: {Zahlen.Menge(zahl, "Ereignis", "Ereignisse")} in {Stopwatch.GetElapsedTime(beginn).TotalSeconds:N1} s.\nAlle Personen sind frei erfunden.");
        return Ende.Gut;
    }
}
