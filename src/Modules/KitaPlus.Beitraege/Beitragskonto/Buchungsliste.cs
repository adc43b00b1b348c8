using System.Runtime.InteropServices;

namespace KitaPlus.Beitraege.Beitragskonto;

/// <summary>What stands on an account for equal months of one child; amounts in cents per month.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct Buchung : IEquatable<Buchung>
{
    /// <summary>Σ of all Sollstellungen and corrections.</summary>
    public long Gebucht;

    /// <summary>Fee by the last Festsetzung.</summary>
    public long Ziel;

    /// <summary>Knowledge of the last Festsetzung (UTC ticks, position); 0 = none yet.</summary>
    public long Bekannt;
    public long Position;

    /// <summary>Up to so much above <see cref="VerzichtBasis"/> is not claimed.</summary>
    public long Verzicht;

    /// <summary>What was posted when the waiver was declared: it waives what lies above, whatever is posted later.</summary>
    public long VerzichtBasis;

    /// <summary>Difference set aside, and what was known then.</summary>
    public long Zurueckgestellt;
    public long ZurueckPosition;
    public long ZurueckGrundlagen;
    public int Kind;
    public int Von;

    /// <summary>First month no longer included.</summary>
    public int Bis;
    public Buchungsmerkmal Merkmal;

    public readonly bool Festgesetzt => (Merkmal & Buchungsmerkmal.Festgesetzt) != 0;

    public readonly bool IstLeer => Gebucht == 0 && Ziel == 0 && Verzicht == 0 && Merkmal == Buchungsmerkmal.Keins;

    /// <summary>How much of a target above what is posted is waived.</summary>
    public readonly long Verzichtet(long ziel) => Math.Clamp(ziel - VerzichtBasis, 0, Verzicht);

    public readonly bool GleicherInhalt(in Buchung b) =>
        Gebucht == b.Gebucht && Ziel == b.Ziel && Bekannt == b.Bekannt && Position == b.Position && Verzicht == b.Verzicht && VerzichtBasis == b.VerzichtBasis
        && Zurueckgestellt == b.Zurueckgestellt && ZurueckPosition == b.ZurueckPosition && ZurueckGrundlagen == b.ZurueckGrundlagen && Merkmal == b.Merkmal && Kind == b.Kind;

    public readonly bool Equals(Buchung other) => GleicherInhalt(other) && Von == other.Von && Bis == other.Bis;

    public override readonly bool Equals(object? obj) => obj is Buchung b && Equals(b);

    public override readonly int GetHashCode() => HashCode.Combine(Kind, Von, Bis, Gebucht, Ziel);
}

[Flags]
internal enum Buchungsmerkmal
{
    Keins = 0,
    Festgesetzt = 1,
    Uebernommen = 2,
    Zurueckgestellt = 4,

    /// <summary>The last Festsetzung left a difference unposted because the month is blocked.</summary>
    Gesperrt = 8,
}

/// <summary>The months of an account: disjoint, ordered by child and month, equal neighbours joined.</summary>
internal sealed class Buchungsliste
{
    private readonly List<Buchung> buchungen;

    public Buchungsliste() => buchungen = [];

    public Buchungsliste(ReadOnlySpan<Buchung> vorhanden) => buchungen = [.. vorhanden];

    public delegate void Aenderung(ref Buchung buchung);

    public ReadOnlySpan<Buchung> Alle => CollectionsMarshal.AsSpan(buchungen);

    /// <summary>Changes every month of a child in [von, bis), also those that are not there yet.</summary>
    public void Aendere(int kind, int von, int bis, Aenderung aenderung)
    {
        var i = 0;
        while (i < buchungen.Count && (buchungen[i].Kind < kind || (buchungen[i].Kind == kind && buchungen[i].Bis <= von))) i++;
        var ab = von;
        while (ab < bis)
        {
            if (i == buchungen.Count || buchungen[i].Kind != kind || buchungen[i].Von >= bis)
            {
                buchungen.Insert(i, Neu(kind, ab, bis, aenderung));
                ab = bis;
            }
            else if (buchungen[i].Von > ab)
            {
                var ende = buchungen[i].Von;
                buchungen.Insert(i, Neu(kind, ab, ende, aenderung));
                ab = ende;
            }
            else
            {
                if (buchungen[i].Von < ab)
                {
                    buchungen.Insert(i + 1, buchungen[i] with { Von = ab });
                    buchungen[i] = buchungen[i] with { Bis = ab };
                    i++;
                }

                if (buchungen[i].Bis > bis)
                {
                    buchungen.Insert(i + 1, buchungen[i] with { Von = bis });
                    buchungen[i] = buchungen[i] with { Bis = bis };
                }

                var b = buchungen[i];
                ab = b.Bis;
                aenderung(ref b);
                buchungen[i] = b;
            }

            i++;
        }

        Verschmelze();
    }

