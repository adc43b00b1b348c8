namespace KitaPlus.Betrieb;

/// <summary>A statement of the Verfahrensdokumentation.</summary>
/// <param name="Kapitel">E.g. „Anmeldung“, „Aufbewahrung“, „Prüfungen“.</param>
public sealed record Verfahrensangabe(string Kapitel, string Was, string Wie);

/// <summary>A module tells the auditor how it works; the page is put together from what really applies, not written by hand.</summary>
public interface IVerfahrensangaben
{
    Task<IReadOnlyList<Verfahrensangabe>> AngabenAsync(string mandant, CancellationToken cancellationToken = default);
}
