using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>Hours there are, as far as a reader may see them. Null: a sum over one person, or one that could be worked out from the others.</summary>
internal sealed record Iststunden(Stunden? Gesamt, Stunden? Fachkraft, int Personen);

/// <summary>Who lacks the Personal row gets sums only, and never a sum over one person: not even by subtracting what is shown.</summary>
internal static class Summenschutz
{
    public static Iststunden Fuer(Personalbestand bestand, bool siehtPersonen)
    {
        var personen = Anzahl(bestand, _ => true);
        if (siehtPersonen) return new(bestand.Gesamt, bestand.Fachkraft, personen);
        if (personen == 1) return new(null, null, personen);
        var (fach, rest) = (Anzahl(bestand, z => z.Fachkraft > Stunden.Null), Anzahl(bestand, z => z.Gesamt - z.Fachkraft > Stunden.Null));
        return new(bestand.Gesamt, fach == 1 || rest == 1 ? null : bestand.Fachkraft, personen);
    }

    private static int Anzahl(Personalbestand b, Func<Kraftzeile, bool> welche) => b.Zeilen.Where(welche).Select(z => z.Kraft.Person).Distinct(StringComparer.Ordinal).Count();
}
