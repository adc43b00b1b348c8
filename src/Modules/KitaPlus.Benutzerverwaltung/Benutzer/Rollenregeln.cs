using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Giving and taking roles: one per user; a second only as a justified exception that ends by itself (no. 3, 4).</summary>
internal static class Rollenregeln
{
    public static Entscheidung WeiseZu(BenutzerZustand z, WeiseRolleZu b)
    {
        if (z.Finde(b.Zuweisung) is { } schon) return Wiederholt(schon, b.Zuweisung, b.Rolle, b.Antrag);
        if (Unzulaessig(b.Benutzer, b.Rolle, b.Orte, b.Ab, b.Bis, b.Antrag, b.Handelnder) is { } nein) return Entscheidung.Nein(nein);
        var a = b.Antrag!;
        if (b.Rendanturleitung && a.Funktion != Funktion.Rendanturleitung) return Entscheidung.Nein($"Als Rendanturleitung kann nur gekennzeichnet werden, wer sie ist; im Antrag steht „{a.Funktion.Titel()}“.");

        var zeit = new Zeitraum(b.Ab, b.Bis);
        var ereignisse = new List<IEreignis>();
        var daneben = z.Waehrend(zeit).ToList();
        // a change of role ends the former one; whoever has none any more simply gets the new one
        var abgeloest = daneben.Where(x => x.Ausnahme is null && LoestAb(a.Vorgang, x.Rolle, b.Rolle)).ToList();
        if (abgeloest.Exists(x => x.Rolle == Rolle.Fachverantwortung) && Verwaltungszustaendigkeit.Verstoss(z.Gruppe, Rolle.Fachverantwortung, z.Dienststelle, b.Handelnder) is not null)
            return Entscheidung.Nein("Die Rolle Fachverantwortung beendet nur das Referat im Generalvikariat; bitte sie dort zuerst entziehen lassen, danach kann die neue Rolle eingerichtet werden.");
        ereignisse.AddRange(abgeloest.Select(x => new RolleEntzogen(b.Benutzer, x.Id, b.Ab, BenutzerDecider.Bezug(b.Benutzer, "Rollen-Wechsel"), a.Antrag)));
        if (daneben.Except(abgeloest).FirstOrDefault(x => x.Ausnahme is null) is { } erste)
            return Entscheidung.Nein($"Die Person hat schon die Rolle {erste.Rolle.Titel()} ({erste.Zeit}). Jeder hat genau eine Rolle; eine zweite ist nur als begründete, genehmigte und befristete Ausnahme möglich. Bitte die erste Rolle vorher beenden oder die Ausnahme vorschlagen.");
        if ((a.Gruppe, a.Funktion, a.Dienststelle) != (z.Gruppe, z.Funktion, z.Dienststelle)) ereignisse.Add(new AufgabeGemeldet(b.Benutzer, a.Gruppe, a.Funktion, a.Dienststelle));
        ereignisse.Add(new RolleZugewiesen(b.Benutzer, b.Zuweisung, b.Rolle, b.Orte, zeit, a.Antrag, null, b.Rendanturleitung));
        return Entscheidung.Ja(ereignisse);
    }

    /// <summary>The same once more, after a step was broken off: nothing to do.</summary>
    public static Entscheidung Wiederholt(Zuweisungsstand schon, string zuweisung, Rolle rolle, Antragsbeleg? antrag) =>
        schon.Rolle == rolle && schon.Antrag == antrag?.Antrag ? Entscheidung.Nichts : Entscheidung.Nein($"Die Zuweisung {zuweisung} gibt es schon; bitte eine neue Kennung verwenden.");

    /// <returns>Null, or why this right can't be given by this application; the same for a first and a second role.</returns>
    public static string? Unzulaessig(string benutzer, Rolle rolle, IReadOnlyList<Ort> orte, DateOnly ab, DateOnly? bis, Antragsbeleg? antrag, Handelnder wer)
    {
        if (Belegregeln.Verstoss(antrag, benutzer, Belegregeln.Erteilend) is { } beleg) return beleg;
        var a = antrag!;
        if (Belegregeln.Verstoss(a, rolle, orte) is { } anderes) return anderes;
        if (Verwaltungszustaendigkeit.Verstoss(a.Gruppe, rolle, a.Dienststelle, wer) is { } fremd) return fremd;
        if (PassendesRecht.Verstoss(a.Funktion, rolle) is { } unpassend) return unpassend;
        if (Ortsregeln.Verstoss(rolle, a.Funktion, orte) is { } ort) return ort;
        if (Rueckwirkung.Verstoss(ab, wer.Heute) is { } vorbei) return vorbei;
        if (bis < ab) return $"Das Ende {bis:dd.MM.yyyy} liegt vor dem Anfang {ab:dd.MM.yyyy}; bitte prüfen.";
        return rolle == Rolle.Revision && bis is null ? "Die Rolle Revision/Datenschutz wird nur befristet vergeben; bitte ein Ende angeben." : null;
    }

