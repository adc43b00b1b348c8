using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>Events in the words of their users; each module speaks for its own.</summary>
public interface IEreignistext
{
    /// <returns>Null: not one of this module's events.</returns>
    Ereignisbild? Von(IEreignis ereignis);
}

/// <param name="Titel">What happened, e.g. <c>Betreuung vereinbart</c>.</param>
/// <param name="Felder">What was entered; erased values read „gelöscht“.</param>
public sealed record Ereignisbild(string Titel, IReadOnlyList<Feldwert> Felder, DateOnly? GueltigAb = null, DateOnly? GueltigBis = null);

/// <param name="Vertraulich">Only for those who may see incomes or health data: <see cref="Rechte.Handlung"/> to ask for; null = everybody who sees the record.</param>
public sealed record Feldwert(string Feld, string Wert, string? Vertraulich = null);

/// <summary>Asks every module.</summary>
public sealed class Ereignistexte(IEnumerable<IEreignistext> texte)
{
    public Ereignisbild Von(IEreignis ereignis) => texte.Select(t => t.Von(ereignis)).FirstOrDefault(b => b is not null) ?? new Ereignisbild(ereignis.GetType().Name, []);
}
