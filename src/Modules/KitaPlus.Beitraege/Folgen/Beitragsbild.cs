using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Essen;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Folgen;

/// <summary>Whose fee, owed to whom.</summary>
internal sealed record Posten(string Kind, string? Jugendamt, string? Person);

/// <param name="Cent">Null: no amount can be said.</param>
internal readonly record struct Monatsbetrag(long? Cent, bool Gebucht);

/// <summary>All fees of some families, month by month, with the derivations behind them.</summary>
internal sealed class Beitragsbild
{
    private readonly Dictionary<(Posten Posten, int Monat), Monatsbetrag> betraege = [];
    private readonly Bestand bestand;
    private readonly List<(Familie Familie, Dictionary<(string Art, int Nummer), string> Namen)> familien = [];

    private Beitragsbild(Bestand bestand) => this.bestand = bestand;

    public IEnumerable<(Posten Posten, int Monat)> Alle => betraege.Keys;

    /// <param name="bis">First month no longer included.</param>
    public static Beitragsbild Aus(Bestand bestand, IEnumerable<long> nummern, int von, int bis)
    {
        var bild = new Beitragsbild(bestand);
        foreach (var nummer in nummern) bild.Nimm(nummer, von, bis);
        return bild;
    }

    public Monatsbetrag? Betrag(Posten posten, int monat) => betraege.TryGetValue((posten, monat), out var b) ? b : null;

    /// <summary>The steps that lead to a month's amount; empty where there is no care.</summary>
    public IReadOnlyList<Erklaerungszeile> Schritte(Posten posten, int monat)
    {
        if (posten.Jugendamt is { } glaeubiger && KontoBefehl.ArtVon(glaeubiger) == Forderungsart.Verpflegung)
            return Essenstext.Finde(bestand, posten.Kind, new Monat(monat), Kenntnisstand.Alles) is { } h ? Essenstext.Zeilen(h) : [];
        var werk = bestand.Grundlagen(Kenntnisstand.Alles).Satzungen;
        foreach (var (familie, namen) in familien)
        {
            var gilt = new bool[familie.Anzahl];
            familie.Bekannt(Kenntnisstand.Alles, gilt);
            var protokoll = new Herleitungsprotokoll();
            new Rechenwerk(werk).Rechne(familie, gilt, monat, monat + 1, new Zeilenliste(), ref protokoll);
            var treffer = protokoll.Herleitungen.Find(h => Posten(h.Zeile, namen) == posten) ?? protokoll.Herleitungen.Find(h => namen.GetValueOrDefault((Codeart.Kind, h.Zeile.Kind)) == posten.Kind && h.Zeile.Status != Status.Betrag);
            if (treffer is not null) return Herleitungstext.Zeilen(treffer, j => bestand.Woerter.Text(Codeart.Jugendamt, j));
        }

        return [];
    }

    private void Nimm(long nummer, int von, int bis)
    {
        var namen = bestand.Mitglieder(nummer).ToDictionary(m => (m.Art, m.Nummer), m => m.Text);
        var konten = bestand.Konten([.. namen.Keys.Where(k => k.Art == Codeart.Person).Select(k => k.Nummer)]);
        foreach (var art in Enum.GetValues<Forderungsart>()) Nimm(nummer, art, namen, konten, von, bis);
    }

    private void Nimm(long nummer, Forderungsart art, Dictionary<(string Art, int Nummer), string> namen, Dictionary<int, List<Kontostand>> konten, int von, int bis)
    {
        var rechner = bestand.Grundlagen(Kenntnisstand.Alles, art).Werk.NeuerRechner();
        foreach (var familie in bestand.Familien(nummer, art).ToList().SelectMany(b => b.Familien))
        {
            if (art == Forderungsart.Elternbeitrag) familien.Add((familie, namen));
            var gilt = new bool[familie.Anzahl];
            familie.Bekannt(Kenntnisstand.Alles, gilt);
            var zeilen = new Zeilenliste();
            rechner.Rechne(familie, gilt, von, bis, zeilen);
            foreach (ref readonly var z in zeilen.Alle)
            {
                var posten = Posten(z, namen);
                for (var m = z.Von; m < z.Bis; m++)
                {
                    var bisher = betraege.GetValueOrDefault((posten, m));
                    betraege[(posten, m)] = new Monatsbetrag(z.Status == Status.Betrag ? (bisher.Cent ?? 0) + z.Cent : bisher.Cent, bisher.Gebucht || IstGebucht(konten, z, m));
                }
            }
        }
    }

    private Posten Posten(in Zeile z, Dictionary<(string Art, int Nummer), string> namen) => new(
        namen.GetValueOrDefault((Codeart.Kind, z.Kind), "?"), z.Jugendamt < 0 ? null : bestand.Woerter.Text(Codeart.Jugendamt, z.Jugendamt), z.Zahler < 0 ? null : namen.GetValueOrDefault((Codeart.Person, z.Zahler)));

    private static bool IstGebucht(Dictionary<int, List<Kontostand>> konten, in Zeile z, int monat)
    {
        if (!konten.TryGetValue(z.Zahler, out var liste)) return false;
        foreach (var k in liste)
        {
            if (k.Jugendamt != z.Jugendamt) continue;
            foreach (ref readonly var b in k.Buchungen.AsSpan())
                if (b.Kind == z.Kind && b.Von <= monat && monat < b.Bis && (b.Merkmal & (Buchungsmerkmal.Festgesetzt | Buchungsmerkmal.Uebernommen)) != 0) return true;
        }

        return false;
    }
}
