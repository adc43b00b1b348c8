using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

internal sealed class SzenarioDecider : IDecider<SzenarioZustand, SzenarioBefehl>
{
    public const int LaengsterName = 80;
    public const int LaengsteBezeichnung = 120;
    public const int HoechsteStunden = 80;
    public const int MeistePlaetze = 60;

    private SzenarioDecider()
    {
    }

    public static SzenarioZustand Anfang => SzenarioZustand.Anfang;

    public static SzenarioZustand Evolve(SzenarioZustand zustand, IEreignis ereignis, Guid ereignisId) => SzenarioZustand.Evolve(zustand, ereignis);

    public static Entscheidung Decide(SzenarioZustand z, SzenarioBefehl befehl)
    {
        if (!Kernel.Kennung.IstGueltig(befehl.Einrichtung) || !Kernel.Kennung.IstGueltig(befehl.Szenario)) return Entscheidung.Nein($"Einrichtung und Szenario brauchen eine gültige Kennung ({Kernel.Kennung.Regel}).");
        if (!Kindergartenjahr.TryParse(befehl.Jahr, out var jahr) || befehl.Jahr != jahr.Kennung) return Entscheidung.Nein($"„{befehl.Jahr}“ ist kein Kindergartenjahr; Beispiel: 2027-28.");
        if (befehl is LegeSzenarioAn neu) return LegeAn(z, neu);
        if (!z.IstAngelegt) return Entscheidung.Nein("Dieses Szenario gibt es nicht; bitte zuerst anlegen.");
        if (z.Verworfen && befehl is not (UebernimmSzenario or VerwirfSzenario)) return Entscheidung.Nein("Dieses Szenario ist verworfen. Bitte ein anderes bearbeiten oder dieses kopieren.");
        return befehl switch
        {
            PlaneKindEin b => Kind(z, b, jahr, b.Ab) ?? Gruppe(z, b.Gruppe) ?? Stunden(b.Wochenstunden) ?? Schritt(z, b.Kind, new(b.Ab, b.Gruppe, b.Wochenstunden), new KindEingeplant(b.Einrichtung, b.Jahr, b.Szenario, b.Kind, b.Ab, b.Gruppe, b.Wochenstunden)),
            SetzeKindUm b => Kind(z, b, jahr, b.Ab) ?? Gruppe(z, b.Gruppe) ?? Schritt(z, b.Kind, new(b.Ab, b.Gruppe, null), new KindUmgesetzt(b.Einrichtung, b.Jahr, b.Szenario, b.Kind, b.Ab, b.Gruppe)),
            NimmKindHeraus b => Kind(z, b, jahr, b.Ab) ?? Schritt(z, b.Kind, new(b.Ab, null, null), new KindHerausgenommen(b.Einrichtung, b.Jahr, b.Szenario, b.Kind, b.Ab)),
            SetzeKindZurueck b => z.Kinder.ContainsKey(b.Kind) ? Entscheidung.Ja(new KindZurueckgesetzt(b.Einrichtung, b.Jahr, b.Szenario, b.Kind)) : Entscheidung.Nichts,
            PlanePlatzhalter b => Plane(z, b, jahr),
            StreichePlatzhalter b => z.Platzhalter.ContainsKey(b.Kennung) ? Entscheidung.Ja(new PlatzhalterGestrichen(b.Einrichtung, b.Jahr, b.Szenario, b.Kennung)) : Entscheidung.Nein("Diesen Platzhalter gibt es im Szenario nicht; vielleicht wurde er schon gestrichen."),
            LegePlangruppeFest b => LegeFest(z, b),
            StreichePlangruppe b => z.Gruppen.TryGetValue(b.Gruppe, out var g) && g is null ? Entscheidung.Nichts
                : z.Kinder.Any(k => k.Value[^1].Gruppe == b.Gruppe) ? Entscheidung.Nein("In dieser Gruppe sind noch Kinder eingeplant; bitte zuerst umsetzen.")
                : Entscheidung.Ja(new PlangruppeGestrichen(b.Einrichtung, b.Jahr, b.Szenario, b.Gruppe)),
            SetzePlangruppeZurueck b => z.Gruppen.ContainsKey(b.Gruppe) ? Entscheidung.Ja(new PlangruppeZurueckgesetzt(b.Einrichtung, b.Jahr, b.Szenario, b.Gruppe)) : Entscheidung.Nichts,
            TriffSzenarioannahme b => Annahmeregeln.Pruefe(b.Annahme) is { } falsch ? Entscheidung.Nein(falsch.Satz)
                : z.Annahmen.Alle.GetValueOrDefault(b.Annahme.Schluessel) == b.Annahme ? Entscheidung.Nichts : Entscheidung.Ja(new SzenarioannahmeGetroffen(b.Einrichtung, b.Jahr, b.Szenario, b.Annahme)),
            HebeSzenarioannahmeAuf b => z.Annahmen.Alle.ContainsKey(Planannahme.SchluesselVon(b.Art, b.Annahmejahr, b.Typ)) ? Entscheidung.Ja(new SzenarioannahmeAufgehoben(b.Einrichtung, b.Jahr, b.Szenario, b.Art, b.Annahmejahr, b.Typ)) : Entscheidung.Nichts,
            UebernimmSzenario b => Entscheidung.Ja(new SzenarioUebernommen(b.Einrichtung, b.Jahr, b.Szenario)),
            VerwirfSzenario b => z.Verworfen ? Entscheidung.Nichts : Entscheidung.Ja(new SzenarioVerworfen(b.Einrichtung, b.Jahr, b.Szenario)),
            _ => throw new InvalidOperationException($"Belegungsplan: unbekannter Befehl {befehl.GetType().Name}."),
        };
    }

