using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>Hours there are, as far as a reader may see them. Null: a sum over one person, or one that could be worked out from the others.</summary>
internal sealed record Iststunden(Stunden? Gesamt, Stunden? Fachkraft, int Personen);

/// <summary>Who lacks the Personal row gets sums only, and never a sum over one person: not even by subtracting what is shown, here, on another page or on another day.</summary>
internal static class Summenschutz
{
    /// <param name="verlauf">The other pictures that are shown beside it.</param>
    public static Iststunden Fuer(Personalbestand bestand, bool siehtPersonen, IReadOnlyCollection<Personalbestand>? verlauf = null)
    {
        var personen = bestand.Zeilen.Select(z => z.Kraft.Person).Distinct(StringComparer.Ordinal).Count();
        if (!siehtPersonen && verlauf is not null && Personalsicht.WechseltEiner(verlauf)) return new(null, null, personen);
        var sicht = new Personalsicht(siehtPersonen, bestand);
        return new(sicht.Gesamt ? bestand.Gesamt : null, sicht.Fachkraft ? bestand.Fachkraft : null, personen);
    }
}
