using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Beitragskonto;

/// <summary>The events of an account as single bookings, month by month.</summary>
internal static class Buchungssaetze
{
    public static IEnumerable<Buchungssatz> Aus(KontoEreignis ereignis, StoredEvent e) => Zeilen(ereignis).Select((z, i) => new Buchungssatz(
        $"{e.Position.Commit}-{i + 1}", e.Position.Commit, e.RecordedAt, ereignis.Jugendamt, ereignis.Person, z.Art, z.Datum ?? Berlin.Tag(e.RecordedAt), z.Betrag, z.Kind, z.Monat, z.Beleg));

    private readonly record struct Zeile(string Art, DateOnly? Datum, Geld Betrag, string? Kind, Monat? Monat, string Beleg);

    private static IEnumerable<Zeile> Zeilen(KontoEreignis ereignis) => ereignis switch
    {
        BeitraegeFestgesetzt e => e.Zeilen.Where(z => !z.Gebucht.IstNull).SelectMany(z => Monate(z.Von, z.Bis).Select(m => new Zeile("sollstellung", Spaeterer(m, e.Faellig).Erster, z.Gebucht, z.Kind, m, e.Lauf))),
        SollUebernommen e => Monate(e.Von, e.Bis).Select(m => new Zeile("uebernahme", m.Erster, e.Betrag, e.Kind, m, e.Quelle)),
        SaldoUebernommen e => [new("uebernahme", e.Datum, e.Betrag, null, null, e.Quelle)],
        ZahlungGebucht e => [new(e.Betrag.Cent < 0 ? "ruecklastschrift" : "zahlung", e.Datum, -e.Betrag, null, null, e.Beleg)],
        GebuehrGebucht e => [new("gebuehr", e.Datum, e.Betrag, null, null, e.Beleg)],
        ErstattungGebucht e => [new("erstattung", e.Datum, e.Betrag, null, null, e.Beleg)],
        BeitragErlassen e => [new("erlass", null, -e.Betrag, null, null, "")],
        ErlassZurueckgenommen e => [new("erlass", null, e.Betrag, null, null, "")],
        _ => [],
    };

    private static IEnumerable<Monat> Monate(Monat von, Monat bis)
    {
        for (var m = von; m <= bis; m += 1) yield return m;
    }

    private static Monat Spaeterer(Monat a, Monat b) => a < b ? b : a;
}