    private static Entscheidung LegeAn(SzenarioZustand z, LegeSzenarioAn b)
    {
        if (z.IstAngelegt) return Entscheidung.Nein($"Das Szenario „{z.Name}“ gibt es schon; bitte eine andere Kennung wählen.");
        if (Name(b.Name) is { } falsch) return falsch;
        return Entscheidung.Ja([new SzenarioAngelegt(b.Einrichtung, b.Jahr, b.Szenario, b.Name.Trim(), b.Vorlage), .. (b.Inhalt ?? []).Select(e => e with { Szenario = b.Szenario })]);
    }

    private static Entscheidung Plane(SzenarioZustand z, PlanePlatzhalter b, Kindergartenjahr jahr)
    {
        if (!Platzhalter.IstKennung(b.Kennung) || !Kernel.Kennung.IstGueltig(b.Kennung)) return Entscheidung.Nein("Das ist keine Kennung eines Platzhalters.");
        if (!Enum.IsDefined(b.Art)) return Entscheidung.Nein("Ein Platz ist zugesagt oder gewünscht; bitte eines von beiden wählen.");
        if (b.Geburtsmonat.Erster > jahr.Letzter || b.Geburtsmonat.Erster < jahr.Erster.AddYears(-8)) return Entscheidung.Nein($"Der Geburtsmonat {b.Geburtsmonat.Lang()} passt nicht zum Kindergartenjahr {jahr}; bitte prüfen.");
        if (b.Bezeichnung?.Length > LaengsteBezeichnung) return Entscheidung.Nein($"Die Bezeichnung ist länger als {LaengsteBezeichnung} Zeichen; bitte kürzen.");
        var name = string.IsNullOrWhiteSpace(b.Bezeichnung) ? null : Personenbezug<string>.Von($"planung-{b.Kennung}", Zwecke.Stammdaten, b.Bezeichnung.Trim());
        var behinderung = b.MitBehinderung ? Personenbezug<bool>.Von($"planung-{b.Kennung}", Zwecke.Gesundheit, true) : null;
        var neu = new Platzhalter(b.Kennung, b.Art, b.Geburtsmonat, name, behinderung);
        List<IEreignis> aus = z.Platzhalter.GetValueOrDefault(b.Kennung) == neu ? [] : [new PlatzhalterGeplant(b.Einrichtung, b.Jahr, b.Szenario, b.Kennung, b.Art, b.Geburtsmonat, name, behinderung)];
        if (b.Gruppe is not { } gruppe) return Entscheidung.Ja(aus);
        var ab = b.Ab ?? Monat.Von(jahr.Erster);
        if ((ImJahr(jahr, ab) ?? Gruppe(z, gruppe) ?? Stunden(b.Wochenstunden ?? 0)) is { } falsch) return falsch;
        if (z.Kinder.GetValueOrDefault(b.Kennung)?[^1] != new Planschritt(ab, gruppe, b.Wochenstunden)) aus.Add(new KindEingeplant(b.Einrichtung, b.Jahr, b.Szenario, b.Kennung, ab, gruppe, b.Wochenstunden!.Value));
        return Entscheidung.Ja(aus);
    }