    private static Buchung Neu(int kind, int von, int bis, Aenderung aenderung)
    {
        var b = new Buchung { Kind = kind, Von = von, Bis = bis };
        aenderung(ref b);
        return b;
    }

    private void Verschmelze()
    {
        var n = 0;
        for (var i = 0; i < buchungen.Count; i++)
        {
            var b = buchungen[i];
            if (b.IstLeer) continue;
            if (n > 0 && buchungen[n - 1].Bis == b.Von && buchungen[n - 1].GleicherInhalt(b)) buchungen[n - 1] = buchungen[n - 1] with { Bis = b.Bis };
            else buchungen[n++] = b;
        }

        buchungen.RemoveRange(n, buchungen.Count - n);
    }
}

/// <summary>How each event changes the months of an account; the one place for it, used by the decider and the read model.</summary>
internal static class Buchungsregeln
{
    public static void Anwenden(Buchungsliste liste, KontoEreignis ereignis, Func<string, int> kind)
    {
        switch (ereignis)
        {
            case BeitraegeFestgesetzt e:
                foreach (var z in e.Zeilen)
                {
                    liste.Aendere(kind(z.Kind), z.Von.Index, z.Bis.Index + 1, (ref Buchung b) =>
                    {
                        b.Gebucht += z.Gebucht.Cent;
                        b.Ziel = z.Ziel.Cent;
                        b.Bekannt = e.Bekannt.UtcTicks;
                        b.Position = e.Position;
                        b.Merkmal |= Buchungsmerkmal.Festgesetzt;
                        b.Merkmal = z.Gesperrt.IstNull ? b.Merkmal & ~Buchungsmerkmal.Gesperrt : b.Merkmal | Buchungsmerkmal.Gesperrt;
                        if (z.Zurueckgestellt.IstNull && z.Gesperrt.IstNull) HebeAuf(ref b);
                    });
                }

                break;
            case SollUebernommen e:
                liste.Aendere(kind(e.Kind), e.Von.Index, e.Bis.Index + 1, (ref Buchung b) =>
                {
                    b.Gebucht += e.Betrag.Cent;
                    b.Merkmal |= Buchungsmerkmal.Uebernommen;
                    if (!b.Festgesetzt) b.Ziel = b.Gebucht;
                });
                break;
            case VerzichtErklaert e:
                liste.Aendere(kind(e.Kind), e.Von.Index, e.Bis.Index + 1, (ref Buchung b) =>
                {
                    // a further waiver widens the first one; both count from what was posted before the first
                    if (b.Verzicht == 0) b.VerzichtBasis = b.Gebucht;
                    b.Verzicht = Math.Max(b.Verzicht, e.HoechstensJeMonat.Cent);
                });
                break;
            case DifferenzZurueckgestellt e:
                liste.Aendere(kind(e.Kind), e.Von.Index, e.Bis.Index + 1, (ref Buchung b) =>
                {
                    b.Zurueckgestellt = e.JeMonat.Cent;
                    b.ZurueckPosition = e.Position;
                    b.ZurueckGrundlagen = Fingerabdruck(e.Grundlagen);
                    b.Merkmal |= Buchungsmerkmal.Zurueckgestellt;
                });
                break;
            case ZurueckstellungAufgehoben e:
                liste.Aendere(kind(e.Kind), e.Von.Index, e.Bis.Index + 1, (ref Buchung b) =>
                {
                    // the last Festsetzung left the difference unposted: that remains its reason until the next run posts it
                    var offen = b.Festgesetzt && b.Ziel - b.Gebucht - b.Verzichtet(b.Ziel) != 0;
                    if (offen) (b.ZurueckPosition, b.ZurueckGrundlagen) = (0, 0);
                    else HebeAuf(ref b);
                });
                break;
            case ZahlungGebucht or GebuehrGebucht or SaldoUebernommen or ErstattungGebucht or Gestundet or RatenplanVereinbart or BeitragErlassen
                or StundungBeendet or RatenplanBeendet or ErlassZurueckgenommen:
                break;
            default:
                throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} im Beitragskonto.");
        }
    }

    /// <summary>The first eight bytes of a hexadecimal checksum.</summary>
    public static long Fingerabdruck(string hex) =>
        hex.Length >= 16 && ulong.TryParse(hex.AsSpan(0, 16), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var x) ? (long)x : 0;

    private static void HebeAuf(ref Buchung b)
    {
        b.Zurueckgestellt = 0;
        b.ZurueckPosition = 0;
        b.ZurueckGrundlagen = 0;
        b.Merkmal &= ~Buchungsmerkmal.Zurueckgestellt;
    }
}
