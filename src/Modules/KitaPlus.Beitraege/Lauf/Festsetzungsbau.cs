using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Lauf;

/// <summary>Ids of the numbers that a preview works with.</summary>
internal sealed record Namen(IReadOnlyDictionary<int, string> Kinder, IReadOnlyDictionary<int, string> Personen, Woerterbuch Woerter);

/// <summary>Makes the decisions of a preview: one Festsetzung per account.</summary>
internal static class Festsetzungsbau
{
    public static IEnumerable<(int Jugendamt, int Person, BeitraegeFestgesetzt Ereignis)> Baue(Familienvorschau familie, Laufvorschau vorschau, string lauf, Monat faellig, Namen namen)
    {
        foreach (var konto in familie.Differenzen.Where(d => d.Festzusetzen).GroupBy(d => (d.Jugendamt, d.Zahler)))
        {
            var zeilen = konto.Select(d => Zeile(d, namen)).ToList();
            var satzungen = konto.Where(d => d.Tarif >= 0).Select(d => vorschau.Grundlagen.Werk.Fassung(d.Tarif)).DistinctBy(f => f.Pruefsumme).ToList();
            yield return (konto.Key.Jugendamt, konto.Key.Zahler, new BeitraegeFestgesetzt(
                namen.Woerter.Text(Views.Codeart.Jugendamt, konto.Key.Jugendamt), namen.Personen[konto.Key.Zahler], lauf, vorschau.Umfang.Von, vorschau.Umfang.Bis,
                vorschau.Stand.Bekannt, vorschau.Stand.Position, vorschau.Grundlagen.Werk.Version, vorschau.Grundlagen.Abdruck.Gesamt, satzungen, faellig, zeilen));
        }
    }

    private static Festsetzungszeile Zeile(Differenz d, Namen namen)
    {
        var rest = d.Neu - d.Alt - d.Buchen - d.Verzichtet;
        return new Festsetzungszeile(
            namen.Kinder[d.Kind], new Monat(d.Von), new Monat(d.Bis - 1), new Geld(d.Neu), new Geld(d.Buchen),
            new Geld(d.Verbleib == Verbleib.Gesperrt ? rest : 0), new Geld(d.Verzichtet), new Geld(d.Verbleib == Verbleib.Zurueckgestellt ? rest : 0),
            [.. d.Ursachen.Select(u => new Ursachenanteil(u.Art, u.Position, new Geld(u.Cent)))]);
    }
}
