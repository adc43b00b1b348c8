using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Giving and taking roles: one per user; a second only as a justified exception that ends by itself (no. 3, 4).</summary>
internal static class Rollenregeln
{
    public static Entscheidung WeiseZu(BenutzerZustand z, WeiseRolleZu b)
    {
        if (z.Finde(b.Zuweisung) is { } schon)
            return schon.Rolle == b.Rolle && schon.Antrag == b.Antrag?.Antrag ? Entscheidung.Nichts : Entscheidung.Nein($"Die Zuweisung {b.Zuweisung} gibt es schon; bitte eine neue Kennung verwenden.");
        if (Belegregeln.Verstoss(b.Antrag, b.Benutzer, Belegregeln.Erteilend) is { } beleg) return Entscheidung.Nein(beleg);
        var a = b.Antrag!;
        if (Belegregeln.Verstoss(a, b.Rolle, b.Orte) is { } anderes) return Entscheidung.Nein(anderes);
        if (Verwaltungszustaendigkeit.Verstoss(a.Gruppe, b.Rolle, a.Dienststelle, b.Handelnder) is { } fremd) return Entscheidung.Nein(fremd);
        if (PassendesRecht.Verstoss(a.Funktion, b.Rolle) is { } unpassend) return Entscheidung.Nein(unpassend);
        if (Ortsregeln.Verstoss(b.Rolle, a.Funktion, b.Orte) is { } ort) return Entscheidung.Nein(ort);
        if (b.Bis < b.Ab) return Entscheidung.Nein($"Das Ende {b.Bis:dd.MM.yyyy} liegt vor dem Anfang {b.Ab:dd.MM.yyyy}; bitte prüfen.");
        if (b.Rolle == Rolle.Revision && b.Bis is null) return Entscheidung.Nein("Die Rolle Revision/Datenschutz wird nur befristet vergeben; bitte ein Ende angeben.");
        if (b.Rendanturleitung && a.Funktion != Funktion.Rendanturleitung) return Entscheidung.Nein($"Als Rendanturleitung kann nur gekennzeichnet werden, wer sie ist; im Antrag steht „{a.Funktion.Titel()}“.");

        var zeit = new Zeitraum(b.Ab, b.Bis);
        var ereignisse = new List<IEreignis>();
        var daneben = z.Waehrend(zeit).ToList();
        if (b.Ausnahme is null)
        {
            // a change of role ends the former one; whoever has none any more simply gets the new one
            var abgeloest = daneben.Where(x => x.Ausnahme is null && LoestAb(a.Vorgang, x.Rolle, b.Rolle)).ToList();
            ereignisse.AddRange(abgeloest.Select(x => new RolleEntzogen(b.Benutzer, x.Id, b.Ab, BenutzerDecider.Bezug(b.Benutzer, "Rollen-Wechsel"), a.Antrag)));
            if (daneben.Except(abgeloest).FirstOrDefault(x => x.Ausnahme is null) is { } erste)
                return Entscheidung.Nein($"Die Person hat schon die Rolle {erste.Rolle.Titel()} ({erste.Zeit}). Jeder hat genau eine Rolle; eine zweite ist nur als begründete, genehmigte und befristete Ausnahme möglich. Bitte die erste Rolle vorher beenden oder die Ausnahme angeben.");
            if ((a.Gruppe, a.Funktion, a.Dienststelle) != (z.Gruppe, z.Funktion, z.Dienststelle)) ereignisse.Add(new AufgabeGemeldet(b.Benutzer, a.Gruppe, a.Funktion, a.Dienststelle));
        }
        else if (Ausnahme(b, daneben) is { } nein) return Entscheidung.Nein(nein);

        var grund = b.Ausnahme is { } x2 ? new Ausnahmegrund(BenutzerDecider.Bezug(b.Benutzer, x2.Grund), x2.GenehmigtVon) : null;
        ereignisse.Add(new RolleZugewiesen(b.Benutzer, b.Zuweisung, b.Rolle, b.Orte, zeit, a.Antrag, grund, b.Rendanturleitung));
        return Entscheidung.Ja(ereignisse);
    }

    public static Entscheidung OrdneZu(BenutzerZustand z, OrdneOrtZu b)
    {
        if (z.Finde(b.Zuweisung) is not { IstNichtig: false } x) return Entscheidung.Nein($"Die Zuweisung {b.Zuweisung} gibt es nicht oder sie ist beendet; bitte eine geltende wählen.");
        if (b.Bis < b.Ab) return Entscheidung.Nein($"Das Ende {b.Bis:dd.MM.yyyy} liegt vor dem Anfang {b.Ab:dd.MM.yyyy}; bitte prüfen.");
        var gruppe = b.Antrag?.Gruppe ?? z.Gruppe;
        if (Verwaltungszustaendigkeit.Verstoss(gruppe, x.Rolle, b.Antrag?.Dienststelle ?? z.Dienststelle, b.Handelnder) is { } fremd) return Entscheidung.Nein(fremd);
        if (Erweiterbar(z, x, b) is { } nein) return Entscheidung.Nein(nein);

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
        return b.Grund.Trim().Length == 0
            ? Entscheidung.Nein("Für den Entzug einer Rolle ist ein Grund anzugeben.")
            : Entscheidung.Ja(new RolleEntzogen(b.Benutzer, b.Zuweisung, b.Ab, BenutzerDecider.Bezug(b.Benutzer, b.Grund), null));
    }

    private static bool LoestAb(Vorgang vorgang, Rolle bisher, Rolle neu) => vorgang != Vorgang.NeuEinrichtung && bisher.Art().Ebene == neu.Art().Ebene;

    private static string? Ausnahme(WeiseRolleZu b, List<Zuweisungsstand> daneben)
    {
        var a = b.Ausnahme!;
        if (daneben.Count == 0) return "Die Person hat in dieser Zeit keine andere Rolle; eine Ausnahme ist nicht nötig. Bitte ohne Ausnahme zuweisen.";
        // exceptions never overlap each other: so whatever comes later, nobody has three roles on one day
        if (daneben.Count > 1 || daneben[0].Ausnahme is not null) return "Mehr als zwei Rollen zugleich sind auch als Ausnahme nicht möglich; bitte vorher eine beenden.";
        if (a.Grund.Trim().Length == 0) return "Eine zweite Rolle braucht eine besondere Begründung; bitte den Grund angeben.";
        if (b.Bis is null) return "Eine zweite Rolle ist so kurz wie möglich zu befristen; bitte ein Ende angeben.";
        if (!Kennung.IstGueltig(a.GenehmigtVon)) return "Eine zweite Rolle braucht eine Genehmigung; bitte angeben, wer sie genehmigt hat.";
        if (a.GenehmigtVon == b.Benutzer) return "Die zweite Rolle kann nicht genehmigen, wer sie bekommt; bitte eine andere Person angeben.";
        return a.GenehmigtVon == b.Handelnder.Benutzer ? "Die zweite Rolle kann nicht genehmigen, wer sie einrichtet; bitte eine andere Person angeben." : null;
    }

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
