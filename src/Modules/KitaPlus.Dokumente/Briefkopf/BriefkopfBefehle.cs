using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Dokumente;

/// <summary>Commands to the stream <c>briefkopf-{ebene}</c>.</summary>
/// <param name="Ort">The Mandant stands for the Rendantur.</param>
public abstract record BriefkopfBefehl(Ort Ort) : IBefehl
{
    public string Stream => Strom(Ort);

    internal static string Strom(Ort ort) => ort.Art switch
    {
        Ortsart.Mandant => "briefkopf-rendantur",
        Ortsart.Traeger => $"briefkopf-traeger/{Kennung.Pruefe(ort.Id, "Träger")}",
        _ => $"briefkopf-einrichtung/{Kennung.Pruefe(ort.Id, "Einrichtung")}",
    };
}

public sealed record AendereRendanturbriefkopf(Briefkopfangaben Angaben) : BriefkopfBefehl(Rechte.Ort.Mandant);

/// <summary>Of a Träger or an Einrichtung.</summary>
public sealed record AendereBriefkopf(Ort Ort, Briefkopfangaben Angaben) : BriefkopfBefehl(Ort);

public sealed record EntferneRendanturbriefkopf() : BriefkopfBefehl(Rechte.Ort.Mandant);

/// <inheritdoc cref="AendereBriefkopf"/>
public sealed record EntferneBriefkopf(Ort Ort) : BriefkopfBefehl(Ort);
