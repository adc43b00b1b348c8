using System.Collections.Immutable;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Besetzung;

/// <summary>Commands to the stream <c>unterschreitung-{einrichtung}</c>.</summary>
internal abstract record UnterschreitungBefehl(string Einrichtung) : IBefehl
{
    public const string Praefix = "unterschreitung-";

    public string Stream => Strom(Einrichtung);

    public static string Strom(string einrichtung) => Praefix + einrichtung;
}

/// <param name="Heute">Day of the report.</param>
internal sealed record MeldeUnterschreitung(string Einrichtung, Meldegrund Grund, DateOnly Seit, Fehlstand Fehlstand, string Empfaenger, string Massnahmen, DateOnly Heute) : UnterschreitungBefehl(Einrichtung), IMitVerweisen
{
    IEnumerable<string> IMitVerweisen.Verweise => [$"einrichtung-{Einrichtung}"];
}

internal sealed record BeendeUnterschreitung(string Einrichtung, int Nummer, DateOnly Zum, string Wodurch, DateOnly Heute) : UnterschreitungBefehl(Einrichtung);

internal sealed record NimmUnterschreitungZurueck(string Einrichtung, int Nummer, string Grund, DateOnly Heute) : UnterschreitungBefehl(Einrichtung);

/// <summary>A report and what became of it.</summary>
internal sealed record Unterschreitung(UnterschreitungGemeldet Meldung, UnterschreitungBeendet? Ende = null, UnterschreitungZurueckgenommen? Ruecknahme = null)
{
    public bool IstOffen => Ende is null && Ruecknahme is null;
}

internal sealed record UnterschreitungZustand(ImmutableList<Unterschreitung> Alle)
{
    public static UnterschreitungZustand Anfang { get; } = new([]);

    /// <summary>The one that has not ended, for this reason.</summary>
    public Unterschreitung? Offen(Meldegrund grund) => Alle.Find(u => u.IstOffen && u.Meldung.Grund == grund);
}

internal sealed class UnterschreitungDecider : IDecider<UnterschreitungZustand, UnterschreitungBefehl>
{
    public const int LaengsterText = 2_000;
    public const int LaengsterEmpfaenger = 120;

    private UnterschreitungDecider()
    {
    }

    public static UnterschreitungZustand Anfang => UnterschreitungZustand.Anfang;

