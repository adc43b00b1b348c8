using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Dienste;
using KitaPlus.Zahlungsverkehr.Laeufe;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Zahlungsverkehr.Verben;

/// <summary><c>zahlung lastschrift | erstattung | freigeben | datei | camt | export</c>: what moves money, for files and schedules.</summary>
internal static class ZahlungVerb
{
    public static Command Baue(IVerbumgebung u) => new("zahlung", "Lastschriften, Erstattungen, Bankdateien und Export an die Buchhaltung")
    {
        Vorbereiten(u, Laufart.Lastschrift), Vorbereiten(u, Laufart.Erstattung), Freigeben(u), Datei(u), Camt(u), Export(u),
    };

    private static Command Vorbereiten(IVerbumgebung u, Laufart art)
    {
        var einzug = art == Laufart.Lastschrift;
        var wem = new Argument<string>("GLAEUBIGER") { Description = "Kennung des Jugendamts, oder traeger- und die Kennung des Trägers" };
        var faellig = Optionen.Tag("--faellig", einzug ? "Tag der Fälligkeit" : "Tag der Ausführung");
        faellig.Required = true;
        var bis = Optionen.Monat("--bis", "eingezogen wird, was bis zu diesem Monat fällig ist", Monat.Von(Berlin.Tag(u.Uhr.GetUtcNow())));
        var vorab = Optionen.Tag("--vorabinformation", "Tag, an dem die Zahler benachrichtigt wurden");
        var c = einzug
            ? new Command("lastschrift", "bereitet einen Lastschriftlauf vor; Geld bewegt sich erst mit der Freigabe") { wem, faellig, bis, vorab }
            : new Command("erstattung", "bereitet die Auszahlung von Guthaben vor; Geld bewegt sich erst mit der Freigabe") { wem, faellig };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            var lauf = await Dienst<Laufdienst>(a).BereiteVorAsync(kontext, art, r.GetValue(wem)!, r.GetValue(faellig)!.Value, einzug ? r.GetValue(bis) : Monat.Von(Berlin.Tag(a.Uhr.GetUtcNow())), einzug ? r.GetValue(vorab) : null, abbruch);
            var v = (await Dienst<Laufdienst>(a).LiesAsync(kontext.Mandant, lauf, abbruch)).Zustand.Vorbereitet!;
            await u.Ausgabe.WriteLineAsync($"{lauf.Strom}: {Zahlen.Menge(v.Anzahl, "Zahlung", "Zahlungen")}, zusammen {v.Summe}, fällig am {v.Faellig:dd.MM.yyyy}.");
            return Ende.Gut;
        }, ct));
        return c;
    }

    private static Command Freigeben(IVerbumgebung u)
    {
        var name = Lauf();
        var c = new Command("freigeben", "gibt einen vorbereiteten Lauf frei, schreibt die Datei und bucht; unterbrochen, macht derselbe Befehl weiter") { name };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            var (dienst, lauf) = (Dienst<Laufdienst>(a), Lies(r, name));
            var (zustand, _) = await dienst.LiesAsync(kontext.Mandant, lauf, abbruch);
            if (zustand.Stand is Laufstand.Freigegeben or Laufstand.DateiGeschrieben) await dienst.FuehreAusAsync(kontext, lauf, null, abbruch);
            else await dienst.GibFreiAsync(kontext, lauf, zustand.Vorbereitet?.Pruefsumme ?? "", Guid.NewGuid(), abbruch);
            var d = (await dienst.LiesAsync(kontext.Mandant, lauf, abbruch)).Zustand.Datei!;
            await u.Ausgabe.WriteLineAsync($"{Zahlen.Menge(d.Anzahl, "Zahlung", "Zahlungen")}, zusammen {d.Summe}, in der Datei {d.Nachricht} und gebucht.");
            foreach (var x in d.Ausgelassen) await u.Ausgabe.WriteLineAsync($"ausgelassen {x.EndToEnd}: {x.Grund}");
            return d.Ausgelassen.Count == 0 ? Ende.Gut : Ende.MitBefund;
        }, ct));
        return c;
    }

    private static Command Datei(IVerbumgebung u)
    {
        var (name, ziel) = (Lauf(), new Argument<string>("DATEI") { Description = "wohin die Datei geschrieben wird" });
        var c = new Command("datei", "gibt die Datei eines freigegebenen Laufs aus; bei jedem Mal dieselben Bytes") { name, ziel };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            await SchreibeAsync(r.GetValue(ziel)!, await Dienst<Laufdienst>(a).DateiAsync(kontext.Mandant, Lies(r, name), abbruch), abbruch);
            return Ende.Gut;
        }, ct));
        return c;
    }

    private static Command Camt(IVerbumgebung u)
    {
        var datei = new Argument<string>("DATEI") { Description = "camt.053, camt.054 oder Umsatz-CSV" };
        var c = new Command("camt", "liest eine Datei der Bank ein, ordnet zu und bucht; dieselbe Datei noch einmal bucht nichts") { datei };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            byte[] inhalt;
            try
            {
                inhalt = await File.ReadAllBytesAsync(r.GetValue(datei)!, abbruch);
            }
            catch (Exception x) when (x is IOException or UnauthorizedAccessException)
            {
                throw new Fachfehler($"Die Datei „{r.GetValue(datei)}“ lässt sich nicht lesen: {x.Message}", x);
            }

            var e = await Dienst<Bankdienst>(a).LiesEinAsync(kontext, inhalt, abbruch);
            await u.Ausgabe.WriteLineAsync(e.Satz);
            foreach (var h in e.Hinweise) await u.Ausgabe.WriteLineAsync(h);
            return e.Offen > 0 || e.Hinweise.Count > 0 ? Ende.MitBefund : Ende.Gut;
        }, ct));
        return c;
    }

    private static Command Export(IVerbumgebung u)
    {
        var ziel = new Argument<string>("DATEI") { Description = "wohin das Archiv (ZIP) geschrieben wird" };
        var nummer = Optionen.Ganzzahl("--nummer", "einen früheren Export noch einmal ausgeben, statt einen neuen zu erstellen; 0 = neu", 0, 99_999, 0);
        var c = new Command("export", "übergibt alles, was seit dem letzten Export gebucht wurde: DATEV-Buchungsstapel je Monat und CSV") { ziel, nummer };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            var dienst = Dienst<Exportdienst>(a);
            var welcher = r.GetValue(nummer);
            if (welcher == 0)
            {
                var neu = await dienst.ExportiereAsync(kontext, null, abbruch);
                await u.Ausgabe.WriteLineAsync($"Export {neu.Nummer}: {Zahlen.Menge(neu.Anzahl, "Buchung", "Buchungen")}, zusammen {neu.Summe.MitVorzeichen()}.");
                welcher = neu.Nummer;
            }

            await SchreibeAsync(r.GetValue(ziel)!, await dienst.DateiAsync(kontext.Mandant, welcher, abbruch), abbruch);
            return Ende.Gut;
        }, ct));
        return c;
    }

    private static Argument<string> Lauf() => new("LAUF") { Description = "wie beim Vorbereiten genannt, z. B. lastschriftlauf-traeger-T1/2026-0001" };

    private static Laufname Lies(ParseResult r, Argument<string> name) =>
        Laufname.Lies(r.GetValue(name)!) ?? throw new Fachfehler($"„{r.GetValue(name)}“ ist kein Lauf; er heißt zum Beispiel lastschriftlauf-traeger-T1/2026-0001.");

    private static T Dienst<T>(Anwendung a)
        where T : notnull => a.Dienste.GetRequiredService<T>();

    private static async Task SchreibeAsync(string datei, byte[] inhalt, CancellationToken abbruch)
    {
        try
        {
            await File.WriteAllBytesAsync(datei + ".teil", inhalt, abbruch);
            File.Move(datei + ".teil", datei, overwrite: true);
        }
        catch (Exception x) when (x is IOException or UnauthorizedAccessException)
        {
            throw new Fachfehler($"Die Ausgabedatei „{datei}“ kann nicht geschrieben werden: {x.Message}", x);
        }
    }
}
