using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>
/// A second role (no. 3, 4): proposed by whoever manages the access, approved by another person, with an end.
/// Until the approval nothing counts; the approval is a step of its own, given under the approving person's own login.
/// </summary>
internal static class Ausnahmeregeln
{
    /// <summary>Months that a second role may last at most. The Nutzungsordnung only says „so kurz wie möglich“; whoever needs it longer has it approved anew.</summary>
    public const int HoechsteMonate = 12;

    public static Entscheidung SchlageVor(BenutzerZustand z, SchlageAusnahmeVor b)
    {
        if (z.Finde(b.Zuweisung) is { } schon) return Rollenregeln.Wiederholt(schon, b.Zuweisung, b.Rolle, b.Antrag);
        if (z.Vorschlaege.Find(v => v.Zuweisung == b.Zuweisung) is { } offen)
            return offen.Antrag == b.Antrag?.Antrag ? Entscheidung.Nichts : Entscheidung.Nein($"Die Zuweisung {b.Zuweisung} ist schon vorgeschlagen; bitte eine neue Kennung verwenden.");
        if (Rollenregeln.Unzulaessig(b.Benutzer, b.Rolle, b.Orte, b.Ab, b.Bis, b.Antrag, b.Handelnder) is { } nein) return Entscheidung.Nein(nein);
        if (b.Grund.Trim().Length == 0) return Entscheidung.Nein("Eine zweite Rolle braucht eine besondere Begründung; bitte den Grund angeben.");
        if (b.Bis is not { } bis) return Entscheidung.Nein("Eine zweite Rolle ist so kurz wie möglich zu befristen; bitte ein Ende angeben.");
        if (bis >= b.Ab.AddMonths(HoechsteMonate)) return Entscheidung.Nein($"Eine zweite Rolle gilt höchstens {HoechsteMonate} Monate, hier also bis zum {b.Ab.AddMonths(HoechsteMonate).AddDays(-1):dd.MM.yyyy}; bitte kürzer befristen und bei Bedarf neu genehmigen lassen.");
        var zeit = new Zeitraum(b.Ab, bis);
        return Daneben(z, zeit) is { } zuviel
            ? Entscheidung.Nein(zuviel)
            : Entscheidung.Ja(new AusnahmeVorgeschlagen(b.Benutzer, b.Zuweisung, b.Rolle, b.Orte, zeit, b.Antrag!.Antrag, b.Antrag.Gruppe, b.Antrag.Dienststelle, BenutzerDecider.Bezug(b.Benutzer, b.Grund), b.Handelnder.Benutzer));
    }

    public static Entscheidung Genehmige(BenutzerZustand z, GenehmigeAusnahme b)
    {
        if (z.Finde(b.Zuweisung) is { Ausnahme: not null }) return Entscheidung.Nichts;
        if (z.Vorschlaege.Find(v => v.Zuweisung == b.Zuweisung) is not { } v) return Entscheidung.Nein($"Eine zweite Rolle {b.Zuweisung} ist nicht vorgeschlagen; bitte die Kennung prüfen.");
        if (b.Handelnder.Benutzer == v.VorgeschlagenVon) return Entscheidung.Nein("Die zweite Rolle kann nicht genehmigen, wer sie vorgeschlagen hat; bitte eine andere Person genehmigen lassen.");
        if (!Entscheidet(v, b.Handelnder)) return Entscheidung.Nein(Satz(v, b.Handelnder));
        if (!Genehmigt(v, b.Handelnder)) return Entscheidung.Nein("Wer die zweite Rolle vorgeschlagen hat, kann sie auch nicht durch seine Vertretung genehmigen; bitte eine Person genehmigen lassen, die nicht für ihn handelt.");
        if (Belegregeln.Verstoss(b.Antrag, b.Benutzer, Belegregeln.Erteilend) is { } beleg) return Entscheidung.Nein(beleg);
        if (b.Antrag!.Antrag != v.Antrag) return Entscheidung.Nein($"Die zweite Rolle beruht auf dem Antrag {v.Antrag}, nicht auf {b.Antrag.Antrag}; bitte die Seite neu laden.");
        var heute = b.Handelnder.Heute;
        if (v.Zeit.Bis < heute) return Entscheidung.Nein($"Die vorgeschlagene Zeit ({v.Zeit}) ist vorbei; bitte ablehnen und bei Bedarf neu vorschlagen lassen.");
        // what was not approved did not count: it begins with the approval at the earliest
        var zeit = v.Zeit.Ab < heute ? new Zeitraum(heute, v.Zeit.Bis) : v.Zeit;
        if (Daneben(z, zeit) is { } zuviel) return Entscheidung.Nein(zuviel);
        if (!v.Grund.TryWert(out _)) return Entscheidung.Nein("Die Begründung ist gelöscht; bitte ablehnen und neu vorschlagen lassen.");
        return Entscheidung.Ja(
            new AusnahmeGenehmigt(b.Benutzer, b.Zuweisung),
            new RolleZugewiesen(b.Benutzer, b.Zuweisung, v.Rolle, v.Orte, zeit, v.Antrag, new Ausnahmegrund(v.Grund, b.Handelnder.Benutzer), false));
    }

