using System.Collections.Immutable;
using KitaPlus.Contracts;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Beitraege.Satzung;

/// <summary>Commands to the stream of a Jugendamt.</summary>
internal abstract record SatzungBefehl(string Jugendamt) : IBefehl
{
    public string Stream => $"satzung-{Jugendamt}";
}

/// <param name="Inhalt">Canonical JSON that has been read without a defect.</param>
internal sealed record LadeSatzung(string Jugendamt, string Fassung, string Inhalt, string Pruefsumme, Herkunft Herkunft) : SatzungBefehl(Jugendamt), IVieraugenpflichtig
{
    public Vieraugenangaben Angaben => new(Stream, $"Satzung laden: {Jugendamt}, Fassung {Fassung}, Prüfsumme {Pruefsumme}");
}

/// <param name="Von">Name of who has compared it, where the program does not know the person; else null.</param>
/// <param name="Benutzer">Id of the user who confirms; the name is not recorded.</param>
internal sealed record BestaetigeSatzung(string Jugendamt, string Fassung, string? Von, string? Benutzer = null) : SatzungBefehl(Jugendamt);

internal sealed record RegleErhebung(string Jugendamt, Monat Ab, bool Delegiert, Herkunft Herkunft) : SatzungBefehl(Jugendamt);

internal sealed record BeschliesseAussetzung(
    string Jugendamt, string Schluessel, string Paragraph, Monat Von, Monat Bis, int Prozent, IReadOnlyList<int>? Stufen, Herkunft Herkunft) : SatzungBefehl(Jugendamt);

internal sealed record HebeAussetzungAuf(string Jugendamt, string Schluessel, string Grund) : SatzungBefehl(Jugendamt);

internal sealed record SperreMonate(
    string Jugendamt, string Sperre, string? Einrichtung, string? Person, Monat Von, Monat Bis, Sperrgrund Art, string Grund) : SatzungBefehl(Jugendamt), IMitVerweisen
{
    public IEnumerable<string> Verweise => (Einrichtung, Person) switch
    {
        (null, null) => [Zielverzeichnis.GanzerMandant],
        _ => new[] { Einrichtung is null ? null : $"einrichtung-{Einrichtung}", Person is null ? null : $"person-{Person}" }.OfType<string>(),
    };
}

/// <param name="Sperre">Key of a block, or <see cref="Uebernahme"/> and an Einrichtung: the months before it was taken over.</param>
internal sealed record GibMonateFrei(string Jugendamt, string Sperre, string Grund) : SatzungBefehl(Jugendamt), IMitVerweisen
{
    public const string Uebernahme = "uebernahme/";

    /// <summary>The Einrichtung whose months before the take-over are meant; null: a block of its own.</summary>
    public string? Uebernommene => Sperre.StartsWith(Uebernahme, StringComparison.Ordinal) ? Sperre[Uebernahme.Length..] : null;

    public IEnumerable<string> Verweise => [Uebernommene is { } e ? $"einrichtung-{e}" : Zielverzeichnis.GanzerMandant];
}

/// <summary>A notice is about all children of the Mandant, so it is for those who reach all of them.</summary>
internal sealed record HalteMeldungFest(string Jugendamt, Monat Von, Monat Bis, DateTimeOffset Bekannt, long Position, int Zeilen) : SatzungBefehl(Jugendamt), IMitVerweisen
{
    public IEnumerable<string> Verweise => [Zielverzeichnis.GanzerMandant];
}

/// <summary>What is decided at a Jugendamt.</summary>
/// <param name="GemeldetBis">Position in the log up to which changes have been told.</param>
internal sealed record Satzungszustand(
    ImmutableDictionary<string, string> Fassungen,
    ImmutableHashSet<string> Geprueft,
    ImmutableSortedDictionary<int, bool> Erhebung,
    ImmutableDictionary<string, AussetzungBeschlossen> Aussetzungen,
    ImmutableHashSet<string> Sperren,
    ImmutableHashSet<string> Freigaben,
    long GemeldetBis);

internal sealed class SatzungDecider : IDecider<Satzungszustand, SatzungBefehl>
{
    public static Satzungszustand Anfang { get; } = new(
        ImmutableDictionary<string, string>.Empty, [], ImmutableSortedDictionary<int, bool>.Empty, ImmutableDictionary<string, AussetzungBeschlossen>.Empty, [], [], 0);

