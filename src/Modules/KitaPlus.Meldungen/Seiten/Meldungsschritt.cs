using KitaPlus.EventStore;

namespace KitaPlus.Meldewesen.Seiten;

/// <summary>A step of a report that needs nothing but a button.</summary>
/// <param name="Name">Of its form.</param>
internal sealed record Meldungsschritt(string Name, string Titel, string Getan, string Handlung, Meldungsstand Aus)
{
    public static IReadOnlyList<Meldungsschritt> Alle { get; } =
    [
        new("pruefen", "Als geprüft vermerken", "geprüft", Handlungen.Pruefen, Meldungsstand.Erstellt),
        new("freigeben", "Freigeben", "freigegeben", Handlungen.Freigeben, Meldungsstand.Geprueft),
        new("uebermitteln", "Datei schreiben und als übermittelt vermerken", "übermittelt; bitte die Datei laden und bei der Behörde einreichen", Handlungen.Uebermitteln, Meldungsstand.Freigegeben),
    ];

    public Task GeheAsync(Meldungsdienst dienst, Web.IBefehle befehle, Kontext kontext, Meldungsname name, int fassung, Guid befehlId) => Handlung switch
    {
        Handlungen.Pruefen => befehle.SendeAsync(new PruefeMeldung(name, fassung), befehlId),
        Handlungen.Freigeben => befehle.SendeAsync(new GibMeldungFrei(name, fassung), befehlId),
        _ => dienst.UebermittleAsync(kontext, name, fassung, befehlId),
    };
}
