using KitaPlus.Rechte;

namespace KitaPlus.Web.Sicherheit;

/// <summary>What the error page says beyond its number.</summary>
/// <param name="Satz">For the person.</param>
/// <param name="Handlung">The refused action.</param>
/// <param name="Nummer">Finds the entry in the log of the program.</param>
/// <param name="Objekt">Stream name of the record it was refused for; the same for one that does not exist.</param>
/// <param name="Vorgang">Page of the matter that waits for a second person.</param>
internal sealed record Fehlerangabe(string? Satz, string? Handlung = null, string? Nummer = null, string? Objekt = null, string? Vorgang = null)
{
    public static Fehlerangabe Zu(Verweigert e) => new(e.Urteil.Satz);
}
