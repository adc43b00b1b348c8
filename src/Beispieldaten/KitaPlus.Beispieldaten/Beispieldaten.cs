namespace KitaPlus.Beispiele;

/// <summary>
/// A deterministic, lifelike Rendantur: same wish, same events, on every machine. Household number i is the same
/// however many households there are.
/// </summary>
public static class Beispieldaten
{
    /// <summary>All events in the order in which they were recorded.</summary>
    /// <exception cref="Kernel.Fachfehler">The wish is out of range.</exception>
    public static IEnumerable<Beispielereignis> Erzeuge(Beispielwunsch wunsch)
    {
        ArgumentNullException.ThrowIfNull(wunsch);
        wunsch.Pruefe();
        var kalender = new Kalender(wunsch.Heute);
        var liste = new Eintragsliste((wunsch.Kinder * 14) + 1000);
        if (wunsch.MitPersonas) Personas.TrageEin(liste, kalender.LetzterTag);

        var generator = new Haushaltsgenerator(wunsch, kalender, new Landschaft(wunsch, kalender, liste), liste);
        var (erzeugt, davor) = (0, 0);
        for (var haushalt = 0; erzeugt < wunsch.Kinder; haushalt++)
        {
            // a household that would exceed the number is left out, its numbers stay free: so no household ever looks different
            var kinder = Kinderplanung.AnzahlKinder(wunsch.Seed, haushalt);
            if (erzeugt + kinder <= wunsch.Kinder)
            {
                generator.Erzeuge(haushalt, kinder, davor);
                erzeugt += kinder;
            }

            davor += kinder;
        }

        return liste.Sortiert();
    }
}
