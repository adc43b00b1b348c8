using System.Globalization;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Verben;

/// <summary>The accounts of a family as <c>konto FAMILIE</c> shows them, as they stand now.</summary>
internal sealed class Kontoblatt(Anwendung anwendung, Kontext kontext, Bestand bestand)
{
    private const int Rueckschau = 13;
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");

    public async Task SchreibeAsync(TextWriter aus, string haushalt, CancellationToken cancellationToken = default)
    {
        var nummer = bestand.Familie(Codeart.Haushalt, haushalt) ?? throw new Fachfehler($"Eine Familie „{haushalt}“ gibt es nicht.");
        var personen = bestand.Mitglieder(nummer).Where(m => m.Art == Codeart.Person).ToDictionary(m => m.Nummer, m => m.Text);
        var konten = bestand.Konten(personen.Keys).Values.SelectMany(k => k).OrderBy(k => k.Jugendamt).ThenBy(k => personen[k.Person], StringComparer.Ordinal).ToList();
        if (konten.Count == 0) await aus.WriteLineAsync($"Für die Familie {haushalt} ist noch nichts gebucht.");
        var familie = bestand.Familien(nummer).ToList()[0].Familien[0];
        foreach (var k in konten)
        {
            var strom = KontoBefehl.Strom(bestand.Woerter.Text(Codeart.Jugendamt, k.Jugendamt), personen[k.Person]);
            var konto = (await anwendung.Store.ReadStreamAsync(kontext.Mandant, strom, 0, cancellationToken)).Aggregate(Konto.Leer, (x, e) => x.Mit((KontoEreignis)anwendung.Codec.Decode(e)));
            await aus.WriteLineAsync($"Gläubiger {bestand.Woerter.Text(Codeart.Jugendamt, k.Jugendamt)}, zahlungspflichtig {personen[k.Person]}");
            await aus.WriteLineAsync(Monate(konto, familie, k.Jugendamt).ToString());
            await SchreibeKontoAsync(aus, konto, Monat.Von(Berlin.Tag(anwendung.Uhr.GetUtcNow())));
        }
    }

    private Tabelle Monate(Konto konto, Familie familie, int jugendamt)
    {
        var monate = new Tabelle("Kind", "Monate", "festgesetzt", "gebucht", "Vermerk").Rechts(2, 3);
        foreach (var b in konto.Buchungen.Alle.ToArray())
        {
            var vermerk = new List<string>();
            if ((b.Merkmal & Buchungsmerkmal.Uebernommen) != 0) vermerk.Add("übernommen");
            if ((b.Merkmal & Buchungsmerkmal.Gesperrt) != 0) vermerk.Add($"gesperrt {new Geld(b.Ziel - b.Gebucht).MitVorzeichen()}");
            if (b.Verzichtet(b.Ziel) != 0) vermerk.Add($"verzichtet {new Geld(b.Verzichtet(b.Ziel))}");
            if ((b.Merkmal & Buchungsmerkmal.Zurueckgestellt) != 0) vermerk.Add(Zurueckgestellt(b, familie, jugendamt));
            monate.Add(konto.Kinder[b.Kind], b.Bis - b.Von == 1 ? new Monat(b.Von).ToString() : $"{new Monat(b.Von)} bis {new Monat(b.Bis - 1)}", b.Festgesetzt ? new Geld(b.Ziel).ToString() : "–", new Geld(b.Gebucht).ToString(), string.Join(", ", vermerk));
        }

        return monate;
    }

    /// <summary>The account keeps the reason of the last Festsetzung until the next run; here stands whether it still holds.</summary>
    private string Zurueckgestellt(Buchung b, Familie familie, int jugendamt) =>
        Zurueckstellung.Gilt(b, familie, jugendamt, bestand.Grundlagen(Kenntnisstand.Alles)) ? $"zurückgestellt {new Geld(b.Zurueckgestellt).MitVorzeichen()}"
        : b.ZurueckPosition == 0 ? "Zurückstellung aufgehoben"
        : "Zurückstellung beendet: Neues bekannt";

    private static async Task SchreibeKontoAsync(TextWriter aus, Konto konto, Monat heute)
    {
        var rechnungen = new Tabelle("fällig", "Soll", "verrechnet", "zu zahlen", "erstattet", "Guthaben danach").Rechts(1, 2, 3, 4, 5);
        foreach (var m in Rechnungen.Aus(konto).Where(m => m.Monat > heute - Rueckschau))
            rechnungen.Add(m.Monat.ToString(), m.Soll.MitVorzeichen(), m.Verrechnet.ToString(), m.Zahlbetrag.ToString(), m.Erstattet.ToString(), m.Guthaben.ToString());
        if (rechnungen.Anzahl > 0) await aus.WriteLineAsync(rechnungen.ToString());
        foreach (var b in konto.Bewegungen) await aus.WriteLineAsync($"{(b.Datum == DateOnly.MinValue ? "" : b.Datum.ToString("dd.MM.yyyy", Deutsch) + " ")}{b.Text}: {b.Betrag.MitVorzeichen()}");
        foreach (var s in konto.Stundungen) await aus.WriteLineAsync($"Gestundet {s.Betrag} bis {s.Bis:dd.MM.yyyy}: {s.Grund}");
        if (konto.Ratenplan is { } plan) await aus.WriteLineAsync(Umbruch.Absatz("", $"Ratenplan ({plan.Grund}): {string.Join("; ", plan.Raten.Select(x => $"{x.Faellig:dd.MM.yyyy} {x.Betrag}"))}"));
        await aus.WriteLineAsync($"Saldo: {konto.Saldo.MitVorzeichen()} (bis {heute.Lang()} fällig: {konto.SaldoBis(heute).MitVorzeichen()}; minus = Guthaben)");
        if (Rechnungen.Auszahlbar(konto, heute) is { IstNull: false } rest) await aus.WriteLineAsync($"Auszuzahlen, weil keine Rechnung mehr folgt: {rest}");
        await aus.WriteLineAsync();
    }
}
