using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Events of the stream <c>support-{mandant}</c>: what the customer has released to the Support.</summary>
public abstract record SupportEreignis(string Mandant) : IEreignis;

/// <param name="Zeit">Always with an end: it ends by itself.</param>
/// <param name="Anlass">In the clear; only in events of older versions of the program.</param>
/// <param name="Beschreibung">What the Support is to help with, with a key of the release itself: people may be named in it.</param>
public sealed record SupportFreigegeben(string Mandant, string Freigabe, IReadOnlyList<Ort> Orte, Zeitraum Zeit, string? Anlass, Personenbezug<string>? Beschreibung = null) : SupportEreignis(Mandant)
{
    /// <summary>Pseudonym of the key that protects the description.</summary>
    public static string Schluessel(string freigabe) => $"support-{freigabe}";

    /// <summary>For people.</summary>
    public string Text() => Beschreibung is null ? Anlass ?? "" : Beschreibung.TryWert(out var text) ? text! : "[gelöscht]";
}

/// <param name="Ab">First day without the release.</param>
public sealed record SupportfreigabeBeendet(string Mandant, string Freigabe, DateOnly Ab) : SupportEreignis(Mandant);
