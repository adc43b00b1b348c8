using System.Collections.Immutable;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

public enum Meldungsstand
{
    /// <summary>There is none yet.</summary>
    Fehlt = 0,
    Erstellt = 1,
    Rueckfrage = 2,
    Geprueft = 3,
    Freigegeben = 4,
    Uebermittelt = 5,
    Angenommen = 6,
    Abgelehnt = 7,
}

/// <summary>A report as its events say.</summary>
/// <param name="Stand">Of the newest version.</param>
/// <param name="Fassungen">All versions, oldest first.</param>
public sealed record Meldungszustand(Meldungsstand Stand, ImmutableList<MeldungErstellt> Fassungen, ImmutableDictionary<int, MeldungUebermittelt> Dateien, ImmutableHashSet<string> Quittungen)
{
    public static Meldungszustand Anfang { get; } = new(Meldungsstand.Fehlt, [], ImmutableDictionary<int, MeldungUebermittelt>.Empty, []);

    public MeldungErstellt? Neueste => Fassungen.LastOrDefault();

    public int Fassung => Fassungen.Count;

    public MeldungErstellt? Finde(int fassung) => fassung >= 1 && fassung <= Fassungen.Count ? Fassungen[fassung - 1] : null;
}

internal sealed class MeldungDecider : IDecider<Meldungszustand, MeldungBefehl>
{
    public const int LaengsterText = 500;

    private MeldungDecider()
    {
    }

    public static Meldungszustand Anfang => Meldungszustand.Anfang;

