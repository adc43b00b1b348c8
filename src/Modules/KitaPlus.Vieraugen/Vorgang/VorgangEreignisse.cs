using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen;

/// <summary>Events of the stream <c>vieraugen-{id}</c>.</summary>
internal abstract record VorgangEreignis(string Vorgang) : IEreignis;

/// <param name="Inhalt">SHA-256 of the content.</param>
/// <param name="Ziehung">Only when a draw decided.</param>
/// <param name="LaeuftAbAm">Last day on which it can be released; only when it waits.</param>
/// <param name="Grund">Why, in the words of the submitter, with whose key it is encrypted; null: the command has none.</param>
internal sealed record VorgangVorgelegt(
    string Vorgang, string Handlung, string Objekt, string Beschreibung, string Inhalt, Geld? Betrag, string? Adresse, Beteiligter Von, Auswahl Auswahl, Ziehungsangabe? Ziehung, DateOnly? LaeuftAbAm,
    Personenbezug<string>? Grund = null)
    : VorgangEreignis(Vorgang);

/// <param name="Monat">Whose seed was used.</param>
internal sealed record Ziehungsangabe(Monat Monat, int Promille);

/// <param name="Begruendung">In the clear, as it was kept once; null since <paramref name="Grund"/> is there.</param>
/// <param name="Grund">What was checked, in the words of that person, with whose key it is encrypted.</param>
internal sealed record VorgangFreigegeben(string Vorgang, string Inhalt, Beteiligter Durch, string? Begruendung = null, Personenbezug<string>? Grund = null) : VorgangEreignis(Vorgang);

/// <param name="Begruendung">In the clear, as it was kept once; null since <paramref name="Grund"/> is there.</param>
/// <param name="Grund">Why not, in the words of that person, with whose key it is encrypted.</param>
internal sealed record VorgangAbgelehnt(string Vorgang, string Inhalt, Beteiligter Durch, string? Begruendung = null, Personenbezug<string>? Grund = null) : VorgangEreignis(Vorgang);

internal sealed record VorgangAbgelaufen(string Vorgang) : VorgangEreignis(Vorgang);

/// <param name="Verwendung">Id of what was done with it.</param>
internal sealed record VorgangVerbraucht(string Vorgang, Guid Verwendung) : VorgangEreignis(Vorgang);