    private static Entscheidung LegeFest(SzenarioZustand z, LegePlangruppeFest b)
    {
        if (!Kernel.Kennung.IstGueltig(b.Gruppe)) return Entscheidung.Nein($"„{b.Gruppe}“ ist keine gültige Kennung einer Gruppe ({Kernel.Kennung.Regel}).");
        if (Name(b.Name) is { } falsch) return falsch;
        if (!Enum.IsDefined(b.Form)) return Entscheidung.Nein("Eine Gruppe hat die Gruppenform I, II oder III.");
        if (b.Plaetze is < 1 or > MeistePlaetze) return Entscheidung.Nein($"Eine Gruppe hat 1 bis {MeistePlaetze} Plätze.");
        var neu = new Plangruppe(b.Gruppe, b.Name.Trim(), b.Form, b.Plaetze);
        return z.Gruppen.GetValueOrDefault(b.Gruppe) == neu ? Entscheidung.Nichts : Entscheidung.Ja(new PlangruppeFestgelegt(b.Einrichtung, b.Jahr, b.Szenario, neu.Gruppe, neu.Name, neu.Form, neu.Plaetze));
    }

    private static Entscheidung Schritt(SzenarioZustand z, string kind, Planschritt schritt, SzenarioEreignis ereignis) =>
        z.Kinder.GetValueOrDefault(kind)?[^1] == schritt ? Entscheidung.Nichts : Entscheidung.Ja(ereignis);

    private static Entscheidung? Kind(SzenarioZustand z, PlankindBefehl b, Kindergartenjahr jahr, Monat ab)
    {
        if (!Kernel.Kennung.IstGueltig(b.Kind)) return Entscheidung.Nein($"„{b.Kind}“ ist keine gültige Kennung eines Kindes.");
        if (Platzhalter.IstKennung(b.Kind) && !z.Platzhalter.ContainsKey(b.Kind)) return Entscheidung.Nein("Diesen Platzhalter gibt es im Szenario nicht; vielleicht wurde er inzwischen gestrichen.");
        return ImJahr(jahr, ab);
    }

    private static Entscheidung? ImJahr(Kindergartenjahr jahr, Monat ab) =>
        ab.Erster >= jahr.Erster && ab.Erster <= jahr.Letzter ? null : Entscheidung.Nein($"{ab.Lang()} liegt nicht im Kindergartenjahr {jahr}; bitte einen Monat von August bis Juli wählen.");

    private static Entscheidung? Gruppe(SzenarioZustand z, string gruppe)
    {
        if (!Kernel.Kennung.IstGueltig(gruppe)) return Entscheidung.Nein($"„{gruppe}“ ist keine gültige Kennung einer Gruppe.");
        return z.Gruppen.TryGetValue(gruppe, out var g) && g is null ? Entscheidung.Nein("Diese Gruppe gibt es im Szenario nicht mehr; bitte eine andere wählen.") : null;
    }

    private static Entscheidung? Stunden(int stunden) => stunden is >= 1 and <= HoechsteStunden ? null : Entscheidung.Nein($"Die Wochenstunden liegen zwischen 1 und {HoechsteStunden}.");

    private static Entscheidung? Name(string name)
    {
        if (name.Trim().Length == 0) return Entscheidung.Nein("Der Name fehlt; bitte angeben.");
        return name.Length > LaengsterName ? Entscheidung.Nein($"Der Name ist länger als {LaengsterName} Zeichen; bitte kürzen.") : null;
    }
}
