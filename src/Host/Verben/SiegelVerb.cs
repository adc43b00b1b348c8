using System.CommandLine;
using System.Globalization;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Host.Verben;

/// <summary><c>siegel aushaendigen | pruefen</c>: signed statements about the log, to be kept elsewhere.</summary>
internal static class SiegelVerb
{
    private const string Schluesselname = "siegel.pem";

    public static Command Baue(Verbumgebung u) => new("siegel", "Tagessiegel aushändigen und ausgehändigte prüfen") { Aushaendigen(u), Pruefen(u) };

    private static Command Aushaendigen(Verbumgebung u)
    {
        var tag = Optionen.Tag("--tag", "Tag, bis zu dessen Ende das Siegel spricht; ohne Angabe heute, so weit er vorbei ist");
        var datei = Datei("Datei, in die das Tagessiegel geschrieben wird (siehe docs/formate/ausgaben.md)");
        var schluessel = Optionen.Text("--siegelschluessel", $"Datei mit dem geheimen Schlüssel, entsteht beim ersten Mal; ohne Angabe {Schluesselname} im Datenordner, mit PostgreSQL nötig", "DATEI");
        var c = new Command("aushaendigen", "unterschreibt, was bis zum Ende eines Tages im Protokoll steht, damit jemand anders es aufbewahrt") { tag, datei, schluessel };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, _, abbruch) =>
        {
            var heute = Berlin.Tag(a.Uhr.GetUtcNow());
            var gemeint = r.GetValue(tag) ?? heute;
            if (gemeint > heute) throw new Fachfehler($"Der {Wort(gemeint)} liegt in der Zukunft; ein Tagessiegel gibt es bis zum heutigen Tag.");
            var schluesseldatei = r.GetValue(schluessel) ?? (u.Ablage(r) is Ablage.Ordner o
                ? Path.Combine(o.Pfad, Schluesselname)
                : throw new Fachfehler("Mit PostgreSQL fehlt „--siegelschluessel“: die Datei mit dem geheimen Schlüssel der Tagessiegel. Gibt es sie noch nicht, wird sie angelegt."));
            var stand = await Kettenstand.LiesAsync(a.Store, Berlin.Ende(gemeint), abbruch)
                ?? throw new Fachfehler($"Bis zum {Wort(gemeint)} steht nichts im Protokoll; es gibt nichts zu bezeugen.");
            using var unterschrift = Siegelschluessel.LadeOderErzeuge(schluesseldatei);
            var siegel = Tagessiegel.Erstelle(gemeint, stand, unterschrift, a.Uhr);
            await Ausgabedatei.SchreibeAsync(r.GetValue(datei)!, siegel.AlsJson(), abbruch);
            await u.Ausgabe.WriteLineAsync($"{r.GetValue(datei)}: {Inhalt(siegel)}\nBitte außerhalb aufbewahren; der Empfänger braucht auf anderem Weg den öffentlichen Schlüssel:\n{siegel.OeffentlicherSchluessel}");
            return Ende.Gut;
        }, ct));
        return c;
    }

    /// <summary>Needs nothing but the file: whoever received it checks it on a machine of his own.</summary>
    private static Command Pruefen(Verbumgebung u)
    {
        var datei = Datei("ausgehändigtes Tagessiegel");
        var schluessel = Tagessiegeldatei.SchluesselOption();
        var c = new Command("pruefen", "prüft die Unterschrift eines ausgehändigten Tagessiegels, ohne die Ablage zu brauchen") { datei, schluessel };
        c.SetAction(async (r, _) =>
        {
            var (siegel, mangel) = Tagessiegeldatei.Lies(r.GetValue(datei)!, r.GetValue(schluessel));
            if (siegel is null)
            {
                await u.Meldungen.WriteLineAsync(mangel);
                return Ende.MitBefund;
            }

            await u.Ausgabe.WriteLineAsync($"{r.GetValue(datei)}: Die Unterschrift stimmt. {Inhalt(siegel)}");
            await u.Ausgabe.WriteLineAsync(r.GetValue(schluessel) is null
                ? $"Wer unterschrieben hat, zeigt erst der Vergleich mit dem hinterlegten Schlüssel (--oeffentlicher-schluessel). Unterschrieben ist mit:\n{siegel.OeffentlicherSchluessel}"
                : "Unterschrieben ist mit dem angegebenen Schlüssel.");
            await u.Ausgabe.WriteLineAsync("Ob das Protokoll noch dazu passt, zeigt „pruefen --tagessiegel“.");
            return Ende.Gut;
        });
        return c;
    }

    private static Option<string?> Datei(string beschreibung)
    {
        var datei = Optionen.Text("--datei", beschreibung, "DATEI");
        datei.Required = true;
        return datei;
    }

    private static string Inhalt(Tagessiegel s) =>
        $"Tagessiegel vom {Wort(s.Tag)} über {Zahlen.Menge(s.Insgesamt, "Ereignis", "Ereignisse")}, ausgestellt am {Berlin.Ortszeit(s.ErstelltAm).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture)}.";

    private static string Wort(DateOnly tag) => tag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
