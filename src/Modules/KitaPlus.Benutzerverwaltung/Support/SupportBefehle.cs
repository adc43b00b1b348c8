using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Commands to the stream <c>support-{mandant}</c>.</summary>
public abstract record SupportBefehl(string Mandant, Handelnder Handelnder) : IBefehl, IMitHandelndem
{
    public string WerHandelt => Handelnder.Benutzer;

    public string Stream => $"support-{Mandant}";
}

public sealed record GibSupportFrei(string Mandant, string Freigabe, IReadOnlyList<Ort> Orte, DateOnly Ab, DateOnly? Bis, string Anlass, Handelnder Handelnder) : SupportBefehl(Mandant, Handelnder);

public sealed record BeendeSupportfreigabe(string Mandant, string Freigabe, Handelnder Handelnder) : SupportBefehl(Mandant, Handelnder);