    public static Satzungszustand Evolve(Satzungszustand z, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        SatzungGeladen e => z with { Fassungen = z.Fassungen.SetItem(e.Fassung, e.Pruefsumme) },
        SatzungGeprueft e => z with { Geprueft = z.Geprueft.Add(e.Pruefsumme) },
        ErhebungGeregelt e => z with { Erhebung = z.Erhebung.SetItem(e.Ab.Index, e.Delegiert) },
        AussetzungBeschlossen e => z with { Aussetzungen = z.Aussetzungen.SetItem(e.Schluessel, e) },
        AussetzungAufgehoben e => z with { Aussetzungen = z.Aussetzungen.Remove(e.Schluessel) },
        MonateGesperrt e => z with { Sperren = z.Sperren.Add(e.Sperre) },
        MonateFreigegeben e => z with { Sperren = z.Sperren.Remove(e.Sperre), Freigaben = z.Freigaben.Add(e.Sperre) },
        AenderungenGemeldet e => z with { GemeldetBis = Math.Max(z.GemeldetBis, e.Position) },
        _ => throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} im Strom einer Satzung."),
    };

    public static Entscheidung Decide(Satzungszustand z, SatzungBefehl befehl) => befehl switch
    {
        LadeSatzung b when z.Fassungen.TryGetValue(b.Fassung, out var p) && p == b.Pruefsumme => Entscheidung.Nichts,
        LadeSatzung b => Entscheidung.Ja(new SatzungGeladen(b.Jugendamt, b.Fassung, b.Inhalt, b.Pruefsumme, b.Herkunft)),
        BestaetigeSatzung b when !z.Fassungen.ContainsKey(b.Fassung) =>
            Entscheidung.Nein($"Die Fassung „{b.Fassung}“ von {b.Jugendamt} ist nicht geladen. Vorhanden: {(z.Fassungen.IsEmpty ? "keine" : string.Join(", ", z.Fassungen.Keys.Order(StringComparer.Ordinal)))}."),
        BestaetigeSatzung b when z.Geprueft.Contains(z.Fassungen[b.Fassung]) => Entscheidung.Nichts,
        BestaetigeSatzung b => Entscheidung.Ja(new SatzungGeprueft(b.Jugendamt, b.Fassung, z.Fassungen[b.Fassung], b.Von, b.Benutzer)),
        RegleErhebung b when z.Erhebung.TryGetValue(b.Ab.Index, out var d) && d == b.Delegiert => Entscheidung.Nichts,
        RegleErhebung b => Entscheidung.Ja(new ErhebungGeregelt(b.Jugendamt, b.Ab, b.Delegiert, b.Herkunft)),
        BeschliesseAussetzung b => Aussetzung(z, b),
        HebeAussetzungAuf b when !z.Aussetzungen.ContainsKey(b.Schluessel) => Entscheidung.Nein($"Eine Aussetzung „{b.Schluessel}“ gibt es bei {b.Jugendamt} nicht."),
        HebeAussetzungAuf b => Entscheidung.Ja(new AussetzungAufgehoben(b.Jugendamt, b.Schluessel, b.Grund, Herkunft.Jetzt)),
        SperreMonate b when b.Bis < b.Von => Entscheidung.Nein($"Die Sperre „{b.Sperre}“ endet ({b.Bis.Lang()}) vor ihrem Anfang ({b.Von.Lang()})."),
        SperreMonate b when z.Sperren.Contains(b.Sperre) => Entscheidung.Nein($"Eine Sperre „{b.Sperre}“ besteht schon; bitte zuerst freigeben oder anders benennen."),
        SperreMonate b => Entscheidung.Ja(new MonateGesperrt(b.Jugendamt, b.Sperre, b.Einrichtung, b.Person, b.Von, b.Bis, b.Art, b.Grund)),
        GibMonateFrei b when string.IsNullOrWhiteSpace(b.Grund) => Entscheidung.Nein("Eine Freigabe braucht einen Grund."),
        // a corrected Übernahmetag blocks again, so a take-over may be released again
        GibMonateFrei b when z.Freigaben.Contains(b.Sperre) && !z.Sperren.Contains(b.Sperre) && b.Uebernommene is null => Entscheidung.Nichts,
        GibMonateFrei b when !z.Sperren.Contains(b.Sperre) && b.Uebernommene is null =>
            Entscheidung.Nein($"Eine Sperre „{b.Sperre}“ gibt es bei {b.Jugendamt} nicht."),
        GibMonateFrei b => Entscheidung.Ja(new MonateFreigegeben(b.Jugendamt, b.Sperre, b.Grund)),
        HalteMeldungFest b when b.Position <= z.GemeldetBis => Entscheidung.Nein("Inzwischen ist eine spätere Meldung festgehalten. Bitte die Änderungen neu zusammenstellen."),
        HalteMeldungFest b => Entscheidung.Ja(new AenderungenGemeldet(b.Jugendamt, b.Von, b.Bis, b.Bekannt, b.Position, b.Zeilen)),
        _ => throw new InvalidOperationException($"Unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Aussetzung(Satzungszustand z, BeschliesseAussetzung b)
    {
        if (b.Bis < b.Von) return Entscheidung.Nein($"Die Aussetzung „{b.Schluessel}“ endet vor ihrem Anfang.");
        if (b.Prozent is < 1 or > 100) return Entscheidung.Nein($"Die Aussetzung „{b.Schluessel}“: {b.Prozent} % liegt nicht zwischen 1 und 100.");
        var neu = new AussetzungBeschlossen(b.Jugendamt, b.Schluessel, b.Paragraph, b.Von, b.Bis, b.Prozent, b.Stufen, b.Herkunft);
        return z.Aussetzungen.TryGetValue(b.Schluessel, out var alt) && alt with { Stufen = null } == neu with { Stufen = null } && (alt.Stufen ?? []).SequenceEqual(b.Stufen ?? [])
            ? Entscheidung.Nichts
            : Entscheidung.Ja(neu);
    }
}
