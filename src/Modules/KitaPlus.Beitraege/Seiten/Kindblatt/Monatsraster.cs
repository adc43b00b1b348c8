using KitaPlus.Beitraege.Beitragskonto;
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
    public static async Task<IReadOnlyList<IReadOnlyList<Zelle>>> BaueAsync(Bestand bestand, Kontenleser konten, string mandant, string kind, Monat heute, Kenntnisstand stand, Func<Monat, string?> adresse, CancellationToken cancellationToken = default)
    {
        if (bestand.Familie(Codeart.Kind, kind) is not { } familie) return [];
        return Baue(
            await GebuchtAsync(bestand, konten, mandant, kind, familie, Forderungsart.Elternbeitrag, stand, cancellationToken),
            Herleitungssuche.Monatszeilen(bestand, heute - (JahreZurueck * 12), heute + MonateVoraus, stand, familie).Where(z => z.Kind == kind).ToLookup(z => Gelesen(z.Monat), z => z.BetragCent), adresse);
    }

    /// <summary>The same for meals: what family and authority owe together.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Zelle>>> EssenAsync(Bestand bestand, Kontenleser konten, string mandant, string kind, Monat heute, Kenntnisstand stand, Func<Monat, string?> adresse, CancellationToken cancellationToken = default)
    {
        if (bestand.Familie(Codeart.Kind, kind) is not { } familie) return [];
        return Baue(
            await GebuchtAsync(bestand, konten, mandant, kind, familie, Forderungsart.Verpflegung, stand, cancellationToken),
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
            return new Zelle(soll.ToString(), adresse(m), ist is { } y && y != soll ? [$"gebucht {y}"] : null) { Wert = soll };
        }
    }

    private static Monat Gelesen(string monat) => Monat.TryParse(monat, out var m) ? m : throw new InvalidOperationException($"„{monat}“ ist kein Monat.");

    /// <summary>Posted by month, as far as it had been posted by then.</summary>
    private static async Task<Dictionary<Monat, Geld>> GebuchtAsync(Bestand bestand, Kontenleser leser, string mandant, string kind, long familie, Forderungsart art, Kenntnisstand stand, CancellationToken cancellationToken)
    {
        var personen = bestand.Mitglieder(familie).Where(m => m.Art == Codeart.Person).ToDictionary(m => m.Nummer, m => m.Text);
        var monate = new Dictionary<Monat, Geld>();
        foreach (var k in bestand.Konten(personen.Keys, art).Values.SelectMany(k => k).ToList())
        {
            if (stand == Kenntnisstand.Alles)
            {
                Zaehle(k.Buchungen, bestand.Nummer(Codeart.Kind, kind));
                continue;
            }

            var konto = await leser.KontoAsync(mandant, bestand.Woerter.Text(Codeart.Jugendamt, k.Jugendamt), personen[k.Person], stand, cancellationToken);
            Zaehle(konto.Buchungen.Alle.ToArray(), konto.Kind(kind));
        }

        return monate;

        void Zaehle(IEnumerable<Buchung> buchungen, int? nummer)
        {
            foreach (var b in buchungen.Where(b => b.Kind == nummer))
                for (var m = b.Von; m < b.Bis; m++) monate[new Monat(m)] = monate.GetValueOrDefault(new Monat(m)) + new Geld(b.Gebucht);
        }
    }
}
