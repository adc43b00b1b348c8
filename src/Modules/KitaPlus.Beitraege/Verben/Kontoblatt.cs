using System.Globalization;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Verben;

/// <summary>The accounts of a family as <c>konto FAMILIE</c> shows them, as they stand now.</summary>
internal sealed class Kontoblatt(Anwendung anwendung, Kontext kontext, Bestand bestand)
{
    private const int Rueckschau = 13;
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");

    public async Task SchreibeAsync(TextWriter aus, string haushalt, CancellationToken cancellationToken = default)
    {
        var konten = await anwendung.Dienste.GetRequiredService<Kontenleser>().FamilieAsync(kontext.Mandant, bestand, haushalt, cancellationToken);
        if (konten.Count == 0) await aus.WriteLineAsync($"Für die Familie {haushalt} ist noch nichts gebucht.");
        foreach (var k in konten)
        {
            await aus.WriteLineAsync($"Gläubiger {k.Jugendamt}, zahlungspflichtig {k.Person}");
            await aus.WriteLineAsync(Monate(k).ToString());
            await SchreibeKontoAsync(aus, k.Konto, Berlin.Tag(anwendung.Uhr.GetUtcNow()));
        }
    }

    private static Tabelle Monate(Familienkonto k)
    {
        var monate = new Tabelle("Kind", "Monate", "festgesetzt", "gebucht", "Vermerk").Rechts(2, 3);
        foreach (var m in k.Monate)
            monate.Add(m.Kind, m.Von == m.Bis ? m.Von.ToString() : $"{m.Von} bis {m.Bis}", m.Festgesetzt?.ToString() ?? "–", m.Gebucht.ToString(), m.Vermerk);
        return monate;
    }

    private static async Task SchreibeKontoAsync(TextWriter aus, Konto konto, DateOnly tag)
    {
        var heute = Monat.Von(tag);
        var rechnungen = new Tabelle("fällig", "Soll", "verrechnet", "zu zahlen", "erstattet", "Guthaben danach").Rechts(1, 2, 3, 4, 5);
        foreach (var m in Rechnungen.Aus(konto).Where(m => m.Monat > heute - Rueckschau))
            rechnungen.Add(m.Monat.ToString(), m.Soll.MitVorzeichen(), m.Verrechnet.ToString(), m.Zahlbetrag.ToString(), m.Erstattet.ToString(), m.Guthaben.ToString());
        if (rechnungen.Anzahl > 0) await aus.WriteLineAsync(rechnungen.ToString());
        foreach (var b in konto.Bewegungen) await aus.WriteLineAsync($"{(b.Datum == DateOnly.MinValue ? "" : b.Datum.ToString("dd.MM.yyyy", Deutsch) + " ")}{b.Text}: {b.Betrag.MitVorzeichen()}");
        foreach (var s in konto.Stundungen.OfType<Gestundet>()) await aus.WriteLineAsync($"Gestundet {s.Betrag} bis {s.Bis:dd.MM.yyyy}: {s.Grund}");
        if (konto.Ratenplan is { } plan) await aus.WriteLineAsync(Umbruch.Absatz("", $"Ratenplan ({plan.Grund}): {string.Join("; ", plan.Raten.Select(x => $"{x.Faellig:dd.MM.yyyy} {x.Betrag}"))}"));
        await aus.WriteLineAsync($"Saldo: {konto.Saldo.MitVorzeichen()} (bis {heute.Lang()} fällig: {konto.FaelligAm(tag).MitVorzeichen()}; minus = Guthaben)");
        if (Rechnungen.Auszahlbar(konto, heute) is { IstNull: false } rest) await aus.WriteLineAsync($"Auszuzahlen, weil keine Rechnung mehr folgt: {rest}");
        await aus.WriteLineAsync();
    }
}
