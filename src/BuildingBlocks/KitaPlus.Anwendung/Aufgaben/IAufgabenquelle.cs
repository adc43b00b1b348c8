namespace KitaPlus.Betrieb;

/// <summary>What waits for the caller, for the start page; each module speaks for its own and stays within the caller's rights.</summary>
public interface IAufgabenquelle
{
    Task<IReadOnlyList<Aufgabe>> VonAsync(CancellationToken cancellationToken = default);
}

public enum Dringlichkeit
{
    Normal,

    /// <summary>Late, or somebody is waiting for it.</summary>
    Dringend,
}

/// <param name="Titel">What is to do, e.g. <c>Kinder ohne Haushalt</c>.</param>
/// <param name="Adresse">Page where it is done.</param>
/// <param name="Anzahl">How many; 1 where it is a single matter.</param>
/// <param name="Seit">The oldest of them; null where time does not matter.</param>
public sealed record Aufgabe(string Titel, string Adresse, int Anzahl, DateOnly? Seit, Dringlichkeit Dringlichkeit);
