using KitaPlus.Kernel;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Events of the stream <c>vertretung-{mandant}</c>: deputies of the Fachverantwortung (no. 4).</summary>
public abstract record VertretungEreignis(string Mandant) : IEreignis;

/// <summary>The two deputies of a Fachverantwortung; replaces those named before.</summary>
public sealed record VertretungBenannt(string Mandant, string Fachverantwortung, string Erste, string Zweite) : VertretungEreignis(Mandant);

/// <param name="Seit">First day of absence.</param>
public sealed record AbwesenheitGemeldet(string Mandant, string Fachverantwortung, DateOnly Seit) : VertretungEreignis(Mandant);

public sealed record VertretungBegonnen(string Mandant, string Vertretung, string Fachverantwortung, string Vertreter, DateOnly Ab) : VertretungEreignis(Mandant);

/// <summary>The Fachverantwortung is back; without a running deputyship only the absence ends.</summary>
/// <param name="Ab">First day without a deputy.</param>
public sealed record AbwesenheitBeendet(string Mandant, string Fachverantwortung, DateOnly Ab) : VertretungEreignis(Mandant);
