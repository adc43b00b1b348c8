using KitaPlus.EventStore;

namespace KitaPlus.Meldewesen;

/// <summary>Commands to a report.</summary>
internal abstract record MeldungBefehl(Meldungsname Meldung) : IBefehl
{
    public string Stream => Meldung.Strom;
}

/// <summary>Freezes a version.</summary>
/// <param name="Version">What was computed; its number is the one after the version that was looked at.</param>
/// <param name="Fehler">Findings that must be mended first.</param>
internal sealed record ErstelleMeldung(Meldungsname Meldung, MeldungErstellt Version, int Fehler) : MeldungBefehl(Meldung);

/// <param name="Fassung">The version that was looked at.</param>
internal sealed record StelleRueckfrage(Meldungsname Meldung, int Fassung, string Frage) : MeldungBefehl(Meldung);

internal sealed record AntworteAufRueckfrage(Meldungsname Meldung, int Fassung, string Antwort) : MeldungBefehl(Meldung);

internal sealed record PruefeMeldung(Meldungsname Meldung, int Fassung) : MeldungBefehl(Meldung);

internal sealed record GibMeldungFrei(Meldungsname Meldung, int Fassung) : MeldungBefehl(Meldung);

internal sealed record UebermittleMeldung(Meldungsname Meldung, int Fassung, MeldungUebermittelt Datei) : MeldungBefehl(Meldung);

/// <param name="Heute">No answer comes from the future.</param>
/// <param name="Uebermittelt">Day on which the version was handed over; no answer comes before it. Null: it was not.</param>
internal sealed record VermerkeQuittung(Meldungsname Meldung, int Fassung, bool Angenommen, DateOnly Am, string Zeichen, string Grund, string? Datei, DateOnly Heute, DateOnly? Uebermittelt = null) : MeldungBefehl(Meldung);
