using KitaPlus.Kernel;

namespace KitaPlus.Protokoll;

public enum Ausgang
{
    Ausgefuehrt = 0,

    /// <summary>The rules of the field said no.</summary>
    Abgelehnt = 1,

    /// <summary>The right was missing.</summary>
    Verweigert = 2,
}

/// <summary>
/// A command was given. Who, when and on whose behalf stand in the envelope; what was entered stands in the events of the command,
/// so that no personal value is kept twice.
/// </summary>
/// <param name="Handlung">Name of the declared action.</param>
/// <param name="Objekt">Stream of the record; a pseudonym.</param>
/// <param name="Grund">Why not; null when carried out.</param>
/// <param name="VonWo">Network address; null on the command line.</param>
public sealed record BefehlProtokolliert(string Handlung, string Objekt, Ausgang Ausgang, string? Grund, Personenbezug<string>? VonWo) : IEreignis;
