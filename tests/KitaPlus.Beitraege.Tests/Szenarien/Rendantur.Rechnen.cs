using System.Globalization;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>Calculating, posting and reading. Months are answered as one line of amounts in euro, <c>-</c> where there is none.</summary>
internal sealed partial class Rendantur
{
    private int laufnummer;

    /// <summary>The fee of a child month by month, all payers together, or the reason why there is none.</summary>
    public async Task<string> Beitraege(string kind, string von, string bis, Kenntnisstand? stand = null)
    {
        await using var bestand = await OeffneBestand();
        var zeilen = Herleitungssuche.Monatszeilen(bestand, Monat(von), Monat(bis), stand ?? Kenntnisstand.Alles, bestand.Familie(Codeart.Kind, kind)).Where(z => z.Kind == kind).ToLookup(z => z.Monat);
        return Zeile(von, bis, m => zeilen[m].Any() ? zeilen[m].Select(z => z.Grund).FirstOrDefault(g => g is not null) ?? Euro(zeilen[m].Sum(z => z.BetragCent!.Value)) : "-");
    }

    /// <summary>What one person owes for a child by the calculation.</summary>
    public async Task<string> BeitraegeVon(string person, string kind, string von, string bis, string jugendamt = "stadt")
    {
        await using var bestand = await OeffneBestand();
        var zeilen = Herleitungssuche.Monatszeilen(bestand, Monat(von), Monat(bis), Kenntnisstand.Alles, null)
            .Where(z => z.Kind == kind && z.Zahlungspflichtig == person && z.Jugendamt == jugendamt).ToLookup(z => z.Monat);
        return Zeile(von, bis, m => zeilen[m].Any() ? Euro(zeilen[m].Sum(z => z.BetragCent!.Value)) : "-");
    }

    /// <summary>Σ posted on an account month by month.</summary>
    public async Task<string> Gebucht(string person, string kind, string von, string bis, string jugendamt = "stadt")
    {
        var konto = await Konto(person, jugendamt);
        var buchungen = konto.Buchungen.Alle.ToArray().Where(b => b.Kind == konto.Kind(kind)).ToList();
        return Zeile(von, bis, m => buchungen.Where(b => b.Von <= Monat(m).Index && Monat(m).Index < b.Bis).Select(b => Euro(b.Gebucht)).SingleOrDefault("-"));
    }

    public async Task<Konto> Konto(string person, string jugendamt = "stadt") =>
        (await anwendung.Store.ReadStreamAsync(Mandant, KontoBefehl.Strom(jugendamt, person), 0)).Aggregate(Beitragskonto.Konto.Leer, (k, e) => k.Mit((KontoEreignis)anwendung.Codec.Decode(e)));

    public async Task<IReadOnlyList<BeitraegeFestgesetzt>> Festsetzungen(string person, string jugendamt = "stadt") =>
        [.. (await anwendung.Store.ReadStreamAsync(Mandant, KontoBefehl.Strom(jugendamt, person), 0)).Select(anwendung.Codec.Decode).OfType<BeitraegeFestgesetzt>()];

    public async Task<Laufvorschau> Vorschau(string von, string bis, Kenntnisstand? stand = null, string? jugendamt = null, string? kind = null)
    {
        await using var bestand = await OeffneBestand();
        var vorschau = Vorschaulauf.Rechne(bestand, new Laufumfang(Monat(von), Monat(bis), stand ?? Kenntnisstand.Alles, Jugendamt: jugendamt, Kind: kind));
        vorschau.Familien.SelectMany(f => f.Differenzen).ShouldAllBe(d => d.Ursachen.Sum(u => u.Cent) == d.Neu - d.Alt, "Die Ursachen ergeben zusammen die Differenz.");
        return vorschau;
    }

    /// <summary>Posts and then checks that the equation of all accounts holds.</summary>
    public async Task<Laufergebnis> Buche(string von, string bis, Kenntnisstand? stand = null, string? kind = null, string? lauf = null)
    {
        var ergebnis = await anwendung.Dienste.GetRequiredService<Buchungslauf>().BucheAsync(
            lauf ?? $"L{++laufnummer}", new Laufumfang(Monat(von), Monat(bis), stand ?? Kenntnisstand.Alles, Kind: kind), Kontext, b => anwendung.SendeAsync(b, Kontext));
        uhr.Vor(TimeSpan.FromSeconds(1));
        await PruefeKonten();
        return ergebnis;
    }

    public async Task PruefeKonten() => (await Kontopruefung.PruefeAsync(anwendung, Mandant)).Verletzungen.ShouldBeEmpty();

    /// <summary>Number of events in the log: nothing written = unchanged.</summary>
    public async Task<long> Ereigniszahl() => (await anwendung.Store.HeadAsync()).Commit;

    /// <summary>Invoices from a month on: <c>Soll → zu zahlen (Guthaben)</c>.</summary>
    public async Task<string> Rechnungen(string person, string ab, string jugendamt = "stadt") =>
        string.Join("; ", Beitragskonto.Rechnungen.Aus(await Konto(person, jugendamt)).Where(x => x.Monat >= Monat(ab))
            .Select(x => $"{x.Monat}: {Euro(x.Soll.Cent)} → {Euro(x.Zahlbetrag.Cent)}{(x.Guthaben.IstNull ? "" : $" (Guthaben {Euro(x.Guthaben.Cent)})")}"));

    /// <summary>The causes of the only family of a preview: <c>Monate: Ursache +Betrag</c>.</summary>
    public async Task<IReadOnlyList<string>> Ursachen(Laufvorschau vorschau)
    {
        var auskunft = new Ereignisauskunft(anwendung.Store, anwendung.Codec);
        var texte = new List<string>();
        foreach (var d in vorschau.Familien.Single().Differenzen)
            foreach (var u in d.Ursachen) texte.Add($"{new Monat(d.Von)} bis {new Monat(d.Bis - 1)}: {(await auskunft.FindeAsync(u.Position))?.Was ?? u.Art.ToString()} {(u.Cent > 0 ? "+" : "")}{Euro(u.Cent)}");
        return texte;
    }

    /// <summary>The derivation of a child's month as text, one sentence a line.</summary>
    public async Task<string> Herleitung(string kind, string monat, Kenntnisstand? stand = null)
    {
        await using var bestand = await OeffneBestand();
        var text = Herleitungssuche.Finde(bestand, kind, Monat(monat), stand ?? Kenntnisstand.Alles)
            .SelectMany(h => Herleitungstext.Zeilen(h, j => bestand.Woerter.Text(Codeart.Jugendamt, j)))
            .Select(z => $"{z.Satz} [{z.Paragraph}] {z.Vorher} → {z.Nachher} ({string.Join(",", z.Positionen)})");
        return string.Join("\n", text);
    }

    public async Task<Bestand> OeffneBestand()
    {
        await anwendung.NachfuehrenAsync([BestandView.Ansicht]);
        return await Bestand.OeffneAsync(anwendung.Ansichten, Mandant);
    }

    public static string Euro(long cent) => (cent / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Zeile(string von, string bis, Func<string, string> wert)
    {
        var werte = new List<string>();
        for (var m = Monat(von); m <= Monat(bis); m += 1) werte.Add(wert(m.ToString()));
        return string.Join(" ", werte);
    }
}
