using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen;

/// <summary>Events of the stream <c>stichprobe-{JJJJ-MM}</c>.</summary>
internal abstract record StichprobenEreignis(Monat Monat) : IEreignis;

/// <summary>The seed of the month is fixed; its hash is public from now on.</summary>
/// <param name="Hash">SHA-256 of the seed.</param>
/// <param name="Saat">The seed in hexadecimal, encrypted with a key of the Mandant.</param>
internal sealed record StichprobeBegonnen(Monat Monat, string Hash, Personenbezug<string> Saat) : StichprobenEreignis(Monat);

/// <summary>The month is over: from now on everybody can repeat its draws.</summary>
internal sealed record StichprobeOffengelegt(Monat Monat, string Saat) : StichprobenEreignis(Monat);

/// <summary>Commands to the stream <c>stichprobe-{JJJJ-MM}</c>; given by the program only.</summary>
internal abstract record StichprobenBefehl(Monat Monat) : IBefehl
{
    public string Stream => Strom(Monat);

    public static string Strom(Monat monat) => $"stichprobe-{monat}";
}

internal sealed record BeginneStichprobe(Monat Monat, Personenbezug<string> Saat) : StichprobenBefehl(Monat);

internal sealed record LegeStichprobeOffen(Monat Monat, DateOnly Heute) : StichprobenBefehl(Monat);
