using System.CommandLine;
using KitaPlus.Beitraege;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;

namespace KitaPlus.Host.Verben;

/// <summary><c>pruefen</c>: seals of the log, state of the views, invariant of the accounts.</summary>
internal static class PruefenVerb
{
    public static Command Baue(Verbumgebung u)
    {
        var c = new Command("pruefen", "prüft die Siegel über das ganze Protokoll, die Ansichten und die Gleichung jedes Beitragskontos");
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            var siegel = await Siegelpruefung.PruefeAsync(a.Store, null, null, abbruch);
            await u.Ausgabe.WriteLineAsync(Umbruch.Absatz("Siegel: ", siegel.Satz));
            try
            {
                await a.NachfuehrenAsync(null, abbruch);
            }
            catch (EventStoreException x) when (x is not StoreInUseException)
            {
                await u.Meldungen.WriteLineAsync(Umbruch.Absatz("", x.Message));
                return Ende.MitBefund;
            }

            var ansichten = await a.Ansichten.StatusAsync(abbruch);
            foreach (var s in ansichten) await u.Ausgabe.WriteLineAsync($"Ansicht {s.Name} (Fassung {s.Version}): {s.Fehler ?? $"auf Position {s.Position}"}");
            var befunde = await Kontopruefung.PruefeAsync(a, kontext.Mandant, abbruch);
            foreach (var b in befunde.Verletzungen.Take(100)) await u.Meldungen.WriteLineAsync(b);
            await u.Ausgabe.WriteLineAsync(Umbruch.Absatz("Beitragskonten: ", befunde.Satz));
            return siegel.Unversehrt && befunde.Verletzungen.Count == 0 && ansichten.All(s => s.Fehler is null) ? Ende.Gut : Ende.MitBefund;
        }, ct));
        return c;
    }
}
