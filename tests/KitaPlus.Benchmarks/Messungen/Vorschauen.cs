using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Benchmarks.Rivale;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>The preview from the embedded store against the SQL statement; looking back; one family.</summary>
internal static class Vorschauen
{
    public static Laufumfang Umfang => new(Messbestand.Von, Messbestand.Bis, Kenntnisstand.Alles);

    public static async Task MesseGegenSqlAsync(Messprotokoll p, Messbestand m, string server, int laeufe)
    {
        await using var a = await m.OeffneAsync();
        await a.NachfuehrenAsync();
        SqlRivale rivale;
        long kindmonate, betraege;
        await using (var bestand = await Bestand.OeffneAsync(a.Ansichten, Messbestand.Kontext.Mandant))
        {
            var familien = new Familienliste(bestand);
            kindmonate = familien.Kindmonate();
            rivale = await SqlRivale.LadeAsync(server, familien);
            await rivale.MonatsweiseAsync();
            await rivale.PruefeAsync(familien);
            await rivale.IntervalleAsync(1);
            betraege = await rivale.PruefeAsync(familien);
        }

        var (einzeln, doppelt) = await Stoppuhr.ImWechselAsync(laeufe, () => rivale.IntervalleAsync(1), () => rivale.IntervalleAsync(2));
        var besser = einzeln < doppelt ? 1 : 2;
        Laufvorschau? letzte = null;
        var (vorschau, sql) = await Stoppuhr.ImWechselAsync(laeufe, async () => letzte = await RechneAsync(a, Umfang), () => rivale.IntervalleAsync(besser), vorlauf: 2);
        var monatsweise = await Stoppuhr.MedianAsync(1, rivale.MonatsweiseAsync, vorlauf: 0);
        p.Anmerkung($"SQL auf Abschnitten: {einzeln:N2} s auf einer Verbindung, {doppelt:N2} s auf zweien; verglichen wird mit der schnelleren Art.");
        p.Anmerkung($"Beide SQL-Anweisungen nennen für {betraege:N0} Kinder und Monate dieselben Beträge wie das Rechenwerk.");
        p.Anmerkung($"Vorschau: {letzte!.Familien.Count:N0} Familien mit Differenzen, {letzte.Familien.Sum(f => (long)f.Differenzen.Count):N0} Abschnitte, {letzte.Familien.Sum(f => f.Differenzen.Sum(d => (long)d.Ursachen.Length)):N0} Ursachen, {letzte.Familien.Count(f => f.Fehler is not null)} Fehler.");
        p.Zeile("Vorschau aus der eingebetteten Ablage, warm", vorschau, "s", Forderung.Hoechstens, sql, "SQL auf Abschnitten");
        p.Zeile("  SQL auf Abschnitten (nur Beträge)", kindmonate / sql, "Kindmonate/s", Forderung.Keine, 0, "");
        p.Zeile("  SQL Monat für Monat (nur Beträge)", kindmonate / monatsweise, "Kindmonate/s", Forderung.Keine, 0, "");
    }

    public static async Task MesseRueckblickAsync(Messprotokoll p, Messbestand m, int laeufe)
    {
        await using var a = await m.OeffneAsync();
        await a.NachfuehrenAsync();
        var damals = Umfang with { Stand = new Kenntnisstand(Berlin.Beginn(Messbestand.Heute.AddYears(-1))) };
        var (heute, frueher) = await Stoppuhr.ImWechselAsync(laeufe, () => RechneAsync(a, Umfang), () => RechneAsync(a, damals));
        p.Zeile("Vorschau mit dem Wissen von vor einem Jahr", frueher, "s", Forderung.Hoechstens, 2 * heute, "= 2 × mit dem von heute");

        string[] kinder;
        await using (var bestand = await Bestand.OeffneAsync(a.Ansichten, Messbestand.Kontext.Mandant)) kinder = [.. bestand.Texte(Codeart.Kind).Values.Order(StringComparer.Ordinal)];
        var naechstes = 0;
        var eine = await Stoppuhr.MedianAsync(200, async () =>
        {
            await using var bestand = await Bestand.OeffneAsync(a.Ansichten, Messbestand.Kontext.Mandant);
            Herleitungssuche.Finde(bestand, kinder[naechstes = (naechstes + 7919) % kinder.Length], new Monat(2025, 3), Kenntnisstand.Alles);
        }, vorlauf: 100);
        p.Zeile("Eine Familie mit Herleitung", eine * 1000, "ms", Forderung.Hoechstens, 5, "");
    }

    public static async Task<Laufvorschau> RechneAsync(Anwendung a, Laufumfang umfang)
    {
        await using var bestand = await Bestand.OeffneAsync(a.Ansichten, Messbestand.Kontext.Mandant);
        return Vorschaulauf.Rechne(bestand, umfang);
    }
}