    public static Meldungszustand Evolve(Meldungszustand zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        MeldungErstellt e => zustand with { Stand = Meldungsstand.Erstellt, Fassungen = zustand.Fassungen.Add(e) },
        RueckfrageGestellt => zustand with { Stand = Meldungsstand.Rueckfrage },
        RueckfrageBeantwortet => zustand with { Stand = Meldungsstand.Erstellt },
        MeldungGeprueft => zustand with { Stand = Meldungsstand.Geprueft },
        MeldungFreigegeben => zustand with { Stand = Meldungsstand.Freigegeben },
        MeldungUebermittelt e => zustand with { Stand = Meldungsstand.Uebermittelt, Dateien = zustand.Dateien.SetItem(e.Fassung, e) },
        QuittungVermerkt e => zustand with { Stand = e.Angenommen ? Meldungsstand.Angenommen : Meldungsstand.Abgelehnt, Quittungen = zustand.Quittungen.Add(Abdruck(e.Fassung, e.Angenommen, e.Am, e.Zeichen)) },
        _ => throw new InvalidOperationException($"Meldung: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public static Entscheidung Decide(Meldungszustand zustand, MeldungBefehl befehl) => befehl switch
    {
        _ when !befehl.Meldung.IstGueltig => Entscheidung.Nein($"„{befehl.Meldung.Kurz}“ bezeichnet keine Meldung; bitte Art und Zeitraum prüfen."),
        ErstelleMeldung b => Erstelle(zustand, b),
        StelleRueckfrage b => Neu(zustand, b.Fassung, Text("Die Frage", b.Frage), [Meldungsstand.Erstellt, Meldungsstand.Geprueft, Meldungsstand.Freigegeben], new RueckfrageGestellt(b.Fassung, b.Frage.Trim()), "Rückfragen gehen nur, solange die Meldung nicht übermittelt ist."),
        AntworteAufRueckfrage b => Neu(zustand, b.Fassung, Text("Die Antwort", b.Antwort), [Meldungsstand.Rueckfrage], new RueckfrageBeantwortet(b.Fassung, b.Antwort.Trim()), "Zu dieser Meldung ist keine Rückfrage offen."),
        PruefeMeldung when zustand.Stand == Meldungsstand.Geprueft && Gemeint(zustand, befehl) => Entscheidung.Nichts,
        PruefeMeldung b => Neu(zustand, b.Fassung, null, [Meldungsstand.Erstellt], new MeldungGeprueft(b.Fassung), "Geprüft wird eine erstellte Meldung ohne offene Rückfrage."),
        GibMeldungFrei when zustand.Stand == Meldungsstand.Freigegeben && Gemeint(zustand, befehl) => Entscheidung.Nichts,
        GibMeldungFrei b => Neu(zustand, b.Fassung, null, [Meldungsstand.Geprueft], new MeldungFreigegeben(b.Fassung), "Freigegeben wird erst, was geprüft ist."),
        UebermittleMeldung when zustand.Stand == Meldungsstand.Uebermittelt && Gemeint(zustand, befehl) => Entscheidung.Nichts,
        UebermittleMeldung b => Neu(zustand, b.Fassung, b.Datei.Xml.Length == 0 || b.Datei.Csv.Length == 0 ? "Übermittelt ist eine Meldung erst, wenn ihre Datei geschrieben ist." : null, [Meldungsstand.Freigegeben], b.Datei with { Fassung = b.Fassung }, "Übermittelt wird erst, was freigegeben ist."),
        VermerkeQuittung b => Quittiere(zustand, b),
        _ => throw new InvalidOperationException($"Unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Erstelle(Meldungszustand z, ErstelleMeldung b)
    {
        if (b.Fehler > 0) return Entscheidung.Nein($"{Zahlen.Menge(b.Fehler, "Fehler verhindert", "Fehler verhindern")} die Meldung; bitte zuerst beheben. Sie stehen mit dem Weg dorthin auf der Seite der Meldung.");
        if (b.Version.Fassung != z.Fassung + 1) return Entscheidung.Nein($"Es gibt inzwischen die Fassung {z.Fassung}; bitte die Seite neu laden und diese ansehen.");
        var grund = b.Version.Grund?.Trim() ?? "";
        if (z.Fassung > 0 && grund.Length == 0) return Entscheidung.Nein("Die Meldung gibt es schon. Für eine neue Fassung bitte einen Grund angeben.");
        if (grund.Length > LaengsterText) return Entscheidung.Nein($"Der Grund ist länger als {LaengsterText} Zeichen; bitte kürzen.");
        if (z.Stand is Meldungsstand.Geprueft or Meldungsstand.Freigegeben) return Entscheidung.Nein("Die Meldung wird gerade geprüft oder ist freigegeben. Eine neue Fassung geht nach einer Rückfrage oder nach der Antwort der Behörde.");
        if (z.Stand == Meldungsstand.Uebermittelt) return Entscheidung.Nein("Die Meldung ist übermittelt und noch nicht beantwortet. Eine neue Fassung geht, wenn die Antwort der Behörde vermerkt ist.");
        return Entscheidung.Ja(b.Version with { Einrichtung = b.Meldung.Einrichtung, Art = b.Meldung.Art, Zeitraum = b.Meldung.Zeitraum, Grund = grund.Length == 0 ? null : grund });
    }

    private static Entscheidung Quittiere(Meldungszustand z, VermerkeQuittung b)
    {
        if (z.Quittungen.Contains(Abdruck(b.Fassung, b.Angenommen, b.Am, b.Zeichen.Trim()))) return Entscheidung.Nichts;
        if (b.Datei is null && string.IsNullOrWhiteSpace(b.Grund)) return Entscheidung.Nein("Von Hand wird eine Antwort nur mit Begründung vermerkt: woher sie bekannt ist.");
        if (!b.Angenommen && string.IsNullOrWhiteSpace(b.Grund)) return Entscheidung.Nein("Bitte angeben, warum die Behörde ablehnt.");
        if (b.Zeichen.Length > 80 || b.Grund.Length > LaengsterText) return Entscheidung.Nein($"Zeichen (höchstens 80) oder Grund (höchstens {LaengsterText}) sind zu lang; bitte kürzen.");
        if (b.Am > b.Heute) return Entscheidung.Nein($"Der Tag der Antwort ({b.Am:dd.MM.yyyy}) liegt in der Zukunft; bitte prüfen.");
        var mangel = b.Am < b.Uebermittelt ? $"Der Tag der Antwort ({b.Am:dd.MM.yyyy}) liegt vor der Übermittlung am {b.Uebermittelt:dd.MM.yyyy}; bitte prüfen." : null;
        return Neu(z, b.Fassung, mangel, [Meldungsstand.Uebermittelt], new QuittungVermerkt(b.Fassung, b.Angenommen, b.Am, b.Zeichen.Trim(), b.Grund.Trim(), b.Datei), "Eine Antwort der Behörde gibt es erst zu einer übermittelten Meldung.");
    }

    /// <summary>Every step is about the newest version and possible from some states only.</summary>
    private static Entscheidung Neu(Meldungszustand z, int fassung, string? mangel, Meldungsstand[] aus, MeldungEreignis ereignis, string sonst)
    {
        if (z.Fassung == 0) return Entscheidung.Nein("Diese Meldung ist noch nicht erstellt.");
        if (fassung != z.Fassung) return Entscheidung.Nein($"Es gibt inzwischen die Fassung {z.Fassung}; bitte die Seite neu laden und diese ansehen.");
        if (!aus.Contains(z.Stand)) return Entscheidung.Nein($"{sonst} Stand: {z.Stand.Wort()}.");
        return mangel is null ? Entscheidung.Ja(ereignis) : Entscheidung.Nein(mangel);
    }

    private static bool Gemeint(Meldungszustand z, MeldungBefehl b) => z.Fassung == b switch { PruefeMeldung p => p.Fassung, GibMeldungFrei f => f.Fassung, UebermittleMeldung u => u.Fassung, _ => 0 };

    private static string? Text(string was, string text) =>
        string.IsNullOrWhiteSpace(text) ? $"{was} fehlt; bitte ausfüllen." : text.Length > LaengsterText ? $"{was} ist länger als {LaengsterText} Zeichen; bitte kürzen." : null;

    private static string Abdruck(int fassung, bool angenommen, DateOnly am, string zeichen) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{fassung}|{angenommen}|{am:yyyy-MM-dd}|{zeichen}");
}

internal static class Standworte
{
    public static IReadOnlyList<Meldungsstand> Alle { get; } = Enum.GetValues<Meldungsstand>();

    public static string Wort(this Meldungsstand stand) => stand switch
    {
        Meldungsstand.Fehlt => "fehlt",
        Meldungsstand.Erstellt => "erstellt",
        Meldungsstand.Rueckfrage => "Rückfrage offen",
        Meldungsstand.Geprueft => "geprüft",
        Meldungsstand.Freigegeben => "freigegeben",
        Meldungsstand.Uebermittelt => "übermittelt",
        Meldungsstand.Angenommen => "angenommen",
        _ => "abgelehnt",
    };
}
