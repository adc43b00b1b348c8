using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.Host.Vorfuehrung;
using KitaPlus.Import;
using KitaPlus.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Host.Verben;

/// <summary><c>import DATEI…</c>: CSV files, everything or nothing.</summary>
internal static class ImportVerb
{
    public static Command Baue(Verbumgebung u)
    {
        var dateien = new Argument<string[]>("DATEI") { Description = "CSV-Dateien oder ein Ordner mit ihnen (siehe docs/formate/import.md); die Art folgt aus der Kopfzeile", Arity = ArgumentArity.OneOrMore };
        var art = Optionen.Text("--art", "Art der Datei, falls sie nicht aus der Kopfzeile folgt, z. B. betreuung", "ART");
        var pruefen = Optionen.Schalter("--nur-pruefen", "prüft alles und speichert nichts");
        var c = new Command("import", "übernimmt Kinder, Haushalte, Vereinbarungen, Einkommen und mehr aus CSV-Dateien; alle Dateien oder keine") { dateien, art, pruefen };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            var namen = r.GetValue(dateien)!.SelectMany(Dateien).ToList();
            if (namen.FirstOrDefault(n => !File.Exists(n)) is { } fehlt) throw new Fachfehler($"{fehlt}: Die Datei gibt es nicht. Es wurde nichts übernommen.");
            // geprüft wird auch dort: dabei wird nichts gespeichert
            if (!r.GetValue(pruefen)) await VorfuehrungAngelegt.VerlangeWirklicheAblageAsync(a.Store, a.Codec, "eine Übernahme wirklicher Daten", abbruch);
            await using var bereich = a.Dienste.CreateAsyncScope();
            var lauf = bereich.ServiceProvider.GetRequiredService<Importlauf>();
            var ergebnis = await lauf.AusfuehrenAsync([.. namen.Select(n => Importdatei.Von(n, r.GetValue(art)))], kontext, Guid.NewGuid(), r.GetValue(pruefen), null, abbruch);
            foreach (var zeile in ergebnis.Fehlerzeilen()) await u.Meldungen.WriteLineAsync(zeile);
            var gut = r.GetValue(pruefen) ? "Alles in Ordnung, nichts gespeichert: " : "";
            await (ergebnis.Erfolgreich ? u.Ausgabe : u.Meldungen).WriteLineAsync(ergebnis.Erfolgreich ? gut + ergebnis.Satz() : ergebnis.Satz());
            return ergebnis.Erfolgreich ? Ende.Gut : Ende.Eingabefehler;
        }, ct));
        return c;
    }

    /// <summary>A folder stands for the CSV files in it.</summary>
    private static IEnumerable<string> Dateien(string name)
    {
        if (!Directory.Exists(name)) return [name];
        var dateien = Directory.GetFiles(name, "*.csv").Order(StringComparer.Ordinal).ToList();
        return dateien.Count > 0 ? dateien : throw new Fachfehler($"{name}: In diesem Ordner liegt keine CSV-Datei. Es wurde nichts übernommen.");
    }
}
