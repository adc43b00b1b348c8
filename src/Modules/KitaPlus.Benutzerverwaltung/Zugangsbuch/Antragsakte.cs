using System.Collections.Immutable;
using KitaPlus.Kernel;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>All facts about one application in the order of recording, and what they add up to now: lists ask for that of every application.</summary>
internal sealed record Antragsakte(ImmutableArray<Fakt> Fakten, AntragZustand Stand)
{
    public static Antragsakte Leer { get; } = new([], AntragZustand.Anfang);

    public Antragsakte Mit(Fakt f) => new(Fakten.Add(f), AntragZustand.Evolve(Stand, f.Ereignis));

    /// <summary>As it was known then.</summary>
    public AntragZustand Am(Kenntnisstand stand) => stand == Kenntnisstand.Alles ? Stand : Fakten.Where(f => f.GehoertZu(stand)).Aggregate(AntragZustand.Anfang, (z, f) => AntragZustand.Evolve(z, f.Ereignis));

    /// <summary>Without anything said about the person, as if read after the key was destroyed.</summary>
    public Antragsakte Geschwaerzt() => Fakten.Select(Schwaerzung.Ohne).Aggregate(Leer, (a, f) => a.Mit(f));
}
