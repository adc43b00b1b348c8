namespace KitaPlus.Betrieb;

/// <summary>Figures for the start page, about what the caller's rights reach.</summary>
public interface IKennzahlquelle
{
    /// <summary>Small ones first.</summary>
    int Rang { get; }

    Task<IReadOnlyList<Bereichszahl>> VonAsync(CancellationToken cancellationToken = default);
}

/// <param name="Adresse">Page that shows what it consists of.</param>
public sealed record Bereichszahl(string Titel, int Wert, string? Adresse, string? Hinweis = null);
