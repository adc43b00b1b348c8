using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen;

/// <summary>Event of the stream <c>vieraugenregeln-{mandant}</c>: from now on this holds for the action.</summary>
internal sealed record FreigaberegelGesetzt(string Handlung, Freigaberegel Regel) : IEreignis;

/// <summary>Command to the stream <c>vieraugenregeln-{mandant}</c>.</summary>
internal abstract record RegelBefehl(string Mandant) : IBefehl
{
    public string Stream => Strom(Mandant);

    public static string Strom(string mandant) => $"vieraugenregeln-{mandant}";
}

internal sealed record SetzeFreigaberegel(string Mandant, string Handlung, Freigaberegel Regel) : RegelBefehl(Mandant);
