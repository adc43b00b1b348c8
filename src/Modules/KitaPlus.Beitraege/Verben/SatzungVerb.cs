using System.CommandLine;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Verben;

/// <summary><c>satzung pruefen | laden | liste | bestaetigen | erhebung | aussetzung | sperren | freigeben</c>.</summary>
internal static class SatzungVerb
{
    public static Command Baue(IVerbumgebung umgebung) => new("satzung", "Beitragssatzungen prüfen, laden und auflisten; festlegen, was ein Jugendamt delegiert, aussetzt oder sperrt")
    {
        Pruefen(umgebung), Laden(umgebung), Liste(umgebung), Bestaetigen(umgebung), Erhebung(umgebung), Aussetzung(umgebung), Sperren(umgebung), Freigeben(umgebung),
    };

    private static Argument<string[]> Dateien() => new("DATEI") { Description = "Satzung im JSON-Format (docs/formate/satzung.md)", Arity = ArgumentArity.OneOrMore };

    private static Argument<string> Jugendamt() => new("JUGENDAMT") { Description = "Kennung des Jugendamts, z. B. koeln" };

    private static Command Pruefen(IVerbumgebung u)
    {
        var dateien = Dateien();
        var c = new Command("pruefen", "prüft Satzungsdateien, ohne etwas zu speichern") { dateien };
        c.SetAction(async (r, ct) =>
        {
            var gelesen = await LiesAlleAsync(r.GetValue(dateien)!, u, ct);
            foreach (var (datei, d, _) in gelesen ?? []) await u.Ausgabe.WriteLineAsync($"{datei}: in Ordnung ({d.Name}, Fassung {d.Fassung}, gültig ab {d.GueltigAb:dd.MM.yyyy}, {(d.Pruefung.Stand == Pruefergebnis.Geprueft ? "geprüft" : "ungeprüft")}).");
            return gelesen is null ? Ende.Eingabefehler : Ende.Gut;
        });
        return c;
    }

