using System.Collections.Immutable;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <param name="Seit">First day of absence, while it lasts.</param>
internal sealed record Vertretungsstand(string? Erste, string? Zweite, DateOnly? Seit, VertretungBegonnen? Laufend)
{
    public static Vertretungsstand Leer { get; } = new(null, null, null, null);
}

/// <param name="Je">By user id of the Fachverantwortung.</param>
internal sealed record VertretungZustand(ImmutableDictionary<string, Vertretungsstand> Je)
{
    public static VertretungZustand Anfang { get; } = new(ImmutableDictionary<string, Vertretungsstand>.Empty);

    public Vertretungsstand Von(string fachverantwortung) => Je.GetValueOrDefault(fachverantwortung, Vertretungsstand.Leer);

    public static VertretungZustand Evolve(VertretungZustand z, IEreignis ereignis) => ereignis switch
    {
        VertretungBenannt e => z.Mit(e.Fachverantwortung, v => v with { Erste = e.Erste, Zweite = e.Zweite }),
        AbwesenheitGemeldet e => z.Mit(e.Fachverantwortung, v => v with { Seit = e.Seit }),
        VertretungBegonnen e => z.Mit(e.Fachverantwortung, v => v with { Laufend = e }),
        AbwesenheitBeendet e => z.Mit(e.Fachverantwortung, v => v with { Seit = null, Laufend = null }),
        _ => throw new InvalidOperationException($"Vertretung: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    private VertretungZustand Mit(string fachverantwortung, Func<Vertretungsstand, Vertretungsstand> wie) => new(Je.SetItem(fachverantwortung, wie(Von(fachverantwortung))));
}

/// <summary>Two deputies, started by the Rendanturleitung or the Generalvikariat, never by itself (no. 4, sentences 16 to 19).</summary>
internal sealed class VertretungDecider : IDecider<VertretungZustand, VertretungBefehl>
{
    private VertretungDecider()
    {
    }

    public static VertretungZustand Anfang => VertretungZustand.Anfang;

    public static VertretungZustand Evolve(VertretungZustand zustand, IEreignis ereignis, Guid ereignisId) => VertretungZustand.Evolve(zustand, ereignis);

    public static Entscheidung Decide(VertretungZustand zustand, VertretungBefehl befehl) => befehl switch
    {
        BenenneVertretung b => Benenne(zustand.Von(b.Fachverantwortung), b),
        MeldeAbwesenheit b => Melde(zustand.Von(b.Fachverantwortung), b),
        BeginneVertretung b => Beginne(zustand.Von(b.Fachverantwortung), b),
        BeendeAbwesenheit b => Beende(zustand.Von(b.Fachverantwortung), b),
        _ => throw new InvalidOperationException($"Vertretung: unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Benenne(Vertretungsstand v, BenenneVertretung b)
    {
        if (!Leitet(b.Handelnder)) return Entscheidung.Nein("Die Vertretungen benennt die Rendanturleitung oder das Generalvikariat; bitte dorthin geben.");
        if (new[] { b.Fachverantwortung, b.Erste, b.Zweite }.Any(x => !Kennung.IstGueltig(x))) return Entscheidung.Nein("Zu benennen sind die Fachverantwortung und zwei Vertretungen; bitte alle drei angeben.");
        if (b.Erste == b.Zweite || b.Erste == b.Fachverantwortung || b.Zweite == b.Fachverantwortung) return Entscheidung.Nein("Fachverantwortung und Vertretungen sind drei verschiedene Personen; bitte berichtigen.");
        if (Finde(b, b.Fachverantwortung) is not { IstFachverantwortung: true }) return Entscheidung.Nein("Vertreten wird nur, wer zurzeit die Rolle Fachverantwortung hat und nicht gesperrt ist; bitte die Person prüfen.");
        if (new[] { b.Erste, b.Zweite }.FirstOrDefault(x => Finde(b, x) is not { KannVertreten: true }) is { } unpassend) return Entscheidung.Nein(Unpassend(unpassend));
        return (v.Erste, v.Zweite) == (b.Erste, b.Zweite) ? Entscheidung.Nichts : Entscheidung.Ja(new VertretungBenannt(b.Mandant, b.Fachverantwortung, b.Erste, b.Zweite));
    }

    private static Entscheidung Melde(Vertretungsstand v, MeldeAbwesenheit b)
    {
        var beteiligt = new[] { b.Fachverantwortung, v.Erste, v.Zweite }.Contains(b.Handelnder.Benutzer, StringComparer.Ordinal);
        if (!beteiligt && !Leitet(b.Handelnder)) return Entscheidung.Nein("Das Fehlen der Fachverantwortung melden sie selbst, ihre Vertretungen, die Rendanturleitung oder das Generalvikariat.");
        if (v.Laufend is not null) return Entscheidung.Nein("Die Vertretung läuft schon; bitte sie vorher beenden.");
        return v.Seit == b.Seit ? Entscheidung.Nichts : Entscheidung.Ja(new AbwesenheitGemeldet(b.Mandant, b.Fachverantwortung, b.Seit));
    }

    private static Entscheidung Beginne(Vertretungsstand v, BeginneVertretung b)
    {
        if (!Leitet(b.Handelnder)) return Entscheidung.Nein("Eine Vertretung lösen nur die Rendanturleitung oder das Generalvikariat aus; bitte dorthin geben.");
        if (b.Handelnder.Benutzer == b.Vertreter) return Entscheidung.Nein("Niemand setzt sich selbst als Vertretung ein; bitte durch das Generalvikariat auslösen lassen.");
        if (v.Laufend is { } l) return l.Vertreter == b.Vertreter ? Entscheidung.Nichts : Entscheidung.Nein("Es vertritt schon eine andere Person; bitte deren Vertretung vorher beenden.");
        if (v.Seit is not { } seit) return Entscheidung.Nein("Die Fachverantwortung ist nicht als abwesend gemeldet; bitte zuerst das Fehlen melden.");
        if (b.Vertreter != v.Erste && b.Vertreter != v.Zweite) return Entscheidung.Nein("Vertreten kann nur, wer dafür benannt ist; bitte eine der beiden benannten Personen wählen.");
        if (b.Person is not { KannVertreten: true } p || p.Benutzer != b.Vertreter) return Entscheidung.Nein(Unpassend(b.Vertreter));
        if (!Kennung.IstGueltig(b.Vertretung)) return Entscheidung.Nein($"„{b.Vertretung}“ ist keine gültige Kennung ({Kennung.Regel}).");
        return b.Ab < seit || b.Ab < b.Handelnder.Heute
            ? Entscheidung.Nein($"Die Vertretung kann frühestens heute und frühestens am {seit:dd.MM.yyyy} beginnen; bitte den Tag prüfen.")
            : Entscheidung.Ja(new VertretungBegonnen(b.Mandant, b.Vertretung, b.Fachverantwortung, b.Vertreter, b.Ab));
    }

    private static Entscheidung Beende(Vertretungsstand v, BeendeAbwesenheit b)
    {
        if (v.Seit is null) return Entscheidung.Nichts;
        if (b.Handelnder.Benutzer != b.Fachverantwortung && !Leitet(b.Handelnder)) return Entscheidung.Nein("Die Vertretung beenden die Fachverantwortung selbst, die Rendanturleitung oder das Generalvikariat.");
        // without a running deputyship only the absence ends: that is no right, and may be reported later
        if (v.Laufend is not null && Rueckwirkung.Verstoss(b.Ab, b.Handelnder.Heute) is { } vorbei) return Entscheidung.Nein(vorbei);
        return Entscheidung.Ja(new AbwesenheitBeendet(b.Mandant, b.Fachverantwortung, b.Ab));
    }

    private static Vertretungsperson? Finde(BenenneVertretung b, string wer) => b.Personen.FirstOrDefault(p => p.Benutzer == wer);

    private static string Unpassend(string wer) => $"„{wer}“ kann die Fachverantwortung nicht vertreten: Das kann nur, wer in der Rendantur eine Rolle hat und nicht gesperrt ist. Bitte eine andere Person wählen.";

    /// <summary>Also on the page: who names deputies and starts the deputyship.</summary>
    public static bool Leitet(Handelnder wer) => wer.IstRendanturleitung || wer.Hat(Rolle.Generalvikariat, Ort.Mandant);
}
