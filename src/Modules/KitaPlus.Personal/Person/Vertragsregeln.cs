using KitaPlus.Contracts;
using KitaPlus.Contracts.Personal;
using KitaPlus.Kernel;

namespace KitaPlus.Personal;

/// <summary>Changing and ending employments: each Einrichtung its own.</summary>
internal static class Vertragsregeln
{
    /// <summary>Somebody younger helps out at most; the program would count them as staff.</summary>
    private const int Mindestalter = 14;

    /// <returns>Null, or why nobody born then can be employed from this day.</returns>
    public static Regelverstoss? Alter(Personenbezug<DateOnly> geburtsdatum, DateOnly ab)
    {
        if (!geburtsdatum.TryWert(out var geboren) || geboren.AddYears(Mindestalter) <= ab) return null;
        var (anfang, geburt) = (Tatsachenregeln.Tag(ab), Tatsachenregeln.Tag(geboren));
        return new("gueltig_ab", ab < geboren
            ? $"Die Beschäftigung ab {anfang} beginnt vor der Geburt der Person am {geburt}; bitte Geburtsdatum und Anfang der Beschäftigung prüfen."
            : $"Am {anfang}, dem Anfang der Beschäftigung, ist die Person (geboren am {geburt}) noch keine {Mindestalter} Jahre alt; bitte Geburtsdatum und Anfang der Beschäftigung prüfen.");
    }

    /// <summary>The same for the employments there are, when it is the birth date that changes.</summary>
    public static Regelverstoss? Alter(PersonalZustand z, GeburtsdatumDerBeschaeftigtenBerichtigt e) =>
        z.Beschaeftigungen.SelectMany(k => z.Verlauf(k).Scheiben).Where(s => s.Wert is not null).Select(s => Alter(e.Geburtsdatum, s.Ab)).FirstOrDefault(v => v is not null);

    /// <returns>Null, or why nobody misses the person on these days; somebody without any employment so far may be about to get one.</returns>
    public static Regelverstoss? Abwesend(PersonalZustand z, AbwesenheitGemeldet e)
    {
        var zeit = new Zeitraum(e.GueltigAb, e.GueltigBis);
        var vertraege = z.Beschaeftigungen.SelectMany(k => z.Verlauf(k).Scheiben).Where(s => s.Wert is not null).ToList();
        return vertraege.Count == 0 || vertraege.Exists(s => zeit.Schneidet(new Zeitraum(s.Ab, s.Bis)))
            ? null
            : new("gueltig_ab", $"Im Zeitraum „{zeit}“ ist die Person nicht beschäftigt und kann nicht fehlen; bitte die Daten prüfen oder zuerst die Beschäftigung eintragen.");
    }

    public static Entscheidung Aendere(PersonalZustand z, AendereBeschaeftigung b, Func<PersonalZustand, BeschaeftigteEreignis, Entscheidung> nimm)
    {
        var scheiben = z.Verlauf(b.Beschaeftigung).Scheiben;
        // the day after the end of a limited employment: it is prolonged
        var stelle = scheiben.ToList().FindLastIndex(s => s.Wert is not null && s.Ab <= b.GueltigAb && (s.Bis == DateOnly.MaxValue || b.GueltigAb <= s.Bis.AddDays(1)));
        if (stelle < 0)
            return Entscheidung.Nein($"Am {Tatsachenregeln.Tag(b.GueltigAb)} besteht diese Beschäftigung nicht; bitte das Datum prüfen oder eine neue Beschäftigung vereinbaren.");
        var (scheibe, bisher) = (scheiben[stelle], scheiben[stelle].Wert!);
        DateOnly? ende = scheibe.Bis == DateOnly.MaxValue ? null : scheibe.Bis;
        var danach = stelle + 1 < scheiben.Count && scheiben[stelle + 1] is var n && n.Wert is not null && ende?.AddDays(1) == n.Ab;
        var neu = bisher with
        {
            GueltigAb = b.GueltigAb,
            GueltigBis = danach && b.GueltigAb <= scheibe.Bis ? ende : b.BefristetBis != bisher.BefristetBis || b.GueltigAb > scheibe.Bis ? b.BefristetBis : ende,
            Funktion = b.Funktion,
            Wochenstunden = b.Wochenstunden,
            BefristetBis = b.BefristetBis,
            Herkunft = b.Herkunft,
        };
        var gleich = b.GueltigAb <= scheibe.Bis && neu.Funktion == bisher.Funktion && neu.Wochenstunden == bisher.Wochenstunden && neu.BefristetBis == bisher.BefristetBis;
        return gleich ? Entscheidung.Nichts : nimm(z, neu);
    }

