using System.CommandLine;
using System.Diagnostics;
using KitaPlus.Betrieb;

namespace KitaPlus.Host.Verben;

/// <summary><c>ansichten neu-aufbauen | stand</c>.</summary>
internal static class AnsichtenVerb
{
    public static Command Baue(Verbumgebung u)
    {
        var neu = new Command("neu-aufbauen", "baut die Ansichten aus allen Ereignissen neben den alten neu auf und schaltet dann um");
        neu.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, _, abbruch) =>
        {
            var beginn = Stopwatch.GetTimestamp();
            await u.MitFortschrittAsync("Baue auf", async p =>
            {
                await a.Ansichten.RebuildAsync(null, new Weiter(p), abbruch);
                return 0;
            });
            var kopf = await a.Store.HeadAsync(abbruch);
            await u.Ausgabe.WriteLineAsync($"Alle Ansichten sind aus {kopf.Commit:N0} Ereignissen neu aufgebaut ({Stopwatch.GetElapsedTime(beginn).TotalSeconds:N1} s).");
            return Ende.Gut;
        }, ct));
        var stand = new Command("stand", "zeigt, bis wohin jede Ansicht nachgeführt ist");
        stand.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, _, abbruch) =>
        {
            var zustaende = await a.Ansichten.StatusAsync(abbruch);
            await u.Ausgabe.WriteLineAsync($"Protokoll: {(await a.Store.HeadAsync(abbruch)).Commit:N0} Ereignisse");
            foreach (var s in zustaende) await u.Ausgabe.WriteLineAsync($"{s.Name}, Fassung {s.Version}: Position {s.Position}{(s.Fehler is null ? "" : $": {s.Fehler}")}");
            return zustaende.Any(s => s.Fehler is not null) ? Ende.MitBefund : Ende.Gut;
        }, ct));
        return new Command("ansichten", "Ansichten (Lesemodelle) neu aufbauen oder ihren Stand zeigen") { neu, stand };
    }

    private sealed class Weiter(IProgress<(long Fertig, long Alle)> p) : IProgress<(string View, EventStore.Position Done, EventStore.Position Head)>
    {
        public void Report((string View, EventStore.Position Done, EventStore.Position Head) value) => p.Report((value.Done.Commit, value.Head.Commit));
    }
}
