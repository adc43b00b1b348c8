using KitaPlus.Contracts;
using KitaPlus.Contracts.Kostenrechnung;

namespace KitaPlus.Kostenrechnung;

/// <summary>Whether a number is one of a Kostenart or of a Kostenstelle.</summary>
internal enum Kostenkreis
{
    Art,
    Stelle,
}

/// <summary>A number with its timeline.</summary>
internal readonly record struct Kostenlinie(Kostenkreis Kreis, string Nummer)
{
    public static Kostenlinie Von(ITatsache tatsache) => tatsache switch
    {
        KostenartFestgelegt e => new(Kostenkreis.Art, e.Nummer),
        KostenartBeendet e => new(Kostenkreis.Art, e.Nummer),
        KostenstelleFestgelegt e => new(Kostenkreis.Stelle, e.Nummer),
        KostenstelleBeendet e => new(Kostenkreis.Stelle, e.Nummer),
        _ => throw new InvalidOperationException($"Kostenrechnung: keine Zeitlinie für {tatsache.GetType().Name}."),
    };

    /// <summary>Name of the timeline: <c>kostenart/4711</c>.</summary>
    public override string ToString() => $"{(Kreis == Kostenkreis.Art ? "kostenart" : "kostenstelle")}/{Nummer}";

    /// <summary>For sentences: „Die Kostenart „4711““.</summary>
    public string Benennung => $"Die {(Kreis == Kostenkreis.Art ? "Kostenart" : "Kostenstelle")} „{Nummer}“";
}
