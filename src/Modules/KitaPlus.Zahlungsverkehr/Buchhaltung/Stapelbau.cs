using System.Globalization;
using System.Text;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Buchhaltung;

/// <summary>A file of an export.</summary>
internal sealed record Exportdatei(string Name, byte[] Inhalt);

/// <summary>Turns bookings of the ledger into files: one Buchungsstapel for each month, and all of them as CSV.</summary>
internal static class Stapelbau
{
    public const string CsvKopf = "schluessel;erfasst;glaeubiger;schuldner;art;datum;betrag;kind;leistungsmonat;beleg;konto_soll;konto_haben;kostenstelle";

    /// <exception cref="Fachfehler">For a kind of booking no accounts are named.</exception>
    public static IReadOnlyList<Exportdatei> Baue(int nummer, IReadOnlyList<Buchungssatz> saetze, Buchhaltungsstand stand, DateTimeOffset erzeugt)
    {
        if (stand.Einstellung is not { } e) throw new Fachfehler("Beraternummer, Mandantennummer und Wirtschaftsjahr sind noch nicht eingestellt; bitte unter „Konten“ ergänzen.");
        var fehlend = saetze.Where(s => stand.Finde(s.Art, s.Glaeubiger) is null).Select(s => $"{Buchungsarten.Alle.GetValueOrDefault(s.Art, s.Art)} ({s.Glaeubiger})").Distinct().Order(StringComparer.Ordinal).ToList();
        if (fehlend.Count > 0) throw new Fachfehler($"Es ist nicht festgelegt, auf welche Konten gebucht wird: {string.Join("; ", fehlend)}. Bitte unter „Konten“ ergänzen.");
        var aus = new List<Exportdatei>();
        foreach (var monat in saetze.Where(s => !s.Betrag.IstNull).GroupBy(s => Monat.Von(s.Datum)).OrderBy(g => g.Key))
        {
            var kopf = new Extfkopf(e.Berater, e.Mandantennummer, WjBeginn(monat.Key, e.Wirtschaftsjahr), e.Kontenlaenge, monat.Key.Erster, monat.Key.Letzter, $"KitaPlus {nummer:D5} {monat.Key}", erzeugt);
            aus.Add(new($"EXTF_Buchungsstapel_{nummer:D5}_{monat.Key}.csv", Extf.Schreibe(kopf, [.. monat.Select(s => Zeile(s, stand.Finde(s.Art, s.Glaeubiger)!))])));
        }

        aus.Add(new($"buchungen_{nummer:D5}.csv", Csv(saetze, stand)));
        return aus;
    }

    public static IReadOnlyList<Exportsumme> Summen(IEnumerable<Buchungssatz> saetze) =>
        [.. saetze.GroupBy(s => (s.Glaeubiger, Monat: Monat.Von(s.Datum))).OrderBy(g => g.Key.Glaeubiger, StringComparer.Ordinal).ThenBy(g => g.Key.Monat)
            .Select(g => new Exportsumme(g.Key.Glaeubiger, g.Key.Monat, g.Count(), new Geld(g.Sum(s => s.Betrag.Cent))))];

    private static DateOnly WjBeginn(Monat monat, int beginn) => new(monat.Nummer >= beginn ? monat.Jahr : monat.Jahr - 1, beginn, 1);

    private static Extfzeile Zeile(Buchungssatz s, Kontenzuordnung k) => new(
        new Geld(Math.Abs(s.Betrag.Cent)), s.Betrag.Cent > 0, k.Soll, k.Haben, s.Datum, s.Beleg.Length > 0 ? s.Beleg : s.Schluessel,
        $"{Buchungsarten.Alle.GetValueOrDefault(s.Art, s.Art)}{(s.Leistungsmonat is { } m ? $" {m}" : "")} {s.Schuldner}{(s.Kind is { } kind ? $" {kind}" : "")}", k.Kostenstelle, s.Leistungsmonat?.Erster);

    private static byte[] Csv(IEnumerable<Buchungssatz> saetze, Buchhaltungsstand stand)
    {
        var b = new StringBuilder("\uFEFF").Append(CsvKopf).Append("\r\n");
        foreach (var s in saetze)
        {
            var k = stand.Finde(s.Art, s.Glaeubiger)!;
            var (soll, haben) = s.Betrag.Cent >= 0 ? (k.Soll, k.Haben) : (k.Haben, k.Soll);
            string[] felder =
            [
                s.Schluessel, s.Erfasst.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture), s.Glaeubiger, s.Schuldner, s.Art, s.Datum.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{(s.Betrag.Cent < 0 ? "-" : "")}{Math.Abs(s.Betrag.Cent) / 100},{Math.Abs(s.Betrag.Cent) % 100:D2}"), s.Kind ?? "", s.Leistungsmonat?.ToString() ?? "", s.Beleg, soll, haben, k.Kostenstelle ?? "",
            ];
            b.AppendJoin(';', felder.Select(Csvfeld.Text)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(b.ToString());
    }
}

/// <summary>A line of the reconciliation between ledger and exports.</summary>
internal sealed record Abstimmungszeile(string Glaeubiger, Monat Monat, int Gebucht, Geld Summe, int Exportiert, Geld Exportsumme)
{
    /// <summary>The creditor as people call it.</summary>
    public string Glaeubigername { get; init; } = Glaeubiger;

    public int OffeneZahl => Gebucht - Exportiert;

    public Geld Differenz => Summe - Exportsumme;

    public static IReadOnlyList<Abstimmungszeile> Stelle(IReadOnlyList<Exportsumme> hauptbuch, IEnumerable<Exportsumme> exporte)
    {
        var exportiert = exporte.GroupBy(x => (x.Glaeubiger, x.Monat)).ToDictionary(g => g.Key, g => (Anzahl: g.Sum(x => x.Anzahl), Summe: new Geld(g.Sum(x => x.Summe.Cent))));
        var gebucht = hauptbuch.ToDictionary(h => (h.Glaeubiger, h.Monat));
        return [.. gebucht.Keys.Union(exportiert.Keys).OrderBy(k => k.Glaeubiger, StringComparer.Ordinal).ThenBy(k => k.Monat).Select(k =>
        {
            var (h, x) = (gebucht.GetValueOrDefault(k), exportiert.GetValueOrDefault(k));
            return new Abstimmungszeile(k.Glaeubiger, k.Monat, h?.Anzahl ?? 0, h?.Summe ?? Geld.Null, x.Anzahl, x.Summe);
        })];
    }
}
