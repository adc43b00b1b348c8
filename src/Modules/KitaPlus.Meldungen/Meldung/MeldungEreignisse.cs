using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>Events of the stream <c>meldung-{einrichtung}/{art}/{zeitraum}</c>.</summary>
public abstract record MeldungEreignis(int Fassung) : IEreignis;

/// <summary>
/// A version of the report with all that it counts, and the knowledge it was computed with: computed again as of that moment and position it gives the same.
/// Sums stay when the data of a person are erased; what single persons add to them is encrypted with the key of each.
/// </summary>
/// <param name="Bekannt">And <paramref name="Position"/>: the Kenntnisstand.</param>
/// <param name="Warnungen">Findings that were seen and confirmed.</param>
/// <param name="Grund">Why there is a new version; null: the first one.</param>
public sealed record MeldungErstellt(
    string Einrichtung, Meldeart Art, string Zeitraum, int Fassung, DateOnly Stichtag, DateTimeOffset Bekannt, long Position, IReadOnlyList<Meldungswert> Werte,
    IReadOnlyList<Personenbezug<Kindzaehlung>> Kinder, IReadOnlyList<Personenbezug<Kraftzaehlung>> Personal, IReadOnlyList<Gruppenzeile> Gruppen, Einrichtungszeile Angaben, int Warnungen, string? Grund)
    : MeldungEreignis(Fassung)
{
    internal Meldungsname Name => new(Einrichtung, Art, Zeitraum);

    internal Kenntnisstand Kenntnis => new(Bekannt, Position);

    /// <summary>So many persons are missing by now from what is handed over: their data have been erased.</summary>
    internal int Geloescht => GeloeschtesPersonal + (Art == Meldeart.Statistik ? Kinder.Count(k => !k.TryWert(out _)) : 0);

    internal int GeloeschtesPersonal => Personal.Count(p => !p.TryWert(out _));

    /// <summary>Numbers about staff included, as far as the reader may see them.</summary>
    /// <param name="einzeln">See <see cref="Personalsummen"/>; a version beside another or beside now could be told apart by one person.</param>
    internal (IReadOnlyList<Meldungswert> Werte, bool Verborgen) AlleWerte(bool mitPersonen, bool einzeln = false)
    {
        var summen = Personalsummen.Aus([.. Personal.Select(p => p.TryWert(out var z) ? z : null).OfType<Kraftzaehlung>()], mitPersonen, einzeln);
        return ([.. Werte, .. summen.Werte], summen.Verborgen);
    }
}

/// <summary>Who checks has a question; the report goes back.</summary>
public sealed record RueckfrageGestellt(int Fassung, string Frage) : MeldungEreignis(Fassung);

public sealed record RueckfrageBeantwortet(int Fassung, string Antwort) : MeldungEreignis(Fassung);

public sealed record MeldungGeprueft(int Fassung) : MeldungEreignis(Fassung);

public sealed record MeldungFreigegeben(int Fassung) : MeldungEreignis(Fassung);

/// <summary>The files are kept for good and never written again.</summary>
/// <param name="Transport">By which way, e.g. <c>datei</c>.</param>
/// <param name="Xml">Id in the store of files, beside its SHA-256.</param>
public sealed record MeldungUebermittelt(int Fassung, string Transport, string Xml, string XmlPruefsumme, string Csv, string CsvPruefsumme) : MeldungEreignis(Fassung);

/// <summary>The authority's answer.</summary>
/// <param name="Am">Day of the answer.</param>
/// <param name="Zeichen">Of the authority; empty: none.</param>
/// <param name="Grund">Why it was refused, or what was answered.</param>
/// <param name="Datei">SHA-256 of the file it came with; null: entered by hand.</param>
public sealed record QuittungVermerkt(int Fassung, bool Angenommen, DateOnly Am, string Zeichen, string Grund, string? Datei) : MeldungEreignis(Fassung);
