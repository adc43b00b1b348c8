using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Events of the stream <c>rendantur-{mandant}</c>.</summary>
public abstract record RendanturEreignis(string Mandant) : IEreignis;

public enum Verwaltungstraegerart
{
    Rendantur = 0,
    NichtPfarrlicherTraeger = 1,
}

/// <summary>Stammdaten der Rendantur, changed only by the Fachverantwortung (no. 4), the Art only by the Generalvikariat.</summary>
public sealed record RendanturStammdatenGeaendert(
    string Mandant, string Name, Verwaltungstraegerart Art, string Strasse, string Plz, string Ort, string Telefon, string Email, DateOnly GueltigAb) : RendanturEreignis(Mandant);

/// <summary>How many days after a deletion the name stays readable.</summary>
public sealed record NamensfristFestgelegt(string Mandant, int Tage) : RendanturEreignis(Mandant);

/// <summary>How many days after a deletion the network addresses of the person stay readable in the Protokoll.</summary>
public sealed record ProtokollfristFestgelegt(string Mandant, int Tage) : RendanturEreignis(Mandant);

/// <summary>Time windows and networks for everybody with this role who has none of his own; null = no limit.</summary>
/// <param name="Geraetegrund">Why from any device; older events have none.</param>
public sealed record ZugangsvorgabeFestgelegt(string Mandant, Rolle Rolle, IReadOnlyList<Zeitfenster>? Zeiten, IReadOnlyList<string>? Netze, bool? NurRegistrierteGeraete, string? Geraetegrund = null) : RendanturEreignis(Mandant);

/// <summary>Stream <c>rechtematrix-{mandant}</c>: a matrix that came with the program, kept so that old decisions stay explainable.</summary>
/// <param name="Text">The file.</param>
public sealed record RechtematrixVeroeffentlicht(string Mandant, DateOnly GueltigAb, string Text) : IEreignis;
