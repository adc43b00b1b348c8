using System.CommandLine;
using System.Globalization;
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
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");

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
            await a.NachfuehrenAsync([BestandView.Ansicht], abbruch);
            await using var bestand = await Bestand.OeffneAsync(a.Ansichten, kontext.Mandant, abbruch);
            var nummer = bestand.Familie(Codeart.Haushalt, name) ?? throw new Fachfehler($"Eine Familie „{name}“ gibt es nicht.");
            var personen = bestand.Mitglieder(nummer).Where(m => m.Art == Codeart.Person).ToDictionary(m => m.Nummer, m => m.Text);
            var konten = bestand.Konten(personen.Keys).Values.SelectMany(k => k).OrderBy(k => k.Jugendamt).ThenBy(k => personen[k.Person], StringComparer.Ordinal).ToList();
            if (konten.Count == 0) await u.Ausgabe.WriteLineAsync($"Für die Familie {name} ist noch nichts gebucht.");
            foreach (var k in konten)
            {
                var konto = await LadeAsync(a, kontext, bestand.Woerter.Text(Codeart.Jugendamt, k.Jugendamt), personen[k.Person], abbruch);
                await ZeigeAsync(u.Ausgabe, bestand.Woerter.Text(Codeart.Jugendamt, k.Jugendamt), personen[k.Person], konto, Monat.Von(Berlin.Tag(a.Uhr.GetUtcNow())));
            }

            return Ende.Gut;
        }, ct));
        return c;
    }

    private static async Task<Konto> LadeAsync(Anwendung a, Kontext kontext, string jugendamt, string person, CancellationToken abbruch) =>
        (await a.Store.ReadStreamAsync(kontext.Mandant, KontoBefehl.Strom(jugendamt, person), 0, abbruch)).Aggregate(Konto.Leer, (k, e) => k.Mit((KontoEreignis)a.Codec.Decode(e)));

    private static async Task ZeigeAsync(TextWriter aus, string jugendamt, string person, Konto konto, Monat heute)
    {
        await aus.WriteLineAsync($"Gläubiger {jugendamt}, zahlungspflichtig {person}");
        var monate = new Tabelle("Kind", "Monate", "festgesetzt", "gebucht", "Vermerk").Rechts(2, 3);
        foreach (var b in konto.Buchungen.Alle.ToArray())
        {
            var vermerk = new List<string>();
            if ((b.Merkmal & Buchungsmerkmal.Uebernommen) != 0) vermerk.Add("übernommen");
            if ((b.Merkmal & Buchungsmerkmal.Gesperrt) != 0) vermerk.Add($"gesperrt {new Geld(b.Ziel - b.Gebucht).MitVorzeichen()}");
            if (b.Verzichtet(b.Ziel) != 0) vermerk.Add($"verzichtet {new Geld(b.Verzichtet(b.Ziel))}");
            if ((b.Merkmal & Buchungsmerkmal.Zurueckgestellt) != 0) vermerk.Add($"zurückgestellt {new Geld(b.Zurueckgestellt).MitVorzeichen()}");
            monate.Add(konto.Kinder[b.Kind], b.Bis - b.Von == 1 ? new Monat(b.Von).ToString() : $"{new Monat(b.Von)} bis {new Monat(b.Bis - 1)}", b.Festgesetzt ? new Geld(b.Ziel).ToString() : "–", new Geld(b.Gebucht).ToString(), string.Join(", ", vermerk));
        }

        await aus.WriteLineAsync(monate.ToString());
        var rechnungen = new Tabelle("fällig", "Soll", "verrechnet", "zu zahlen", "Guthaben danach").Rechts(1, 2, 3, 4);
        foreach (var m in Rechnungen.Aus(konto.SollJeFaelligkeit).Where(m => m.Monat > heute - 13))
            rechnungen.Add(m.Monat.ToString(), m.Soll.MitVorzeichen(), m.Verrechnet.ToString(), m.Zahlbetrag.ToString(), m.Guthaben.ToString());
        if (rechnungen.Anzahl > 0) await aus.WriteLineAsync(rechnungen.ToString());
        foreach (var b in konto.Bewegungen) await aus.WriteLineAsync($"{(b.Datum == DateOnly.MinValue ? "" : b.Datum.ToString("dd.MM.yyyy", Deutsch) + " ")}{b.Text}: {b.Betrag.MitVorzeichen()}");
        foreach (var s in konto.Stundungen) await aus.WriteLineAsync($"Gestundet {s.Betrag} bis {s.Bis:dd.MM.yyyy}: {s.Grund}");
        if (konto.Ratenplan is { } plan) await aus.WriteLineAsync(Umbruch.Absatz("", $"Ratenplan ({plan.Grund}): {string.Join("; ", plan.Raten.Select(x => $"{x.Faellig:dd.MM.yyyy} {x.Betrag}"))}"));
        await aus.WriteLineAsync($"Saldo: {konto.Saldo.MitVorzeichen()} (bis {heute.Lang()} fällig: {konto.SaldoBis(heute).MitVorzeichen()}; minus = Guthaben)");
        if (Rechnungen.Auszahlbar(konto, heute) is { IstNull: false } rest) await aus.WriteLineAsync($"Auszuzahlen, weil keine Rechnung mehr folgt: {rest}");
        await aus.WriteLineAsync();
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
            var zurueck = await Zurueckstellung.FuerAsync(a, kontext, r.GetValue(k.Jugendamt)!, r.GetValue(k.Person)!, r.GetValue(kind)!, r.GetValue(von), r.GetValue(bis), r.GetValue(k.Grund)!, abbruch);
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
        return Sende(c, u, (r, _, _) => Task.FromResult<KontoBefehl>(new Stunde(r.GetValue(k.Jugendamt)!, r.GetValue(k.Person)!, r.GetValue(betrag)!.Value, r.GetValue(bis)!.Value, r.GetValue(k.Grund)!)));
    }

    private static Command Raten(IVerbumgebung u)
    {
        var k = Angaben();
        var betrag = Pflichtbetrag("Gesamtbetrag");
        var anzahl = Optionen.Ganzzahl("--anzahl", "Zahl der Monatsraten", 1, 60);
        var ab = Optionen.Tag("--ab", "Fälligkeit der ersten Rate");
        ab.Required = true;
        var c = new Command("raten", "vereinbart einen Ratenplan in Monatsraten; die erste Rate trägt den Rundungsrest") { k.Jugendamt, k.Person, betrag, anzahl, ab, k.Grund };
        return Sende(c, u, (r, _, _) =>
        {
            int n = r.GetValue(anzahl);
            long gesamt = r.GetValue(betrag)!.Value.Cent, rate = gesamt / n;
            var raten = Enumerable.Range(0, n).Select(i => new Rate(r.GetValue(ab)!.Value.AddMonths(i), new Geld(i == 0 ? gesamt - (rate * (n - 1)) : rate))).ToList();
            return Task.FromResult<KontoBefehl>(new VereinbareRatenplan(r.GetValue(k.Jugendamt)!, r.GetValue(k.Person)!, raten, r.GetValue(k.Grund)!));
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
            await a.NachfuehrenAsync([BestandView.Ansicht], abbruch);
            await using var bestand = await Bestand.OeffneAsync(a.Ansichten, kontext.Mandant, abbruch);
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
