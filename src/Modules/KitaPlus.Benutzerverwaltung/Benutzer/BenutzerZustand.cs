using System.Collections.Immutable;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>One place of a role and when it counts.</summary>
internal sealed record Geltung(Ort Ort, Zeitraum Zeit, string? Antrag, bool Vertretungsweise);

/// <summary>A role with its places. Without any days left it has never counted.</summary>
internal sealed record Zuweisungsstand(string Id, Rolle Rolle, ImmutableList<Geltung> Geltungen, Zeitraum Zeit, string Antrag, Ausnahmegrund? Ausnahme, bool Rendanturleitung)
{
    public bool IstNichtig { get; init; }

    /// <summary>Ends the role before a day.</summary>
    public Zuweisungsstand EndetVor(DateOnly ab)
    {
        if (ab <= Zeit.Ab) return this with { IstNichtig = true, Geltungen = [] };
        return Zeit.Bis < ab ? this : this with { Zeit = new Zeitraum(Zeit.Ab, ab.AddDays(-1)), Geltungen = [.. Geltungen.Select(g => Gekuerzt(g, ab)).OfType<Geltung>()] };
    }

    public Zuweisungsstand Mit(Geltung geltung) => this with { Geltungen = Geltungen.Add(geltung) };

    public Zuweisungsstand OhneOrt(Ort ort, DateOnly ab) => this with { Geltungen = [.. Geltungen.Select(g => g.Ort == ort ? Gekuerzt(g, ab) : g).OfType<Geltung>()] };

    private static Geltung? Gekuerzt(Geltung g, DateOnly ab)
    {
        if (ab <= g.Zeit.Ab) return null;
        return g.Zeit.Bis < ab ? g : g with { Zeit = new Zeitraum(g.Zeit.Ab, ab.AddDays(-1)) };
    }
}

/// <summary>What the events of a user add up to.</summary>
internal sealed record BenutzerZustand(
    Personenbezug<string>? Name, Personenbezug<string>? Benutzername, Anwendergruppe Gruppe, Funktion Funktion, Ort Dienststelle, ImmutableList<Zuweisungsstand> Zuweisungen,
    BenutzerGesperrt? Sperre, ZugangsregelnFestgelegt? Regeln, BenutzerGeloescht? Loeschung, bool NameGeloescht)
{
    public static BenutzerZustand Anfang { get; } = new(null, null, default, default, default, [], null, null, null, false);

    /// <summary>Second roles that nobody has decided on yet.</summary>
    public ImmutableList<AusnahmeVorgeschlagen> Vorschlaege { get; init; } = [];

    /// <summary>Applications that have changed something here: the same step once more finds nothing left to do.</summary>
    public ImmutableHashSet<string> Ausgefuehrt { get; init; } = [];

    public bool IstAngelegt => Name is not null;

    public static BenutzerZustand Evolve(BenutzerZustand z, IEreignis ereignis)
    {
        var neu = Nach(z, ereignis);
        return AusAntrag(ereignis) is { } antrag ? neu with { Ausgefuehrt = neu.Ausgefuehrt.Add(antrag) } : neu;
    }

    private static string? AusAntrag(IEreignis ereignis) => ereignis switch
    {
        NameGeaendert e => e.Antrag,
        OrtEntzogen e => e.Antrag,
        RolleEntzogen e => e.Antrag,
        BenutzerGeloescht e => e.Antrag,
        _ => null,
    };

    private static BenutzerZustand Nach(BenutzerZustand z, IEreignis ereignis) => ereignis switch
    {
        BenutzerAngelegt e => z with { Name = e.Name, Gruppe = e.Gruppe, Funktion = e.Funktion, Dienststelle = e.Dienststelle },
        BenutzernameVergeben e => z with { Benutzername = e.Benutzername },
        NameGeaendert e => z with { Name = e.Name },
        AufgabeGemeldet e => z with { Gruppe = e.Gruppe, Funktion = e.Funktion, Dienststelle = e.Dienststelle },
        RolleZugewiesen e => z with
        {
            Zuweisungen = z.Zuweisungen.Add(new(e.Zuweisung, e.Rolle, [.. e.Orte.Select(o => new Geltung(o, e.Zeit, e.Antrag, false))], e.Zeit, e.Antrag, e.Ausnahme, e.Rendanturleitung)),
        },
        OrtZugeordnet e => z.Aendere(e.Zuweisung, x => x.Mit(new(e.Ort, e.Zeit, e.Antrag, e.Vertretungsweise))),
        OrtEntzogen e => z.Aendere(e.Zuweisung, x => x.OhneOrt(e.Ort, e.Ab)),
        RolleEntzogen e => z.Aendere(e.Zuweisung, x => x.EndetVor(e.Ab)),
        AusnahmeVorgeschlagen e => z with { Vorschlaege = z.Vorschlaege.Add(e) },
        AusnahmeGenehmigt e => z with { Vorschlaege = z.Vorschlaege.RemoveAll(v => v.Zuweisung == e.Zuweisung) },
        AusnahmeAbgelehnt e => z with { Vorschlaege = z.Vorschlaege.RemoveAll(v => v.Zuweisung == e.Zuweisung) },
        BenutzerGesperrt e => z with { Sperre = e },
        BenutzerEntsperrt => z with { Sperre = null },
        ZugangsregelnFestgelegt e => z with { Regeln = e },
        BenutzerGeloescht e => z with { Loeschung = e, Vorschlaege = [] },
        BenutzernamenGeloescht => z with { NameGeloescht = true },
        _ => throw new InvalidOperationException($"Benutzer: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public Zuweisungsstand? Finde(string zuweisung) => Zuweisungen.Find(x => x.Id == zuweisung);

    /// <summary>Roles that count on at least one of the days.</summary>
    public IEnumerable<Zuweisungsstand> Waehrend(Zeitraum zeit) => Zuweisungen.Where(x => !x.IstNichtig && x.Zeit.Schneidet(zeit));

    private BenutzerZustand Aendere(string zuweisung, Func<Zuweisungsstand, Zuweisungsstand> wie)
    {
        var i = Zuweisungen.FindIndex(x => x.Id == zuweisung);
        return i < 0 ? throw new InvalidOperationException($"Benutzer: die Zuweisung {zuweisung} gibt es nicht.") : this with { Zuweisungen = Zuweisungen.SetItem(i, wie(Zuweisungen[i])) };
    }
}
