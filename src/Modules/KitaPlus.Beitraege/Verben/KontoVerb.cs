using System.CommandLine;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Verben;

/// <summary><c>konto zeigen | verzicht | zurueckstellen | aufheben | stundung | raten | erlass | erstattung | auszahlungen</c>.</summary>
internal static class KontoVerb
{
    public static Command Baue(IVerbumgebung u)
    {
        var familie = new Argument<string?>("FAMILIE") { Description = "Kennung des Haushalts", Arity = ArgumentArity.ZeroOrOne };
        var c = new Command("konto", "zeigt die Beitragskonten einer Familie und hält Entscheidungen dazu fest")
        {
            familie, Verzicht(u), Zurueckstellen(u), Aufheben(u), Stundung(u), Raten(u), Erlass(u), Erstattung(u), Auszahlungen(u),
        };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            var name = r.GetValue(familie) ?? throw new Fachfehler("Bitte die Familie angeben: konto FAMILIE (Kennung des Haushalts).");
            await using var bestand = await Bestand.OeffneNeuestenAsync(a, kontext.Mandant, abbruch);
            await new Kontoblatt(a, kontext, bestand).SchreibeAsync(u.Ausgabe, name, abbruch);
            return Ende.Gut;
        }, ct));
        return c;
    }

    private sealed record Kontoangaben(Argument<string> Jugendamt, Argument<string> Person, Option<string> Grund);

    private static Kontoangaben Angaben() => new(
        new Argument<string>("JUGENDAMT") { Description = "Gläubiger" },
        new Argument<string>("PERSON") { Description = "Kennung des Zahlungspflichtigen" },
        new Option<string>("--grund") { HelpName = "TEXT", Description = "Begründung", Required = true });

    private static (Option<string> Kind, Option<Monat> Von, Option<Monat> Bis) Monatsangaben() => (
        new Option<string>("--kind") { HelpName = "KENNUNG", Description = "Kennung des Kindes", Required = true }, Optionen.Monat("--von", "erster Monat"), Optionen.Monat("--bis", "letzter Monat"));

    private static Option<Geld?> Pflichtbetrag(string beschreibung)
    {
        var betrag = Optionen.Betrag("--betrag", beschreibung);
        betrag.Required = true;
        return betrag;
    }

    private static Command Verzicht(IVerbumgebung u)
    {
        var (k, (kind, von, bis), betrag) = (Angaben(), Monatsangaben(), Pflichtbetrag("höchstens so viel je Monat wird nicht nachgefordert"));
        var c = new Command("verzicht", "verzichtet für schon gebuchte Monate auf eine Nachforderung") { k.Jugendamt, k.Person, kind, von, bis, betrag, k.Grund };
        return Sende(c, u, (r, _, _) => Task.FromResult<KontoBefehl>(new ErklaereVerzicht(r.GetValue(k.Jugendamt)!, r.GetValue(k.Person)!, r.GetValue(kind)!, r.GetValue(von), r.GetValue(bis), r.GetValue(betrag)!.Value, r.GetValue(k.Grund)!)));
    }

    private static Command Zurueckstellen(IVerbumgebung u)
    {
        var (k, (kind, von, bis)) = (Angaben(), Monatsangaben());
        var c = new Command("zurueckstellen", "stellt die jetzige Differenz zurück, bis über die Familie Neues bekannt wird") { k.Jugendamt, k.Person, kind, von, bis, k.Grund };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            var zurueck = await Zurueckstellung.FuerAsync(a, kontext, r.GetValue(k.Jugendamt)!, r.GetValue(k.Person)!, r.GetValue(kind)!, r.GetValue(von), r.GetValue(bis), r.GetValue(k.Grund)!, abbruch: abbruch);
            foreach (var b in zurueck) await a.SendeAsync(b, kontext, null, abbruch);
            await u.Ausgabe.WriteLineAsync(zurueck.Count == 0 ? "In diesen Monaten gibt es keine Differenz, die zurückgestellt werden könnte." : "Zurückgestellt, bis über die Familie Neues bekannt wird.");
            return zurueck.Count == 0 ? Ende.Eingabefehler : Ende.Gut;
        }, ct));
        return c;
    }

    private static Command Aufheben(IVerbumgebung u)
    {
        var (k, (kind, von, bis)) = (Angaben(), Monatsangaben());
        var c = new Command("aufheben", "hebt eine Zurückstellung auf") { k.Jugendamt, k.Person, kind, von, bis, k.Grund };
        return Sende(c, u, (r, _, _) => Task.FromResult<KontoBefehl>(new HebeZurueckstellungAuf(r.GetValue(k.Jugendamt)!, r.GetValue(k.Person)!, r.GetValue(kind)!, r.GetValue(von), r.GetValue(bis), r.GetValue(k.Grund)!)));
    }

    private static Command Stundung(IVerbumgebung u)
    {
        var (k, betrag, bis) = (Angaben(), Pflichtbetrag("gestundeter Betrag"), Optionen.Tag("--bis", "neue Fälligkeit"));
        bis.Required = true;
        var c = new Command("stundung", "stundet einen offenen Betrag") { k.Jugendamt, k.Person, betrag, bis, k.Grund };
        return Sende(c, u, (r, a, _) => Task.FromResult<KontoBefehl>(new Stunde(r.GetValue(k.Jugendamt)!, r.GetValue(k.Person)!, r.GetValue(betrag)!.Value, r.GetValue(bis)!.Value, r.GetValue(k.Grund)!, Berlin.Tag(a.Uhr.GetUtcNow()))));
    }

    private static Command Raten(IVerbumgebung u)
    {
        var k = Angaben();
        var betrag = Pflichtbetrag("Gesamtbetrag");
        var anzahl = Optionen.Ganzzahl("--anzahl", "Zahl der Monatsraten", 1, 60);
        var ab = Optionen.Tag("--ab", "Fälligkeit der ersten Rate");
        ab.Required = true;
        var c = new Command("raten", "vereinbart einen Ratenplan in Monatsraten; die erste Rate trägt den Rundungsrest") { k.Jugendamt, k.Person, betrag, anzahl, ab, k.Grund };
        return Sende(c, u, (r, a, _) =>
        {
            var raten = Ratenrechnung.Monatsraten(r.GetValue(betrag)!.Value, r.GetValue(anzahl), r.GetValue(ab)!.Value);
            return Task.FromResult<KontoBefehl>(new VereinbareRatenplan(r.GetValue(k.Jugendamt)!, r.GetValue(k.Person)!, raten, r.GetValue(k.Grund)!, Berlin.Tag(a.Uhr.GetUtcNow())));
        });
    }

    private static Command Erlass(IVerbumgebung u)
    {
        var (k, betrag) = (Angaben(), Pflichtbetrag("erlassener Betrag"));
        var c = new Command("erlass", "erlässt einen offenen Betrag") { k.Jugendamt, k.Person, betrag, k.Grund };
        return Sende(c, u, (r, _, _) => Task.FromResult<KontoBefehl>(new Erlasse(r.GetValue(k.Jugendamt)!, r.GetValue(k.Person)!, r.GetValue(betrag)!.Value, r.GetValue(k.Grund)!)));
    }

    private static Command Erstattung(IVerbumgebung u)
    {
        var (k, betrag) = (Angaben(), Pflichtbetrag("ausgezahltes Guthaben"));
        var beleg = new Option<string>("--beleg") { HelpName = "TEXT", Description = "Beleg der Auszahlung", Required = true };
        var c = new Command("erstattung", "hält die Auszahlung eines Guthabens fest") { k.Jugendamt, k.Person, betrag, beleg, k.Grund };
        return Sende(c, u, (r, a, _) => Task.FromResult<KontoBefehl>(new BucheErstattung(
            r.GetValue(k.Jugendamt)!, r.GetValue(k.Person)!, Berlin.Tag(a.Uhr.GetUtcNow()), r.GetValue(betrag)!.Value, r.GetValue(beleg)!, r.GetValue(k.Grund)!)));
    }

    private static Command Auszahlungen(IVerbumgebung u)
    {
        var c = new Command("auszahlungen", "listet Guthaben, die keine künftige Rechnung mehr aufbraucht");
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            await using var bestand = await Bestand.OeffneNeuestenAsync(a, kontext.Mandant, abbruch);
            var tabelle = new Tabelle("Gläubiger", "Zahlungspflichtig", "auszuzahlen").Rechts(2);
            var summe = Geld.Null;
            foreach (var (jugendamt, person, betrag) in await Auszahlungsliste.ErstelleAsync(a, kontext, bestand, abbruch))
            {
                summe += betrag;
                tabelle.Add(jugendamt, person, betrag.ToString());
            }

            await u.Ausgabe.WriteLineAsync(tabelle.Anzahl == 0 ? "Kein Guthaben ist auszuzahlen." : $"{tabelle}\n{tabelle.Anzahl:N0} Guthaben, zusammen {summe}.");
            return Ende.Gut;
        }, ct));
        return c;
    }

    private static Command Sende(Command c, IVerbumgebung u, Func<ParseResult, Anwendung, Kontext, Task<KontoBefehl>> befehl)
    {
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            var q = await a.SendeAsync(await befehl(r, a, kontext), kontext, null, abbruch);
            await u.Ausgabe.WriteLineAsync(q.Ereignisse.Count == 0 ? "Das ist schon so; nichts geändert." : "Festgehalten.");
            return Ende.Gut;
        }, ct));
        return c;
    }
}
