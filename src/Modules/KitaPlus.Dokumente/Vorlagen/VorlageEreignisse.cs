using KitaPlus.Kernel;

namespace KitaPlus.Dokumente;

/// <summary>A new version of a template. Stream <c>vorlage-{ebene}/{art}</c>.</summary>
/// <param name="Inhalt">Handlebars and HTML.</param>
/// <param name="Bemerkung">What was changed; no personal data.</param>
public sealed record VorlageGespeichert(string Inhalt, string? Bemerkung = null) : IEreignis;

/// <summary>From now on the one above applies again: of the Rendantur, or the one that comes with the program.</summary>
public sealed record VorlageZurueckgesetzt : IEreignis;
