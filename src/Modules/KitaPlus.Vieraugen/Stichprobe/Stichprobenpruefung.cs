using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen;

/// <summary>The sample of a month as the log says.</summary>
/// <param name="BegonnenBei">Position of the hash in the log.</param>
/// <param name="OffengelegtBei">Position of the seed; null as long as it is secret.</param>
internal sealed record Stichprobenmonat(Monat Monat, string Hash, long BegonnenBei, string? Saat, long? OffengelegtBei);

/// <summary>A matter as the log says.</summary>
/// <param name="Durch">Who has released it, and where in the log that stands.</param>
/// <param name="VerbrauchtBei">Position of its use.</param>
internal sealed record Vorgangsakte(VorgangVorgelegt Vorlage, DateTimeOffset Vorgelegt, long Bei, (Beteiligter Wer, long Bei)? Durch, long? VerbrauchtBei);

/// <summary>A rule as the log says.</summary>
internal sealed record Regelstand(FreigaberegelGesetzt Regel, long Bei);

/// <param name="Befund">Null: in order.</param>
internal sealed record Pruefzeile(Vorgangsakte Akte, string? Befund);

/// <param name="Mangel">What is wrong with the month as a whole, or null.</param>
/// <param name="Offen">The seed is public: the draws were really repeated.</param>
internal sealed record Pruefbericht(Monat Monat, Stichprobenmonat? Stichprobe, bool Offen, string? Mangel, IReadOnlyList<Pruefzeile> Zeilen)
{
    public int Ziehungen => Zeilen.Count(z => z.Akte.Vorlage.Auswahl.IstZiehung());

    public int Gezogen => Zeilen.Count(z => z.Akte.Vorlage.Auswahl == Auswahl.Gezogen);

    public IEnumerable<Pruefzeile> Abweichungen => Zeilen.Where(z => z.Befund is not null);

    public bool Gut => Mangel is null && !Abweichungen.Any();
}

/// <summary>Repeats every decision of a month about who needs a release. Pure: judges by the log alone.</summary>
internal static class Stichprobenpruefung
{
    /// <summary>Between the choice of the month and the entry in the log.</summary>
    private static readonly TimeSpan Schreibzeit = TimeSpan.FromHours(1);

    /// <param name="akten">All matters of the Mandant up to the end of the month, in the order of the log.</param>
    /// <param name="regeln">All rules, in the order of the log.</param>
    public static Pruefbericht Pruefe(Monat monat, Stichprobenmonat? stichprobe, IReadOnlyList<Vorgangsakte> akten, IReadOnlyList<Regelstand> regeln)
    {
        var mangel = Mangel(stichprobe);
        var saat = mangel is null && stichprobe?.Saat is { } s ? Convert.FromHexString(s) : null;
        var zeilen = new List<Pruefzeile>();
        var letzte = new Dictionary<(string, string), Vorgangsakte>();
        foreach (var a in akten)
        {
            var gegenstand = (a.Vorlage.Handlung, a.Vorlage.Objekt);
            var ausstehend = letzte.TryGetValue(gegenstand, out var l) && (l.Durch is not { } d || d.Bei > a.Bei);
            if (MonatVon(a) == monat) zeilen.Add(new(a, Befund(a, stichprobe, saat, ausstehend, regeln)));
            if (a.Vorlage.Auswahl.BrauchtFreigabe()) letzte[gegenstand] = a;
        }

        return new(monat, stichprobe, saat is not null, mangel ?? (stichprobe is null && zeilen.Exists(z => z.Akte.Vorlage.Ziehung is not null) ? "Es wurde gezogen, ohne dass für den Monat eine Stichprobe begonnen war." : null), zeilen);
    }

    public static Monat MonatVon(Vorgangsakte akte) => akte.Vorlage.Ziehung?.Monat ?? Monat.Von(Berlin.Tag(akte.Vorgelegt));

    private static string? Mangel(Stichprobenmonat? s)
    {
        if (s?.Saat is not { } saat) return null;
        if (saat.Length != 2 * Ziehung.Saatlaenge || !saat.All(char.IsAsciiHexDigitLower)) return "Die offengelegte Zufallszahl ist unlesbar.";
        return Ziehung.Hash(Convert.FromHexString(saat)) == s.Hash ? null : "Die offengelegte Zufallszahl ist nicht die, deren Prüfsumme zu Beginn festgehalten wurde.";
    }

    private static string? Befund(Vorgangsakte a, Stichprobenmonat? s, byte[]? saat, bool ausstehend, IReadOnlyList<Regelstand> regeln)
    {
        var v = a.Vorlage;
        var regel = regeln.LastOrDefault(r => r.Regel.Handlung == v.Handlung && r.Bei < a.Bei)?.Regel.Regel ?? Freigaberegel.Vorgabe(v.Handlung);
        if (Zeitpunkt(a, s) is { } zeit) return zeit;
        if (v.Auswahl.IstZiehung() != v.Ziehung is not null) return "Die Angaben zur Ziehung passen nicht zum Ergebnis.";
        if (v.Ziehung is { } z && z.Promille != regel.Promille) return $"Gezogen wurde mit {z.Promille} von 1000; die Regel war: {regel}.";
        // as long as the seed is secret the result of a draw is taken as it is
        var erwartet = Auswahlregel.Bestimme(regel, v.Betrag, ausstehend, () => saat is null ? v.Auswahl == Auswahl.Gezogen : Ziehung.IstGezogen(saat, v.Vorgang, v.Inhalt, regel.Promille!.Value));
        if (erwartet != v.Auswahl) return $"Nachgerechnet ergibt sich „{erwartet.Satz()}“, festgehalten ist „{v.Auswahl.Satz()}“.";
        if (a.Durch is { } d && d.Wer.TeiltPersonMit(v.Von)) return "Freigegeben hat keine zweite Person.";
        return v.Auswahl.BrauchtFreigabe() && a.VerbrauchtBei is { } bei && (a.Durch is not { } frei || frei.Bei > bei) ? "Ausgeführt, obwohl die Freigabe fehlte." : null;
    }

    private static string? Zeitpunkt(Vorgangsakte a, Stichprobenmonat? s)
    {
        if (a.Vorlage.Ziehung is not { } z) return null;
        if (z.Monat != Monat.Von(Berlin.Tag(a.Vorgelegt)) && z.Monat != Monat.Von(Berlin.Tag(a.Vorgelegt - Schreibzeit))) return $"Gezogen wurde mit der Zufallszahl für {z.Monat.Lang()}, vorgelegt wurde in einem anderen Monat.";
        if (s is null || a.Bei < s.BegonnenBei) return "Gezogen wurde, bevor die Prüfsumme des Monats festgehalten war.";
        return s.OffengelegtBei < a.Bei ? "Gezogen wurde, nachdem die Zufallszahl offengelegt war." : null;
    }
}
