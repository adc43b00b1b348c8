using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>Nothing is wrong: the command is submitted and waits for a second person. The message says who has to do what where.</summary>
/// <param name="vorgang">Id of the matter.</param>
public sealed class WartetAufFreigabe(string vorgang, string satz) : Fachfehler(satz)
{
    public string Vorgang { get; } = vorgang;

    /// <summary>Page on which it is decided.</summary>
    public string Adresse => Seite(Vorgang);

    public static string Seite(string vorgang) => $"/vieraugen/{vorgang}";
}