    public static Entscheidung Beende(PersonalZustand z, BeendeBeschaeftigung b, Func<PersonalZustand, BeschaeftigteEreignis, Entscheidung> nimm)
    {
        var ende = new BeschaeftigungBeendet(b.Person, b.Beschaeftigung, b.GueltigAb, b.GueltigBis, b.Herkunft);
        if (!z.IstAngelegt || Personalregeln.Inhalt(ende) is not null) return nimm(z, ende);
        if (z.Buch.StehtSchonDa(ende, PersonalZustand.Zeitlinie(ende))) return Entscheidung.Nichts;
        var zeit = new Zeitraum(b.GueltigAb, b.GueltigBis);
        return z.Verlauf(b.Beschaeftigung).Scheiben.Any(s => s.Wert is not null && zeit.Schneidet(new Zeitraum(s.Ab, s.Bis)))
            ? nimm(z, ende)
            : Entscheidung.Nein($"Im Zeitraum {zeit} besteht diese Beschäftigung nicht; bitte das Datum prüfen.");
    }

    public static Entscheidung BeendePersonalabwesenheit(PersonalZustand z, BeendePersonalabwesenheit b, Func<PersonalZustand, BeschaeftigteEreignis, Entscheidung> nimm)
    {
        if (!z.IstAngelegt) return nimm(z, new AbwesenheitBeendet(b.Person, b.GueltigAb, null, b.Herkunft));
        var scheibe = z.Strahl(PersonalZustand.Abwesenheit, t => t).Scheiben.FirstOrDefault(s => s.Wert is AbwesenheitGemeldet && s.Ab <= b.GueltigAb && b.GueltigAb <= s.Bis);
        if (scheibe.Wert is null) return Entscheidung.Nein($"Für den {Tatsachenregeln.Tag(b.GueltigAb)} ist keine Abwesenheit eingetragen, die enden könnte; bitte das Datum prüfen.");
        return nimm(z, new AbwesenheitBeendet(b.Person, b.GueltigAb, scheibe.Bis == DateOnly.MaxValue ? null : scheibe.Bis, b.Herkunft));
    }

    /// <returns>Null, or why the command reaches into another Einrichtung.</returns>
    public static string? Fremd(PersonalZustand z, BeschaeftigungBefehl b) => (z.Einrichtung(b.Beschaeftigung) is { } e && e != b.Einrichtung)
        || (b.Herkunft.Berichtigt ?? []).Any(alt => z.Buch.Tatsache(alt) is { } t && PersonalZustand.Beschaeftigung(t) is { } schluessel && z.Einrichtung(schluessel) is { } dort && dort != b.Einrichtung)
        ? $"Die Beschäftigung „{b.Beschaeftigung}“ gehört zu einer anderen Einrichtung; ändern kann sie nur diese oder die Rendantur. Wer die Einrichtung wechselt, bekommt eine neue Beschäftigung."
        : null;

    /// <inheritdoc cref="Fremd(PersonalZustand, BeschaeftigungBefehl)"/>
    public static string? Fremd(PersonalZustand z, NimmPersonalTatsacheZurueck b) =>
        z.Buch.Tatsache(b.Ereignis) is { } t && PersonalZustand.Beschaeftigung(t) is { } schluessel && z.Einrichtung(schluessel) is { } e && e != b.Einrichtung
            ? "Die Angabe gehört zu einer Beschäftigung in einer anderen Einrichtung; zurücknehmen kann sie nur diese oder die Rendantur."
            : null;
}