    public static UnterschreitungZustand Evolve(UnterschreitungZustand zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        UnterschreitungGemeldet e => new(zustand.Alle.Add(new(e))),
        UnterschreitungBeendet e => new(zustand.Alle.ConvertAll(u => u.Meldung.Nummer == e.Nummer ? u with { Ende = e } : u)),
        UnterschreitungZurueckgenommen e => new(zustand.Alle.ConvertAll(u => u.Meldung.Nummer == e.Nummer ? u with { Ruecknahme = e } : u)),
        _ => throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} bei den Unterschreitungen."),
    };

    public static Entscheidung Decide(UnterschreitungZustand z, UnterschreitungBefehl befehl) => befehl switch
    {
        MeldeUnterschreitung b => Melde(z, b),
        BeendeUnterschreitung b => Beende(z, b),
        NimmUnterschreitungZurueck b => NimmZurueck(z, b),
        _ => throw new InvalidOperationException($"Unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Melde(UnterschreitungZustand z, MeldeUnterschreitung b)
    {
        if (!Kennung.IstGueltig(b.Einrichtung)) return Entscheidung.Nein($"„{b.Einrichtung}“ ist keine gültige Kennung einer Einrichtung.");
        if (!Enum.IsDefined(b.Grund)) return Entscheidung.Nein("Bitte angeben, ob Personal fehlt oder eine Gruppe überbelegt ist.");
        if (b.Seit > b.Heute) return Entscheidung.Nein("Gemeldet wird, was schon eingetreten ist; der erste Tag liegt in der Zukunft.");
        if (b.Seit < b.Heute.AddYears(-1)) return Entscheidung.Nein("Der erste Tag liegt mehr als ein Jahr zurück; bitte prüfen.");
        if (b.Fehlstand is { Kinder: < 0 } or { Fachkraft: < 0 } or { Ergaenzungskraft: < 0 } or { Leitung: < 0 }) return Entscheidung.Nein("Was fehlt, ist nie negativ.");
        if (b.Fehlstand.Zu(b.Grund) == Fehlstand.Nichts) return Entscheidung.Nein(Unpassend(b));
        if (Text(b.Empfaenger, "An wen gemeldet wurde", LaengsterEmpfaenger) is { } empfaenger) return Entscheidung.Nein(empfaenger);
        if (Text(b.Massnahmen, "Was getan wird", LaengsterText) is { } massnahmen) return Entscheidung.Nein(massnahmen);
        if (z.Offen(b.Grund) is { } offen) return Entscheidung.Nein($"Seit dem {offen.Meldung.Seit:dd.MM.yyyy} ist eine solche Meldung offen (Nr. {offen.Meldung.Nummer}); bitte erst deren Ende eintragen.");
        return Entscheidung.Ja(new UnterschreitungGemeldet(b.Einrichtung, z.Alle.Count + 1, b.Grund, b.Seit, b.Heute, b.Fehlstand, b.Empfaenger.Trim(), Schuetze(b.Einrichtung, b.Massnahmen)));
    }

    private static Entscheidung Beende(UnterschreitungZustand z, BeendeUnterschreitung b)
    {
        if (z.Alle.Find(u => u.Meldung.Nummer == b.Nummer) is not { } u) return Entscheidung.Nein($"Eine Meldung Nr. {b.Nummer} gibt es in dieser Einrichtung nicht.");
        if (u.Ruecknahme is not null) return Entscheidung.Nein($"Die Meldung Nr. {b.Nummer} ist zurückgenommen.");
        if (u.Ende is not null) return Entscheidung.Nein($"Das Ende der Meldung Nr. {b.Nummer} ist schon eingetragen.");
        if (b.Zum < u.Meldung.Seit || b.Zum > b.Heute) return Entscheidung.Nein($"Der letzte Tag liegt zwischen dem ersten ({u.Meldung.Seit:dd.MM.yyyy}) und heute.");
        return Text(b.Wodurch, "Wodurch es endete", LaengsterText) is { } text ? Entscheidung.Nein(text) : Entscheidung.Ja(new UnterschreitungBeendet(b.Einrichtung, b.Nummer, b.Zum, b.Heute, Schuetze(b.Einrichtung, b.Wodurch)));
    }

    private static Entscheidung NimmZurueck(UnterschreitungZustand z, NimmUnterschreitungZurueck b)
    {
        if (z.Alle.Find(u => u.Meldung.Nummer == b.Nummer) is not { } u) return Entscheidung.Nein($"Eine Meldung Nr. {b.Nummer} gibt es in dieser Einrichtung nicht.");
        if (u.Ruecknahme is not null) return Entscheidung.Nein($"Die Meldung Nr. {b.Nummer} ist schon zurückgenommen.");
        return Text(b.Grund, "Warum sie zurückgenommen wird", LaengsterText) is { } text ? Entscheidung.Nein(text) : Entscheidung.Ja(new UnterschreitungZurueckgenommen(b.Einrichtung, b.Nummer, b.Heute, Schuetze(b.Einrichtung, b.Grund)));
    }

    private static string Unpassend(MeldeUnterschreitung b) => b.Grund == Meldegrund.Personal
        ? $"Nach den Eintragungen fehlte am {b.Seit:dd.MM.yyyy} kein Personal. Bitte den Tag prüfen, oder zuerst eintragen, wer abwesend ist."
        : $"Nach den Eintragungen ist am {b.Seit:dd.MM.yyyy} keine Gruppe über der zulässigen Belegung. Bitte Grund und Tag prüfen.";

    private static string? Text(string text, string was, int laenge)
    {
        if (string.IsNullOrWhiteSpace(text)) return $"{was}, fehlt; bitte angeben.";
        return text.Trim().Length > laenge ? $"{was}: höchstens {laenge} Zeichen, es sind {text.Trim().Length}." : null;
    }

    private static Personenbezug<string> Schuetze(string einrichtung, string text) => Personenbezug<string>.Von($"einrichtung-{einrichtung}", Zwecke.Schreiben, text.Trim());
}

/// <summary>Reports belong to their Einrichtung.</summary>
internal sealed class UnterschreitungZiel : Rechte.IZielbestimmung
{
    public string Praefix => UnterschreitungBefehl.Praefix;

    public ValueTask<Rechte.Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) => new(new Rechte.Ziel.Wie($"einrichtung-{schluessel}"));
}

/// <summary>Reads the reports of an Einrichtung.</summary>
internal sealed class Unterschreitungsleser(IEventStore store, IEventCodec codec)
{
    public async Task<UnterschreitungZustand> VonAsync(string mandant, string einrichtung, CancellationToken cancellationToken = default) =>
        (await store.ReadStreamAsync(mandant, UnterschreitungBefehl.Strom(einrichtung), 0, cancellationToken)).Aggregate(UnterschreitungZustand.Anfang, (z, e) => UnterschreitungDecider.Evolve(z, codec.Decode(e), e.EventId));
}
