using KitaPlus.EventStore;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Commands to the stream <c>vertretung-{mandant}</c>.</summary>
public abstract record VertretungBefehl(string Mandant, Handelnder Handelnder) : IBefehl, IMitHandelndem
{
    public string WerHandelt => Handelnder.Benutzer;

    public string Stream => $"vertretung-{Mandant}";
}

/// <param name="Personen">What is known of the three today.</param>
public sealed record BenenneVertretung(string Mandant, string Fachverantwortung, string Erste, string Zweite, IReadOnlyList<Vertretungsperson> Personen, Handelnder Handelnder) : VertretungBefehl(Mandant, Handelnder);

public sealed record MeldeAbwesenheit(string Mandant, string Fachverantwortung, DateOnly Seit, Handelnder Handelnder) : VertretungBefehl(Mandant, Handelnder);

/// <summary>The deputy takes over; only Rendanturleitung or Generalvikariat start this, never the program.</summary>
/// <param name="Person">What is known of the deputy today; null = there is no such user.</param>
public sealed record BeginneVertretung(string Mandant, string Vertretung, string Fachverantwortung, string Vertreter, DateOnly Ab, Vertretungsperson? Person, Handelnder Handelnder) : VertretungBefehl(Mandant, Handelnder);

public sealed record BeendeAbwesenheit(string Mandant, string Fachverantwortung, DateOnly Ab, Handelnder Handelnder) : VertretungBefehl(Mandant, Handelnder);
