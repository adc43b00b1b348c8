using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Barkasse.Verben;

/// <summary><c>barkasse liste</c> and <c>barkasse ausgeben</c>: which Kassen there are, and the data of one for an audit.</summary>
internal static class BarkasseVerb
{
    public static Command Baue(IVerbumgebung u) => new("barkasse", "Kassen auflisten und für eine Prüfung ausgeben") { Liste(u), Ausgeben(u) };

    private static Command Liste(IVerbumgebung u)
    {
        var c = new Command("liste", "eine Zeile je Kasse: Kennung, Einrichtung, Name, Bestand");
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            await a.NachfuehrenAsync([KassenView.Ansicht], abbruch);
            var tabelle = new Tabelle("Kasse", "Einrichtung", "Name", "Bestand").Rechts(3);
            foreach (var k in await a.Dienste.GetRequiredService<Kassenverzeichnis>().KassenAsync(kontext.Mandant, Sichtbereich.Ganz, abbruch))
                tabelle.Add(k.Kasse, k.Einrichtung, k.Name, k.Bestand?.ToString() ?? "");
            await u.Ausgabe.WriteLineAsync(tabelle.ToString());
            return Ende.Gut;
        }, ct));
        return c;
    }

    private static Command Ausgeben(IVerbumgebung u)
    {
        var heute = Monat.Von(Berlin.Tag(u.Uhr.GetUtcNow()));
        var kasse = new Argument<string>("KASSE") { Description = "Kennung der Kasse (siehe barkasse liste)" };
        var (von, bis) = (Optionen.Monat("--von", "erster Monat", new Monat(heute.Jahr, 1)), Optionen.Monat("--bis", "letzter Monat", heute));
        var ausgabe = Optionen.Text("--ausgabe", "Zip-Datei, die geschrieben wird; ohne Angabe kasse-KASSE.zip", "DATEI");
        var c = new Command("ausgeben", "schreibt Buchungen, Zählungen und Abschlüsse als CSV mit der Beschreibung index.xml in eine Zip-Datei") { kasse, von, bis, ausgabe };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            var k = await a.Dienste.GetRequiredService<Kassenfuehrung>().KasseAsync(kontext.Mandant, r.GetValue(kasse)!, abbruch);
            var name = (await a.Dienste.GetRequiredService<IOrtsverzeichnisse>().VonAsync(kontext.Mandant, abbruch)).Name(Ort.Einrichtung(k.Einrichtung));
            var zip = await a.Dienste.GetRequiredService<Pruefungsausgabe>().ErstelleAsync(kontext.Mandant, k, r.GetValue(von), r.GetValue(bis), kontext.Mandant, name, abbruch);
            var datei = r.GetValue(ausgabe) ?? $"kasse-{k.Id}.zip";
            await Ausgabedatei.SchreibeAsync(datei, zip, abbruch);
            await u.Ausgabe.WriteLineAsync($"{datei}: Kasse „{k.Name}“, {r.GetValue(von).Lang()} bis {r.GetValue(bis).Lang()}.");
            return Ende.Gut;
        }, ct));
        return c;
    }
}
