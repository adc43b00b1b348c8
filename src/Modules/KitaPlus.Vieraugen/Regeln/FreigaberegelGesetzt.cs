using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Vieraugen.Seiten;

namespace KitaPlus.Vieraugen;

/// <summary>Event of the stream <c>vieraugenregeln-{mandant}</c>: from now on this holds for the action.</summary>
internal sealed record FreigaberegelGesetzt(string Handlung, Freigaberegel Regel) : IEreignis;

/// <summary>Command to the stream <c>vieraugenregeln-{mandant}</c>.</summary>
internal abstract record RegelBefehl(string Mandant) : IBefehl
{
    public string Stream => Strom(Mandant);

    public static string Strom(string mandant) => $"vieraugenregeln-{mandant}";
}

/// <param name="Bisher">The rule that is replaced; the decider compares it. To loosen a rule needs a second person, to tighten it does not.</param>
internal sealed record SetzeFreigaberegel(string Mandant, string Handlung, Freigaberegel Regel, Freigaberegel Bisher) : RegelBefehl(Mandant), IVieraugenpflichtig
{
    public Vieraugenangaben? Angaben => Regel.IstLockererAls(Bisher)
        ? new(Zielverzeichnis.GanzerMandant, $"Regel lockern für „{Handlung}“: bisher {Bisher}, künftig {Regel}", Adresse: Adressen.Einstellung(Handlung))
        : null;
}