    public static Entscheidung OrdneZu(BenutzerZustand z, OrdneOrtZu b)
    {
        if (z.Finde(b.Zuweisung) is not { IstNichtig: false } x) return Entscheidung.Nein($"Die Zuweisung {b.Zuweisung} gibt es nicht oder sie ist beendet; bitte eine geltende wählen.");
        if (b.Bis < b.Ab) return Entscheidung.Nein($"Das Ende {b.Bis:dd.MM.yyyy} liegt vor dem Anfang {b.Ab:dd.MM.yyyy}; bitte prüfen.");
        var gruppe = b.Antrag?.Gruppe ?? z.Gruppe;
        if (Verwaltungszustaendigkeit.Verstoss(gruppe, x.Rolle, b.Antrag?.Dienststelle ?? z.Dienststelle, b.Handelnder) is { } fremd) return Entscheidung.Nein(fremd);
        if (Erweiterbar(z, x, b) is { } nein) return Entscheidung.Nein(nein);

        if (b.Antrag is { } selber && x.Geltungen.Exists(g => g.Ort == b.Ort && g.Antrag == selber.Antrag)) return Entscheidung.Nichts;
        if (Rueckwirkung.Verstoss(b.Ab, b.Handelnder.Heute) is { } vorbei) return Entscheidung.Nein(vorbei);
        var zeit = new Zeitraum(b.Ab, b.Bis);
        if (!zeit.Schneidet(x.Zeit)) return Entscheidung.Nein($"Die Rolle gilt {x.Zeit}; der Ort soll {zeit} gelten. Bitte den Zeitraum prüfen.");
        if (x.Geltungen.Find(g => g.Ort == b.Ort && g.Zeit.Schneidet(zeit)) is { } schon)
            return schon.Zeit == zeit && schon.Vertretungsweise == b.Vertretungsweise ? Entscheidung.Nichts : Entscheidung.Nein($"{b.Ort} ist schon zugeordnet ({schon.Zeit}); bitte diese Zuordnung vorher beenden.");
        return Entscheidung.Ja(new OrtZugeordnet(b.Benutzer, b.Zuweisung, b.Ort, zeit, b.Antrag?.Antrag, b.Vertretungsweise));
    }

    public static Entscheidung Entziehe(BenutzerZustand z, EntzieheOrt b)
    {
        if (z.Finde(b.Zuweisung) is not { } x) return Entscheidung.Nein($"Die Zuweisung {b.Zuweisung} gibt es nicht; bitte die Kennung prüfen.");
        if (BenutzerDecider.NichtZustaendig(z, b.Handelnder) is { } fremd) return Entscheidung.Nein(fremd);
        if (Rueckwirkung.Verstoss(b.Ab, b.Handelnder.Heute) is { } vorbei) return Entscheidung.Nein(vorbei);
        var geltende = x.Geltungen.Where(g => g.Zeit.Bis is not { } bis || bis >= b.Ab).ToList();
        if (!geltende.Exists(g => g.Ort == b.Ort)) return Entscheidung.Nichts;
        return geltende.TrueForAll(g => g.Ort == b.Ort)
            ? Entscheidung.Nein($"{b.Ort} ist der letzte Ort dieser Rolle; bitte stattdessen die Rolle entziehen.")
            : Entscheidung.Ja(new OrtEntzogen(b.Benutzer, b.Zuweisung, b.Ort, b.Ab));
    }

    public static Entscheidung Entziehe(BenutzerZustand z, EntzieheRolle b)
    {
        if (z.Finde(b.Zuweisung) is not { } x) return Entscheidung.Nein($"Die Zuweisung {b.Zuweisung} gibt es nicht; bitte die Kennung prüfen.");
        if (Verwaltungszustaendigkeit.Verstoss(z.Gruppe, x.Rolle, z.Dienststelle, b.Handelnder) is { } fremd) return Entscheidung.Nein(fremd);
        if (x.IstNichtig || x.Zeit.Bis < b.Ab) return Entscheidung.Nichts;
        if (Rueckwirkung.Verstoss(b.Ab, b.Handelnder.Heute) is { } vorbei) return Entscheidung.Nein(vorbei);
        return b.Grund.Trim().Length == 0
            ? Entscheidung.Nein("Für den Entzug einer Rolle ist ein Grund anzugeben.")
            : Entscheidung.Ja(new RolleEntzogen(b.Benutzer, b.Zuweisung, b.Ab, BenutzerDecider.Bezug(b.Benutzer, b.Grund), null));
    }

    private static bool LoestAb(Vorgang vorgang, Rolle bisher, Rolle neu) => vorgang != Vorgang.NeuEinrichtung && bisher.Art().Ebene == neu.Art().Ebene;

    private static string? Erweiterbar(BenutzerZustand z, Zuweisungsstand x, OrdneOrtZu b)
    {
        if (x.Rolle == Rolle.Verwaltungsreferent) return Ortsregeln.Verstoss(x.Rolle, z.Funktion, [b.Ort]);
        var mehrere = x.Rolle.Art().Ebene == Ebene.Ausserhalb || x.Rolle == Rolle.Leitung || (x.Rolle == Rolle.TraegerLesend && z.Funktion == Funktion.Verwaltungsleitung);
        if (!mehrere) return $"Die Rolle {x.Rolle.Titel()} gilt nur für einen Ort; für einen anderen ist ein Rollen-Wechsel zu beantragen.";
        if (b.Vertretungsweise) return "Vertretungsweise zuständig kann nur ein Verwaltungsreferent sein.";
        if (Belegregeln.Verstoss(b.Antrag, b.Benutzer, Belegregeln.Erteilend) is { } beleg) return beleg;
        if (Belegregeln.Verstoss(b.Antrag!, x.Rolle, [b.Ort]) is { } anderes) return anderes;
        if (x.Rolle == Rolle.Leitung && b.Antrag!.Funktion != Funktion.Verbundleitung) return "Mehrere Einrichtungen hat nur eine Verbundleitung; im Antrag steht das nicht. Bitte den Antrag prüfen.";
        return Ortsregeln.Verstoss(x.Rolle, b.Antrag!.Funktion, [b.Ort]);
    }
}