    private static Command Laden(IVerbumgebung u)
    {
        var dateien = Dateien();
        var bekannt = Optionen.Tag("--bekannt-seit", "nur bei Übernahme: seit wann die Satzung im bisherigen System bekannt war");
        var c = new Command("laden", "prüft und lädt Satzungen; alle Dateien oder keine") { dateien, bekannt };
        c.SetAction(async (r, ct) =>
        {
            if (await LiesAlleAsync(r.GetValue(dateien)!, u, ct) is not { } gelesen) return Ende.Eingabefehler;
            return await u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
            {
                if (r.GetValue(bekannt) is { } seit) await PruefeUebernahmeAsync(a, kontext, seit, abbruch);
                var ende = Ende.Gut;
                foreach (var (datei, d, inhalt) in gelesen)
                {
                    try
                    {
                        var q = await a.SendeAsync(new LadeSatzung(d.Jugendamt, d.Fassung, inhalt, SatzungLeser.Pruefsumme(inhalt), new Herkunft(BekanntSeit: r.GetValue(bekannt), Vermerk: Path.GetFileName(datei))), kontext, null, abbruch);
                        await u.Ausgabe.WriteLineAsync(q.Ereignisse.Count == 0
                            ? $"{d.Jugendamt}, Fassung {d.Fassung}: schon vorhanden, nichts geändert."
                            : $"{d.Jugendamt}, Fassung {d.Fassung}: geladen, gültig ab {d.GueltigAb:dd.MM.yyyy}{(d.GueltigBis is { } b ? $" bis {b:dd.MM.yyyy}" : "")}.");
                    }
                    catch (WartetAufFreigabe x)
                    {
                        // each one is a matter of its own; all are submitted at once
                        await u.Meldungen.WriteLineAsync($"{d.Jugendamt}, Fassung {d.Fassung}: {x.Message}");
                        ende = Ende.Wartet;
                    }
                }

                return ende;
            }, ct);
        });
        return c;
    }

    /// <summary>What was known elsewhere counts only up to the day on which the first Einrichtung was taken over.</summary>
    private static async Task PruefeUebernahmeAsync(Anwendung a, Kontext kontext, DateOnly seit, CancellationToken abbruch)
    {
        await using var bestand = await Bestand.OeffneNeuestenAsync(a, kontext.Mandant, abbruch);
        var tage = bestand.Ereignisse.Select(e => e.Inhalt).OfType<UebernahmeFestgelegt>().GroupBy(e => e.Einrichtung).Select(g => g.Last().Stichtag).ToList();
        if (tage.Count == 0) throw new Fachfehler("„--bekannt-seit“ gilt nur bei der Übernahme aus einem anderen System; es ist aber noch für keine Einrichtung ein Übernahmetag erfasst. Bitte zuerst die Einrichtungen mit ihrem Übernahmetag übernehmen.");
        if (seit > tage.Min()) throw new Fachfehler($"„--bekannt-seit“ {seit:dd.MM.yyyy} liegt nach der ersten Übernahme am {tage.Min():dd.MM.yyyy}; seither gilt als bekannt, was hier erfasst ist. Bitte ein früheres Datum angeben oder die Angabe weglassen.");
    }

    private static Command Liste(IVerbumgebung u)
    {
        var c = new Command("liste", "zeigt die geladenen Satzungen mit Quelle und Prüfstand");
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            await using var bestand = await Bestand.OeffneNeuestenAsync(a, kontext.Mandant, abbruch);
            var tabelle = new Tabelle("Jugendamt", "gültig ab", "gültig bis", "Prüfstand", "Erhebung", "Fassung und Quelle").Hoechstens(3, 14).Hoechstens(5, 36);
            foreach (var z in Seiten.Satzungen.Satzungsliste.Aus(bestand, Monat.Von(Berlin.Tag(a.Uhr.GetUtcNow())), b => b))
            {
                var d = z.Dokument;
                tabelle.Add(
                    d.Jugendamt, $"{d.GueltigAb:dd.MM.yyyy}", d.GueltigBis is { } b ? $"{b:dd.MM.yyyy}" : "offen",
                    z.GeprueftVon is null ? "ungeprüft" : $"geprüft von {z.GeprueftVon}", z.Delegiert ? "delegiert" : "informatorisch", $"„{d.Fassung}“");
                tabelle.Add("", "", "", "", "", d.Quelle.Titel);
            }

            await u.Ausgabe.WriteLineAsync(tabelle.Anzahl == 0 ? "Es ist keine Satzung geladen. Abhilfe: satzung laden DATEI." : tabelle.ToString());
            return Ende.Gut;
        }, ct));
        return c;
    }

    private static Command Bestaetigen(IVerbumgebung u)
    {
        var (jugendamt, fassung, von) = (Jugendamt(), new Argument<string>("FASSUNG") { Description = "Fassung, z. B. 2025-08-01" }, new Option<string>("--von") { HelpName = "NAME", Description = "wer die Tabelle gegen den amtlichen Text geprüft hat", Required = true });
        var c = new Command("bestaetigen", "vermerkt, dass jemand die geladene Fassung gegen den amtlichen Text geprüft hat") { jugendamt, fassung, von };
        return Sende(c, u, r => new BestaetigeSatzung(r.GetValue(jugendamt)!, r.GetValue(fassung)!, r.GetValue(von)!), "Als geprüft vermerkt.");
    }

    private static Command Erhebung(IVerbumgebung u)
    {
        var jugendamt = Jugendamt();
        var ab = Optionen.Monat("--ab", "erster Monat");
        var art = Optionen.Wahl("--art", "delegiert: Sollstellung und Bescheid hier; informatorisch: nur berechnet", null, "delegiert", "informatorisch");
        var c = new Command("erhebung", "legt fest, ob die Erhebung an uns delegiert ist") { jugendamt, ab, art };
        return Sende(c, u, r => new RegleErhebung(r.GetValue(jugendamt)!, r.GetValue(ab), r.GetValue(art) == "delegiert", Herkunft.Jetzt), "Festgelegt.");
    }

    private static Command Aussetzung(IVerbumgebung u)
    {
        var jugendamt = Jugendamt();
        var (von, bis) = (Optionen.Monat("--von", "erster ausgesetzter Monat"), Optionen.Monat("--bis", "letzter ausgesetzter Monat"));
        var prozent = Optionen.Ganzzahl("--prozent", "Teil des Beitrags, der entfällt, in Prozent", 1, 100, 100);
        var stufen = Optionen.Ganzzahlen("--stufe", "nur diese Einkommensstufen (1 = niedrigste); mehrere nacheinander; ohne Angabe alle", 1, 99);
        var paragraph = new Option<string>("--grundlage") { HelpName = "TEXT", Description = "Ratsbeschluss oder Paragraph", Required = true };
        var c = new Command("aussetzung", "setzt den Beitrag ganzer Monate aus") { jugendamt, von, bis, prozent, stufen, paragraph };
        return Sende(c, u, r => new BeschliesseAussetzung(
            r.GetValue(jugendamt)!, $"{r.GetValue(von)}-{r.GetValue(bis)}-{string.Join('.', r.GetValue(stufen) ?? [])}", r.GetValue(paragraph)!, r.GetValue(von), r.GetValue(bis), r.GetValue(prozent),
            r.GetValue(stufen) is { Length: > 0 } s ? s : null, Herkunft.Jetzt), "Die Monate sind ausgesetzt. Welche Beiträge sich ändern, zeigt „rueckberechnung --vorschau“.");
    }

    private static Command Sperren(IVerbumgebung u)
    {
        var jugendamt = Jugendamt();
        var sperre = new Argument<string>("SPERRE") { Description = "Name der Sperre, z. B. abschluss-2023" };
        var (von, bis) = (Optionen.Monat("--von", "erster gesperrter Monat"), Optionen.Monat("--bis", "letzter gesperrter Monat"));
        var art = Optionen.Wahl("--art", "Art der Sperre", "jahresabschluss", "jahresabschluss", "verjaehrung", "sonstiges");
        var (einrichtung, person, grund) = (Optionen.Text("--einrichtung", "nur diese Einrichtung", "KENNUNG"), Optionen.Text("--person", "nur dieser Zahlungspflichtige", "KENNUNG"), new Option<string>("--grund") { HelpName = "TEXT", Description = "Begründung", Required = true });
        var c = new Command("sperren", "sperrt Monate gegen Buchung; berechnet werden sie weiter") { jugendamt, sperre, von, bis, art, einrichtung, person, grund };
        return Sende(c, u, r => new SperreMonate(
            r.GetValue(jugendamt)!, r.GetValue(sperre)!, r.GetValue(einrichtung), r.GetValue(person), r.GetValue(von), r.GetValue(bis), Enum.Parse<Sperrgrund>(r.GetValue(art)!, ignoreCase: true), r.GetValue(grund)!), "Gesperrt.");
    }

    private static Command Freigeben(IVerbumgebung u)
    {
        var jugendamt = Jugendamt();
        var sperre = new Argument<string>("SPERRE") { Description = "Name der Sperre, oder uebernahme/EINRICHTUNG für die Monate vor der Übernahme" };
        var grund = new Option<string>("--grund") { HelpName = "TEXT", Description = "Begründung", Required = true };
        var c = new Command("freigeben", "gibt gesperrte Monate frei") { jugendamt, sperre, grund };
        return Sende(c, u, r => new GibMonateFrei(r.GetValue(jugendamt)!, r.GetValue(sperre)!, r.GetValue(grund)!), "Freigegeben.");
    }

    private static Command Sende(Command c, IVerbumgebung u, Func<ParseResult, SatzungBefehl> befehl, string gut)
    {
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            var b = befehl(r);
            Kennung.Pruefe(b.Jugendamt, "Jugendamt");
            if (b is SperreMonate or GibMonateFrei)
            {
                await using var bestand = await Bestand.OeffneNeuestenAsync(a, kontext.Mandant, abbruch);
                Sperrpruefung.Pruefe(bestand, b);
            }

            var q = await a.SendeAsync(b, kontext, null, abbruch);
            await u.Ausgabe.WriteLineAsync(q.Ereignisse.Count == 0 ? "Das ist schon so; nichts geändert." : gut);
            return Ende.Gut;
        }, ct));
        return c;
    }

    private static async Task<List<(string Datei, SatzungDokument Dokument, string Inhalt)>?> LiesAlleAsync(string[] dateien, IVerbumgebung u, CancellationToken cancellationToken)
    {
        var gelesen = new List<(string, SatzungDokument, string)>();
        var fehler = false;
        foreach (var datei in dateien)
        {
            if (await LiesAsync(datei, u, cancellationToken) is { } d) gelesen.Add((datei, d, SatzungLeser.Schreibe(d)));
            else fehler = true;
        }

        if (fehler) await u.Meldungen.WriteLineAsync("Es wurde nichts geladen.");
        return fehler ? null : gelesen;
    }

    /// <summary>Reads one file; says what is wrong with it and returns null.</summary>
    public static async Task<SatzungDokument?> LiesAsync(string datei, IVerbumgebung u, CancellationToken cancellationToken)
    {
        if (!File.Exists(datei))
        {
            await u.Meldungen.WriteLineAsync($"{datei}: Die Datei gibt es nicht.");
            return null;
        }

        var ergebnis = SatzungLeser.Lies(await File.ReadAllTextAsync(datei, cancellationToken));
        foreach (var m in ergebnis.Maengel) await u.Meldungen.WriteLineAsync($"{datei}: {m.Pfad}: {m.Grund}");
        return ergebnis.Maengel.Count > 0 ? null : ergebnis.Dokument;
    }
}