    public static Entscheidung LehneAb(BenutzerZustand z, LehneAusnahmeAb b)
    {
        if (z.Vorschlaege.Find(v => v.Zuweisung == b.Zuweisung) is not { } v)
            return z.Finde(b.Zuweisung) is null ? Entscheidung.Nichts : Entscheidung.Nein("Die zweite Rolle ist schon genehmigt; bitte sie entziehen.");
        if (!Entscheidet(v, b.Handelnder)) return Entscheidung.Nein(Satz(v, b.Handelnder));
        return b.Grund.Trim().Length == 0
            ? Entscheidung.Nein("Für die Ablehnung einer zweiten Rolle ist ein Grund anzugeben.")
            : Entscheidung.Ja(new AusnahmeAbgelehnt(b.Benutzer, b.Zuweisung, BenutzerDecider.Bezug(b.Benutzer, b.Grund)));
    }

    /// <summary>Whoever manages this right, or the Generalvikariat: a Rendantur may have only one Fachverantwortung.</summary>
    public static bool Entscheidet(AusnahmeVorgeschlagen v, Handelnder wer) =>
        wer.Benutzer != v.Benutzer && (wer.Hat(Rolle.Generalvikariat) || Verwaltungszustaendigkeit.Verstoss(v.Gruppe, v.Rolle, v.Dienststelle, wer) is null);

    /// <summary>Approves it as another person: neither the one who proposed it nor her deputy.</summary>
    public static bool Genehmigt(AusnahmeVorgeschlagen v, Handelnder wer) => wer.Benutzer != v.VorgeschlagenVon && Entscheidet(v, wer.OhneVertretungVon(v.VorgeschlagenVon));

    private static string Satz(AusnahmeVorgeschlagen v, Handelnder wer) =>
        $"Über diese zweite Rolle entscheidet {Verwaltungszustaendigkeit.Name(Verwaltungszustaendigkeit.Stelle(v.Gruppe, v.Rolle, v.Dienststelle, wer.Traeger))} oder das Generalvikariat; bitte dorthin geben.";

    /// <returns>Null, or why there can be no second role in that time.</returns>
    private static string? Daneben(BenutzerZustand z, Zeitraum zeit)
    {
        var daneben = z.Waehrend(zeit).ToList();
        if (daneben.Count == 0) return "Die Person hat in dieser Zeit keine andere Rolle; eine Ausnahme ist nicht nötig. Bitte ohne Ausnahme zuweisen.";
        // exceptions never overlap each other: so whatever comes later, nobody has three roles on one day
        return daneben.Count > 1 || daneben[0].Ausnahme is not null ? "Mehr als zwei Rollen zugleich sind auch als Ausnahme nicht möglich; bitte vorher eine beenden." : null;
    }
}
