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
            var (tag, da) = (m.Erster, 0);
            var (summe, ohne, preise) = (Geld.Null, 0, new Dictionary<Vertragsart, Geld?>());
            foreach (var v in vertraege.Where(v => v.Am(tag)))
            {
                da++;
                // fast alle Verträge einer Einrichtung gleichen einander
                var art = new Vertragsart(v.Angebot, v.Tage, v.Bestandteile is null ? null : string.Join(',', v.Bestandteile.Order()));
                if (!preise.TryGetValue(art, out var preis)) preise[art] = preis = akte.Angebot(v.Angebot, tag) is { } a ? Preis(a, v, m, kalender) : null;
                if (preis is { } betrag) summe += betrag;
                else ohne++;
            }

            aus.Add(new(m, summe, da, ohne));
        }

        return aus;
    }

    /// <summary>What the price of a contract in a month depends on.</summary>
    private readonly record struct Vertragsart(string Angebot, Essenstage Tage, string? Bestandteile);

    private static Geld Preis(AngebotFestgelegt a, Vertragszeit v, Monat m, Betriebstage kalender)
    {
        var preis = a.Bestandteile.Where(b => v.Bestandteile?.Contains(b.Art) != false).Aggregate(Geld.Null, (s, b) => s + b.Preis);
        if (a.Abrechnung == Abrechnungsart.Pauschale) return a.FreieMonate.Contains(m.Nummer) ? Geld.Null : preis;
        return preis * kalender.Im(m).Count(t => v.Tage.HasFlag(t.Essenstag()));
    }
}
