using KitaPlus.Betrieb;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>What the contracts bring if everybody eats: a Pauschale for each month that is charged, a price per meal on each agreed operating day; the contract counts from the first of a month.</summary>
internal sealed class Verpflegungserwartung(Verpflegungsleser verpflegung, Essensleser essen) : IVerpflegungserwartung
{
    public async Task<IReadOnlyList<Monatserwartung>> VonAsync(string mandant, string einrichtung, Monat von, Monat bis, CancellationToken cancellationToken = default)
    {
        var akte = await verpflegung.VonAsync(mandant, einrichtung, cancellationToken);
        var (kalender, vertraege) = (akte.Kalender(), await essen.VertraegeAsync(mandant, einrichtung, von.Erster, bis.Letzter, cancellationToken));
        var aus = new List<Monatserwartung>();
        for (var m = von; m <= bis; m += 1)
        {
            var (tag, summe, ohne) = (m.Erster, Geld.Null, 0);
            var da = vertraege.Where(v => v.Am(tag)).ToList();
            foreach (var v in da)
            {
                if (akte.Angebot(v.Angebot, tag) is not { } a) ohne++;
                else summe += Preis(a, v, m, kalender);
            }

            aus.Add(new(m, summe, da.Count, ohne));
        }

        return aus;
    }

    private static Geld Preis(AngebotFestgelegt a, Vertragszeit v, Monat m, Betriebstage kalender)
    {
        var preis = a.Bestandteile.Where(b => v.Bestandteile?.Contains(b.Art) != false).Aggregate(Geld.Null, (s, b) => s + b.Preis);
        if (a.Abrechnung == Abrechnungsart.Pauschale) return a.FreieMonate.Contains(m.Nummer) ? Geld.Null : preis;
        return preis * kalender.Im(m).Count(t => v.Tage.HasFlag(t.Essenstag()));
    }
}
