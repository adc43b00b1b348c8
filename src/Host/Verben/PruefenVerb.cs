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
        var dateien = new Option<string[]>("--tagessiegel") { HelpName = "DATEI…", Description = "vergleicht das Protokoll auch mit ausgehändigten Tagessiegeln", AllowMultipleArgumentsPerToken = true };
        var schluessel = Tagessiegeldatei.SchluesselOption();
        var c = new Command("pruefen", "prüft die Siegel über das ganze Protokoll, die Ansichten und die Gleichung jedes Beitragskontos") { dateien, schluessel };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            var gelesen = (r.GetValue(dateien) ?? []).Select(d => Tagessiegeldatei.Lies(d, r.GetValue(schluessel))).ToList();
            foreach (var (_, mangel) in gelesen.Where(g => g.Siegel is null)) await u.Meldungen.WriteLineAsync(Umbruch.Absatz("", mangel!));
            List<Tagessiegel> ausgehaendigt = [.. gelesen.Select(g => g.Siegel).OfType<Tagessiegel>()];
            var siegel = await Siegelpruefung.PruefeAsync(a.Store, ausgehaendigt, null, abbruch);
            await u.Ausgabe.WriteLineAsync(Umbruch.Absatz("Siegel: ", siegel.Satz));
            if (siegel.Unversehrt)
                foreach (var t in ausgehaendigt) await u.Ausgabe.WriteLineAsync($"Tagessiegel vom {t.Tag:dd.MM.yyyy}: stimmt mit dem Protokoll überein.");
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
            return siegel.Unversehrt && gelesen.Count == ausgehaendigt.Count && befunde.Verletzungen.Count == 0 && ansichten.All(s => s.Fehler is null) ? Ende.Gut : Ende.MitBefund;
        }, ct));
        return c;
    }
}
