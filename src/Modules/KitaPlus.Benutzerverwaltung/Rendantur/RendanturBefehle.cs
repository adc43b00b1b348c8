using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Commands to the stream <c>rendantur-{mandant}</c>.</summary>
public abstract record RendanturBefehl(string Mandant) : IBefehl
{
    public string Stream => $"rendantur-{Mandant}";
}

public sealed record AendereRendanturStammdaten(
    string Mandant, string Name, string Strasse, string Plz, string Ort, string Telefon, string Email, DateOnly GueltigAb) : RendanturBefehl(Mandant);

/// <summary>Whether the Mandant is a Rendantur or a nicht pfarrlicher Träger of its own. It moves accesses to another office, so only the Generalvikariat says it.</summary>
public sealed record BestimmeVerwaltungstraegerart(string Mandant, Verwaltungstraegerart Art, DateOnly GueltigAb, Handelnder Handelnder) : RendanturBefehl(Mandant), IMitHandelndem
{
    public string WerHandelt => Handelnder.Benutzer;
}

public sealed record LegeNamensfristFest(string Mandant, int Tage) : RendanturBefehl(Mandant);

public sealed record LegeProtokollfristFest(string Mandant, int Tage) : RendanturBefehl(Mandant);

/// <param name="Geraetegrund">Why everybody with this role may come from any device; required when <paramref name="NurRegistrierteGeraete"/> is false.</param>
public sealed record LegeZugangsvorgabeFest(string Mandant, Rolle Rolle, IReadOnlyList<Zeitfenster>? Zeiten, IReadOnlyList<string>? Netze, bool? NurRegistrierteGeraete, string? Geraetegrund = null) : RendanturBefehl(Mandant);

/// <summary>To the stream <c>rechtematrix-{mandant}</c>: recorded at the start when the program brings one that is not recorded yet.</summary>
public sealed record VeroeffentlicheRechtematrix(string Mandant, DateOnly GueltigAb, string Text) : IBefehl
{
    public string Stream => $"rechtematrix-{Mandant}";
}
