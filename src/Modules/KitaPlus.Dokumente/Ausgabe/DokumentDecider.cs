using KitaPlus.Kernel;

namespace KitaPlus.Dokumente;

internal sealed record DokumentZustand(DokumentAusgestellt? Dokument);

/// <summary>Issued once, never changed.</summary>
internal sealed class DokumentDecider : IDecider<DokumentZustand, DokumentBefehl>
{
    private const int LaengsterTitel = 200;

    private DokumentDecider()
    {
    }

    public static DokumentZustand Anfang { get; } = new(Dokument: null);

    public static DokumentZustand Evolve(DokumentZustand zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        DokumentAusgestellt e => new(e),
        _ => throw new InvalidOperationException($"Dokument: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public static Entscheidung Decide(DokumentZustand zustand, DokumentBefehl befehl)
    {
        if (zustand.Dokument is not null) return Entscheidung.Nichts;
        if (!Dokumentkennung.IstGueltig(befehl.Kennung)) return Entscheidung.Nein($"„{befehl.Kennung}“ ist keine gültige Kennung eines Dokuments.");
        var d = befehl.Dokument;
        if (DokumentBefehl.Von(befehl.Kennung, d).GetType() != befehl.GetType()) return Entscheidung.Nein($"Ein Dokument der Art „{d.Art.Titel()}“ wird nicht auf diesem Weg ausgestellt.");
        if (string.IsNullOrWhiteSpace(d.Titel) || d.Titel.Length > LaengsterTitel) return Entscheidung.Nein($"Titel: Bitte angeben, höchstens {LaengsterTitel} Zeichen.");
        return Entscheidung.Ja(d);
    }
}
