using System.Collections.Immutable;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>From a month on, differently from what is agreed.</summary>
/// <param name="Gruppe">Null: not in the Einrichtung.</param>
/// <param name="Wochenstunden">Null: as before.</param>
internal sealed record Planschritt(Monat Ab, string? Gruppe, int? Wochenstunden);

internal sealed record Platzhalter(string Kennung, Platzhalterart Art, Monat Geburtsmonat, Personenbezug<string>? Bezeichnung, Personenbezug<bool>? Behinderung)
{
    private const string Praefix = "platz-";

    public bool MitBehinderung => Behinderung is { } b && b.TryWert(out var ja) && ja;

    public static bool IstKennung(string kind) => kind.StartsWith(Praefix, StringComparison.Ordinal);

    /// <summary>A new id that follows from the form, so that sent twice it is one child.</summary>
    public static string Neu(Guid vorgang) => $"{Praefix}{vorgang:N}"[..22];
}

internal sealed record Plangruppe(string Gruppe, string Name, Gruppenform Form, int Plaetze);

/// <summary>A scenario: where it differs from the agreements.</summary>
/// <param name="Kinder">By child, steps in order of time.</param>
/// <param name="Gruppen">Null: struck.</param>
internal sealed record SzenarioZustand(
    string? Name, string? Vorlage, bool Verworfen, bool Uebernommen, ImmutableSortedDictionary<string, ImmutableList<Planschritt>> Kinder, ImmutableSortedDictionary<string, Platzhalter> Platzhalter,
    ImmutableSortedDictionary<string, Plangruppe?> Gruppen, Annahmen Annahmen)
{
    public static SzenarioZustand Anfang { get; } = new(
        null, null, false, false, ImmutableSortedDictionary.Create<string, ImmutableList<Planschritt>>(StringComparer.Ordinal), ImmutableSortedDictionary.Create<string, Platzhalter>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, Plangruppe?>(StringComparer.Ordinal), Annahmen.Keine);

    public bool IstAngelegt => Name is not null;

    public static SzenarioZustand Evolve(SzenarioZustand z, IEreignis ereignis) => ereignis switch
    {
        SzenarioAngelegt e => z with { Name = e.Name, Vorlage = e.Vorlage },
        KindEingeplant e => z.Mit(e.Kind, new(e.Ab, e.Gruppe, e.Wochenstunden)),
        KindUmgesetzt e => z.Mit(e.Kind, new(e.Ab, e.Gruppe, null)),
        KindHerausgenommen e => z.Mit(e.Kind, new(e.Ab, null, null)),
        KindZurueckgesetzt e => z with { Kinder = z.Kinder.Remove(e.Kind) },
        PlatzhalterGeplant e => z with { Platzhalter = z.Platzhalter.SetItem(e.Platzhalter, new(e.Platzhalter, e.Art, e.Geburtsmonat, e.Bezeichnung, e.MitBehinderung)) },
        PlatzhalterGestrichen e => z with { Platzhalter = z.Platzhalter.Remove(e.Platzhalter), Kinder = z.Kinder.Remove(e.Platzhalter) },
        PlangruppeFestgelegt e => z with { Gruppen = z.Gruppen.SetItem(e.Gruppe, new(e.Gruppe, e.Name, e.Form, e.Plaetze)) },
        PlangruppeGestrichen e => z with { Gruppen = z.Gruppen.SetItem(e.Gruppe, null) },
        PlangruppeZurueckgesetzt e => z with { Gruppen = z.Gruppen.Remove(e.Gruppe) },
        SzenarioannahmeGetroffen e => z with { Annahmen = z.Annahmen.Mit(e.Annahme) },
        SzenarioannahmeAufgehoben e => z with { Annahmen = z.Annahmen.Ohne(Planannahme.SchluesselVon(e.Art, e.Annahmejahr, e.Typ)) },
        SzenarioUebernommen => z with { Uebernommen = true, Verworfen = false },
        SzenarioVerworfen => z with { Verworfen = true, Uebernommen = false },
        _ => throw new InvalidOperationException($"Belegungsplan: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    /// <summary>What a copy begins with.</summary>
    public IReadOnlyList<SzenarioEreignis> Inhalt(Szenarioname n)
    {
        var aus = new List<SzenarioEreignis>();
        aus.AddRange(Gruppen.Select(g => g.Value is { } p ? (SzenarioEreignis)new PlangruppeFestgelegt(n.Einrichtung, n.Jahr, n.Szenario, p.Gruppe, p.Name, p.Form, p.Plaetze) : new PlangruppeGestrichen(n.Einrichtung, n.Jahr, n.Szenario, g.Key)));
        aus.AddRange(Platzhalter.Values.Select(p => new PlatzhalterGeplant(n.Einrichtung, n.Jahr, n.Szenario, p.Kennung, p.Art, p.Geburtsmonat, p.Bezeichnung, p.Behinderung)));
        aus.AddRange(Kinder.SelectMany(k => k.Value.Select(s => Schritt(n, k.Key, s))));
        aus.AddRange(Annahmen.Alle.Values.Select(a => new SzenarioannahmeGetroffen(n.Einrichtung, n.Jahr, n.Szenario, a)));
        return aus;
    }

    private static SzenarioEreignis Schritt(Szenarioname n, string kind, Planschritt s) => s switch
    {
        { Gruppe: null } => new KindHerausgenommen(n.Einrichtung, n.Jahr, n.Szenario, kind, s.Ab),
        { Wochenstunden: { } h } => new KindEingeplant(n.Einrichtung, n.Jahr, n.Szenario, kind, s.Ab, s.Gruppe, h),
        _ => new KindUmgesetzt(n.Einrichtung, n.Jahr, n.Szenario, kind, s.Ab, s.Gruppe),
    };

    private SzenarioZustand Mit(string kind, Planschritt schritt) =>
        this with { Kinder = Kinder.SetItem(kind, [.. Kinder.GetValueOrDefault(kind, []).Where(s => s.Ab < schritt.Ab), schritt]) };
}
