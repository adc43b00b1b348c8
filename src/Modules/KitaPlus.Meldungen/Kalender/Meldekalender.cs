using System.Collections.Immutable;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>Events of the stream <c>meldekalender-{mandant}</c>: until when a kind of report has to be made, from a day on.</summary>
internal sealed record MeldefristFestgelegt(Meldeart Art, DateOnly GueltigAb, Meldefrist Frist) : IEreignis;

internal sealed record LegeMeldefristFest(string Mandant, Meldeart Art, DateOnly GueltigAb, Meldefrist Frist) : IBefehl
{
    public const string Praefix = "meldekalender-";

    public string Stream => Strom(Mandant);

    public static string Strom(string mandant) => $"{Praefix}{mandant}";
}

/// <summary>All deadlines, the newest of a day last.</summary>
internal sealed record Meldekalender(ImmutableList<MeldefristFestgelegt> Alle)
{
    public static Meldekalender Anfang { get; } = new([]);

    /// <summary>What was set for a report; null: the program's own.</summary>
    public MeldefristFestgelegt? Festgelegt(Meldeart art, DateOnly tag) => Alle.Where(f => f.Art == art && f.GueltigAb <= tag).OrderBy(f => f.GueltigAb).LastOrDefault();

    public Meldefrist Frist(Meldungsname name) => Festgelegt(name.Art, name.Beginn)?.Frist ?? Meldefrist.Vorgabe(name.Art);
}

internal sealed class KalenderDecider : IDecider<Meldekalender, LegeMeldefristFest>
{
    private KalenderDecider()
    {
    }

    public static Meldekalender Anfang => Meldekalender.Anfang;

    public static Meldekalender Evolve(Meldekalender zustand, IEreignis ereignis, Guid ereignisId) => ereignis is MeldefristFestgelegt e
        ? new(zustand.Alle.Add(e)) : throw new InvalidOperationException($"Meldekalender: unbekanntes Ereignis {ereignis.GetType().Name}.");

    public static Entscheidung Decide(Meldekalender zustand, LegeMeldefristFest befehl)
    {
        var f = befehl.Frist;
        if (!Enum.IsDefined(befehl.Art) || !Meldefrist.HatFrist(befehl.Art)) return Entscheidung.Nein("Für diese Meldung gibt es keine Frist.");
        if (befehl.GueltigAb.Year is < 2008 or > 2099) return Entscheidung.Nein("Der Tag, ab dem die Frist gilt, liegt außerhalb von 2008 bis 2099; bitte berichtigen.");
        if (f.Vorlauf is < 0 or > 180) return Entscheidung.Nein("Die eigene Frist liegt 0 bis 180 Tage vor der der Behörde; bitte berichtigen.");
        if (Mangel("Der Stichtag", befehl.Art, f.Stichtag, f.Stichtagsmonat) is { } stichtag) return Entscheidung.Nein(stichtag);
        if (Mangel("Die Frist", befehl.Art, f.Frist, f.Fristmonat) is { } frist) return Entscheidung.Nein(frist);
        if (Meldefrist.IstGesetzlich(befehl.Art) && f with { Vorlauf = 0 } != Meldefrist.Vorgabe(befehl.Art) with { Vorlauf = 0 }) return Entscheidung.Nein("Stichtag und Frist dieser Nachmeldung stehen im Gesetz; ändern lässt sich nur die eigene, frühere Frist.");
        return zustand.Alle.LastOrDefault(x => x.Art == befehl.Art && x.GueltigAb == befehl.GueltigAb)?.Frist == f ? Entscheidung.Nichts : Entscheidung.Ja(new MeldefristFestgelegt(befehl.Art, befehl.GueltigAb, f));
    }

    private static string? Mangel(string was, Meldeart art, int tag, int? monat)
    {
        if (art == Meldeart.Monat) return monat is null && tag is >= 1 and <= 31 ? null : $"{was}: Bitte einen Tag des Monats von 1 bis 31 angeben.";
        return monat is >= 1 and <= 12 && tag >= 1 && tag <= DateTime.DaysInMonth(2024, monat.Value) ? null : $"{was}: {tag}.{monat}. ist kein Tag im Jahr; bitte berichtigen.";
    }
}
