using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Essen;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Beitraege.Seiten.Kindblatt;

/// <summary>The fees of one child by years and months, beside what is posted.</summary>
internal static class Monatsraster
{
    private const int JahreZurueck = 12;
    private const int MonateVoraus = 12;

    /// <param name="adresse">Page behind a month; null = no link.</param>
    public static IReadOnlyList<IReadOnlyList<Zelle>> Baue(Bestand bestand, string kind, Monat heute, Kenntnisstand stand, Func<Monat, string?> adresse)
    {
        if (bestand.Familie(Codeart.Kind, kind) is not { } familie) return [];
        return Baue(
            Gebucht(bestand, kind, familie, Forderungsart.Elternbeitrag),
            Herleitungssuche.Monatszeilen(bestand, heute - (JahreZurueck * 12), heute + MonateVoraus, stand, familie).Where(z => z.Kind == kind).ToLookup(z => Gelesen(z.Monat), z => z.BetragCent), adresse);
    }

    /// <summary>The same for meals: what family and authority owe together.</summary>
    public static IReadOnlyList<IReadOnlyList<Zelle>> Essen(Bestand bestand, string kind, Monat heute, Kenntnisstand stand, Func<Monat, string?> adresse)
    {
        if (bestand.Familie(Codeart.Kind, kind) is not { } familie) return [];
        return Baue(
            Gebucht(bestand, kind, familie, Forderungsart.Verpflegung),
            Essenstext.Finde(bestand, kind, heute - (JahreZurueck * 12), heute + MonateVoraus, stand).SelectMany(h => h.Zeilen.Select(z => (h.Monat, z))).ToLookup(x => new Monat(x.Monat), x => x.z.Status == Status.Betrag ? x.z.Cent : (long?)null), adresse);
    }

    private static IReadOnlyList<IReadOnlyList<Zelle>> Baue(Dictionary<Monat, Geld> gebucht, ILookup<Monat, long?> jeMonat, Func<Monat, string?> adresse)
    {
        var jahre = jeMonat.Select(g => g.Key.Jahr).Concat(gebucht.Keys.Select(m => m.Jahr)).Distinct().OrderDescending().ToList();
        return [.. jahre.Select(jahr => (IReadOnlyList<Zelle>)[$"{jahr}", .. Enumerable.Range(1, 12).Select(n => Zelle(new Monat(jahr, n)))])];

        Zelle Zelle(Monat m)
        {
            Geld? ist = gebucht.TryGetValue(m, out var b) ? b : null;
            var zeilen = jeMonat[m].ToList();
            if (zeilen.Count == 0) return ist is { IstNull: false } rest ? new Zelle("–", Weitere: [$"gebucht {rest}"]) : "";
            if (zeilen.Exists(z => z is null)) return new Zelle("offen", adresse(m), ist is { } x ? [$"gebucht {x}"] : null);
            var soll = new Geld(zeilen.Sum(z => z!.Value));
            return new Zelle(soll.ToString(), adresse(m), ist is { } y && y != soll ? [$"gebucht {y}"] : null);
        }
    }

    private static Monat Gelesen(string monat) => Monat.TryParse(monat, out var m) ? m : throw new InvalidOperationException($"„{monat}“ ist kein Monat.");

    private static Dictionary<Monat, Geld> Gebucht(Bestand bestand, string kind, long familie, Forderungsart art)
    {
        var nummer = bestand.Nummer(Codeart.Kind, kind);
        var monate = new Dictionary<Monat, Geld>();
        foreach (var b in bestand.Konten([.. bestand.Mitglieder(familie).Where(m => m.Art == Codeart.Person).Select(m => m.Nummer)], art).Values.SelectMany(k => k).SelectMany(k => k.Buchungen).Where(b => b.Kind == nummer))
            for (var m = b.Von; m < b.Bis; m++) monate[new Monat(m)] = monate.GetValueOrDefault(new Monat(m)) + new Geld(b.Gebucht);
        return monate;
    }
}
