using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;

namespace KitaPlus.Einrichtungen;

internal sealed record TraegerZustand(string? Name, Traegerart Art, bool? Pfarrlich = null)
{
    public static TraegerZustand Anfang { get; } = new(null, default);

    public bool IstAngelegt => Name is not null;

    public static TraegerZustand Evolve(TraegerZustand z, IEreignis ereignis) => ereignis switch
    {
        TraegerAngelegt e => new(e.Name, e.Art, e.Pfarrlich),
        TraegerUmbenannt e => z with { Name = e.Name },
        TraegerzugehoerigkeitFestgelegt e => z with { Pfarrlich = e.Pfarrlich },
        _ => throw new InvalidOperationException($"Träger: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };
}

/// <summary>Which events a Träger may get, whether by command or by import.</summary>
internal static class TraegerRegeln
{
    public static Regelverstoss? Inhalt(TraegerEreignis ereignis)
    {
        if (Feldregeln.KeineKennung("traeger", ereignis.Traeger) is { } k) return k;
        return ereignis switch
        {
            TraegerAngelegt e => Feldregeln.KeinName("name", e.Name),
            TraegerUmbenannt e when e.GueltigAb == default => new("gueltig_ab", "Der Träger ist schon unter anderem Namen bekannt; bitte angeben, seit wann der neue Name gilt."),
            TraegerUmbenannt e => Feldregeln.KeinName("name", e.Name) ?? Tatsachenregeln.Datum("gueltig_ab", e.GueltigAb),
            TraegerzugehoerigkeitFestgelegt e when e.GueltigAb == default => new("gueltig_ab", "Bitte angeben, seit wann der Träger pfarrlich oder nicht pfarrlich ist."),
            TraegerzugehoerigkeitFestgelegt e => Tatsachenregeln.Datum("gueltig_ab", e.GueltigAb),
            _ => null,
        };
    }

    public static Regelverstoss? Stand(TraegerZustand z, TraegerEreignis ereignis) => ereignis switch
    {
        TraegerAngelegt when z.IstAngelegt => new("traeger", $"Der Träger „{ereignis.Traeger}“ ist schon angelegt; bitte umbenennen statt neu anlegen oder eine andere Kennung wählen."),
        not TraegerAngelegt when !z.IstAngelegt => new("traeger", $"Der Träger „{ereignis.Traeger}“ ist nicht bekannt; bitte zuerst anlegen (traeger.csv) oder die Kennung prüfen."),
        _ => null,
    };

    public static bool StehtSchonDa(TraegerZustand z, TraegerEreignis ereignis) => ereignis switch
    {
        TraegerAngelegt e => e.Name == z.Name && e.Art == z.Art && (e.Pfarrlich is null || e.Pfarrlich == z.Pfarrlich),
        TraegerUmbenannt e => e.Name == z.Name,
        TraegerzugehoerigkeitFestgelegt e => e.Pfarrlich == z.Pfarrlich,
        _ => false,
    };
}

internal sealed class TraegerDecider : IDecider<TraegerZustand, TraegerBefehl>
{
    private TraegerDecider()
    {
    }

    public static TraegerZustand Anfang => TraegerZustand.Anfang;

    public static TraegerZustand Evolve(TraegerZustand zustand, IEreignis ereignis, Guid ereignisId) => TraegerZustand.Evolve(zustand, ereignis);

    public static Entscheidung Decide(TraegerZustand zustand, TraegerBefehl befehl) => befehl switch
    {
        LegeTraegerAn b => Nimm(zustand, new TraegerAngelegt(b.Traeger, b.Name, b.Art, b.Pfarrlich)),
        BenenneTraegerUm b => Nimm(zustand, new TraegerUmbenannt(b.Traeger, b.Name, b.GueltigAb)),
        LegeZugehoerigkeitFest b => Nimm(zustand, new TraegerzugehoerigkeitFestgelegt(b.Traeger, b.Pfarrlich, b.GueltigAb)),
        _ => throw new InvalidOperationException($"Träger: unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Nimm(TraegerZustand z, TraegerEreignis ereignis)
    {
        if (TraegerRegeln.Inhalt(ereignis) is { } inhalt) return Entscheidung.Nein(inhalt.Satz);
        if (TraegerRegeln.StehtSchonDa(z, ereignis)) return Entscheidung.Nichts;
        return TraegerRegeln.Stand(z, ereignis) is { } stand ? Entscheidung.Nein(stand.Satz) : Entscheidung.Ja(ereignis);
    }
}
