using System.Collections.Immutable;
using KitaPlus.Kernel;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>All facts about one user in the order of recording, and what they add up to now.</summary>
internal sealed record Benutzerakte(ImmutableArray<Fakt> Fakten, BenutzerZustand Stand)
{
    public static Benutzerakte Leer { get; } = new([], BenutzerZustand.Anfang);

    public Benutzerakte Mit(Fakt f)
    {
        var neu = new Benutzerakte(Fakten.Add(f), BenutzerZustand.Evolve(Stand, f.Ereignis));
        return f.Ereignis is BenutzernamenGeloescht ? neu.Geschwaerzt() : neu;
    }

    /// <summary>As it was known then.</summary>
    public BenutzerZustand Am(Kenntnisstand stand)
    {
        if (stand == Kenntnisstand.Alles) return Stand;
        var z = BenutzerZustand.Anfang;
        var alle = true;
        foreach (var f in Fakten)
        {
            if (f.GehoertZu(stand)) z = BenutzerZustand.Evolve(z, f.Ereignis);
            else alle = false;
        }

        return alle ? Stand : z;
    }

    /// <summary>Why the access was locked at the end of a day; null = it was not.</summary>
    public string? Sperre(DateOnly tag, Kenntnisstand stand)
    {
        string? sperre = null;
        foreach (var f in Fakten)
        {
            if (f.Ereignis is not (BenutzerGesperrt or BenutzerEntsperrt or BenutzerGeloescht) || !f.GehoertZu(stand) || Berlin.Tag(f.Bekannt) > tag) continue;
            sperre = f.Ereignis switch
            {
                BenutzerGesperrt g => Sperrtexte.Von(g),
                BenutzerGeloescht => "Der Zugang wurde gelöscht.",
                _ => null,
            };
        }

        return sperre;
    }

    /// <summary>Without anything said about the person, as if read after the key was destroyed.</summary>
    public Benutzerakte Geschwaerzt()
    {
        ImmutableArray<Fakt> fakten = [.. Fakten.Select(Schwaerzung.Ohne)];
        return new(fakten, fakten.Aggregate(BenutzerZustand.Anfang, (z, f) => BenutzerZustand.Evolve(z, f.Ereignis)));
    }
}

/// <summary>Why an access is locked, for people.</summary>
internal static class Sperrtexte
{
    public static string Von(BenutzerGesperrt e) => e.Grund.TryWert(out var grund) ? $"{Art(e.Art)} ({grund})" : Art(e.Art);

    public static string Art(Sperrart art) => art switch
    {
        Sperrart.ImVorgriff => "Sperre im Vorgriff auf einen Antrag",
        Sperrart.FristloseKuendigung => "Sperre wegen fristloser Kündigung",
        Sperrart.Sicherheit => "Sperre aus Sicherheitsgründen",
        _ => "Sperre",
    };
}
