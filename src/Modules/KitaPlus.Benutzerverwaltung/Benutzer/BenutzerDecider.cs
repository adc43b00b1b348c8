using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Rules of one user. What they need from elsewhere (application, who acts, today) comes with the command.</summary>
internal sealed class BenutzerDecider : IDecider<BenutzerZustand, BenutzerBefehl>
{
    private BenutzerDecider()
    {
    }

    public static BenutzerZustand Anfang => BenutzerZustand.Anfang;

    public static BenutzerZustand Evolve(BenutzerZustand zustand, IEreignis ereignis, Guid ereignisId) => BenutzerZustand.Evolve(zustand, ereignis);

    public static Entscheidung Decide(BenutzerZustand zustand, BenutzerBefehl befehl)
    {
        if (!Kennung.IstGueltig(befehl.Benutzer)) return Entscheidung.Nein($"„{befehl.Benutzer}“ ist keine gültige Kennung ({Kennung.Regel}).");
        if (befehl is LegeBenutzerAn anlage) return LegeAn(zustand, anlage);
        if (!zustand.IstAngelegt) return Entscheidung.Nein($"Den Benutzer „{befehl.Benutzer}“ gibt es nicht; bitte zuerst anlegen oder die Kennung prüfen.");
        if (befehl is BestaetigeNamensloeschung bestaetigung) return Bestaetige(zustand, bestaetigung);
        if (zustand.Loeschung is not null)
            return befehl is LoescheZugang ? Entscheidung.Nichts : Entscheidung.Nein($"Der Zugang des Benutzers „{befehl.Benutzer}“ ist gelöscht; für einen neuen Zugang ist ein neuer Antrag nötig.");
        if (befehl.Handelnder.Benutzer == befehl.Benutzer) return Entscheidung.Nein("Über den eigenen Zugang entscheidet eine andere Person.");
        return befehl switch
        {
            VergebeBenutzername b => Vergebe(zustand, b),
            AendereName b => Aendere(zustand, b),
            MeldeAufgabe b => Melde(zustand, b),
            WeiseRolleZu b => Rollenregeln.WeiseZu(zustand, b),
            SchlageAusnahmeVor b => Ausnahmeregeln.SchlageVor(zustand, b),
            GenehmigeAusnahme b => Ausnahmeregeln.Genehmige(zustand, b),
            LehneAusnahmeAb b => Ausnahmeregeln.LehneAb(zustand, b),
            OrdneOrtZu b => Rollenregeln.OrdneZu(zustand, b),
            EntzieheOrt b => Rollenregeln.Entziehe(zustand, b),
            EntzieheRolle b => Rollenregeln.Entziehe(zustand, b),
            SperreBenutzer b => Sperre(zustand, b),
            EntsperreBenutzer b => Entsperre(zustand, b),
            LegeZugangsregelnFest b => LegeFest(zustand, b),
            LoescheZugang b => Loeschregeln.Loesche(zustand, b),
            _ => throw new InvalidOperationException($"Benutzer: unbekannter Befehl {befehl.GetType().Name}."),
        };
    }

    public static Personenbezug<string> Bezug(string benutzer, string text) => Personenbezug<string>.Von($"benutzer-{benutzer}", Zwecke.Stammdaten, text.Trim());

    /// <summary>Who manages this user as a whole: the access of a Fachverantwortung is never managed by colleagues.</summary>
    public static string? NichtZustaendig(BenutzerZustand z, Handelnder wer)
    {
        var rolle = z.Funktion == Funktion.Fachverantwortung || z.Waehrend(new Zeitraum(wer.Heute)).Any(x => x.Rolle == Rolle.Fachverantwortung) ? Rolle.Fachverantwortung : (Rolle?)null;
        return Verwaltungszustaendigkeit.Verstoss(z.Gruppe, rolle, z.Dienststelle, wer);
    }

    private static Entscheidung LegeAn(BenutzerZustand z, LegeBenutzerAn b)
    {
        if (Belegregeln.Verstoss(b.Antrag, b.Benutzer, Belegregeln.Erteilend) is { } beleg) return Entscheidung.Nein(beleg);
        if (z.IstAngelegt) return z.Loeschung is null ? Entscheidung.Nichts : Entscheidung.Nein($"Der Zugang des Benutzers „{b.Benutzer}“ ist gelöscht; bitte den Antrag für eine neue Kennung stellen.");
        var a = b.Antrag!;
        if (a.Name is not { Length: > 0 } name) return Entscheidung.Nein($"Im Antrag {a.Antrag} ist kein Name mehr lesbar; bitte einen neuen Antrag stellen lassen.");
        if (b.Handelnder.Benutzer == b.Benutzer) return Entscheidung.Nein("Über den eigenen Zugang entscheidet eine andere Person.");
        if (Verwaltungszustaendigkeit.Verstoss(a.Gruppe, a.Rolle, a.Dienststelle, b.Handelnder) is { } fremd) return Entscheidung.Nein(fremd);
        return Entscheidung.Ja(new BenutzerAngelegt(b.Benutzer, Bezug(b.Benutzer, name), a.Gruppe, a.Funktion, a.Dienststelle, a.Antrag));
    }

    private static Entscheidung Vergebe(BenutzerZustand z, VergebeBenutzername b)
    {
        if (Belegregeln.Verstoss(b.Antrag, b.Benutzer, Belegregeln.Erteilend) is { } beleg) return Entscheidung.Nein(beleg);
        if (Benutzernamen.Verstoss(b.Benutzername, b.Antrag!) is { } name) return Entscheidung.Nein(name);
        // who keeps the user name gets nothing new by this step: so one office can set up the right of somebody another office manages until then
        if (Gleich(z.Benutzername, b.Benutzername)) return Entscheidung.Nichts;
        return NichtZustaendig(z, b.Handelnder) is { } fremd
            ? Entscheidung.Nein(z.Benutzername is null ? fremd : $"{fremd} Der bisherige Benutzername kann bleiben; bitte ihn angeben.")
            : Entscheidung.Ja(new BenutzernameVergeben(b.Benutzer, Bezug(b.Benutzer, b.Benutzername), b.Antrag!.Antrag));
    }

    private static Entscheidung Aendere(BenutzerZustand z, AendereName b)
    {
        if (Belegregeln.Verstoss(b.Antrag, b.Benutzer, Vorgang.Namenswechsel) is { } beleg) return Entscheidung.Nein(beleg);
        if (NichtZustaendig(z, b.Handelnder) is { } fremd) return Entscheidung.Nein(fremd);
        if (Benutzernamen.Verstoss(b.Benutzername, b.Antrag!) is { } name) return Entscheidung.Nein(name);
        if (b.Antrag!.NeuerName is not { Length: > 0 } neu) return Entscheidung.Nein($"Im Antrag {b.Antrag.Antrag} fehlt der neue Name; bitte ergänzen lassen.");
        if (z.Ausgefuehrt.Contains(b.Antrag.Antrag)) return Entscheidung.Nichts;
        if (Gleich(z.Benutzername, b.Benutzername)) return Entscheidung.Nein("Der Benutzername ist der bisherige; bei einem Namenswechsel wird der alte ungültig, bitte einen neuen vergeben.");
        return Entscheidung.Ja(new NameGeaendert(b.Benutzer, Bezug(b.Benutzer, neu), b.Antrag.Antrag), new BenutzernameVergeben(b.Benutzer, Bezug(b.Benutzer, b.Benutzername), b.Antrag.Antrag));
    }

    private static Entscheidung Melde(BenutzerZustand z, MeldeAufgabe b)
    {
        if (NichtZustaendig(z, b.Handelnder) is { } fremd) return Entscheidung.Nein(fremd);
        // the office that manages the Fachverantwortung may give the person back to the office of her group; nobody takes a person over this way
        var abgabe = z.Funktion == Funktion.Fachverantwortung && b.Gruppe == z.Gruppe;
        if (!abgabe && Verwaltungszustaendigkeit.Verstoss(b.Gruppe, b.Funktion == Funktion.Fachverantwortung ? Rolle.Fachverantwortung : null, b.Dienststelle, b.Handelnder) is { } kuenftig) return Entscheidung.Nein(kuenftig);
        if (PassendesRecht.Verstoss(b.Gruppe, b.Funktion) is { } gruppe) return Entscheidung.Nein(gruppe);
        if ((b.Gruppe, b.Dienststelle) != (z.Gruppe, z.Dienststelle) && b.Handelnder.Traeger.Verstoss(b.Gruppe, b.Dienststelle) is { } traeger) return Entscheidung.Nein(traeger);
        return (b.Gruppe, b.Funktion, b.Dienststelle) == (z.Gruppe, z.Funktion, z.Dienststelle) ? Entscheidung.Nichts : Entscheidung.Ja(new AufgabeGemeldet(b.Benutzer, b.Gruppe, b.Funktion, b.Dienststelle));
    }

    private static Entscheidung Sperre(BenutzerZustand z, SperreBenutzer b)
    {
        if (NichtZustaendig(z, b.Handelnder) is { } fremd) return Entscheidung.Nein(fremd);
        if (!Enum.IsDefined(b.Art)) return Entscheidung.Nein("Die Art der Sperre fehlt; bitte angeben.");
        if (b.Grund.Trim().Length == 0) return Entscheidung.Nein("Für eine Sperre ist ein Grund anzugeben.");
        return z.Sperre is { } schon && schon.Art == b.Art ? Entscheidung.Nichts : Entscheidung.Ja(new BenutzerGesperrt(b.Benutzer, b.Art, Bezug(b.Benutzer, b.Grund)));
    }

    private static Entscheidung Entsperre(BenutzerZustand z, EntsperreBenutzer b)
    {
        if (z.Sperre is null) return Entscheidung.Nichts;
        if (NichtZustaendig(z, b.Handelnder) is { } fremd) return Entscheidung.Nein(fremd);
        return b.Grund.Trim().Length == 0 ? Entscheidung.Nein("Für die Aufhebung einer Sperre ist ein Grund anzugeben.") : Entscheidung.Ja(new BenutzerEntsperrt(b.Benutzer, Bezug(b.Benutzer, b.Grund)));
    }

    private static Entscheidung LegeFest(BenutzerZustand z, LegeZugangsregelnFest b)
    {
        if (NichtZustaendig(z, b.Handelnder) is { } fremd) return Entscheidung.Nein(fremd);
        return Zugangsregelpruefung.Verstoss(b.Zeiten, b.Netze, b.NurRegistrierteGeraete, b.Geraetegrund) is { } falsch
            ? Entscheidung.Nein(falsch)
            : Entscheidung.Ja(new ZugangsregelnFestgelegt(b.Benutzer, b.Zeiten, b.Netze, b.NurRegistrierteGeraete, b.NurRegistrierteGeraete == false ? Bezug(b.Benutzer, b.Geraetegrund!) : null));
    }

    private static Entscheidung Bestaetige(BenutzerZustand z, BestaetigeNamensloeschung b)
    {
        if (z.NameGeloescht) return Entscheidung.Nichts;
        if (z.Loeschung is not { } l) return Entscheidung.Nein($"Der Zugang des Benutzers „{b.Benutzer}“ ist nicht gelöscht; der Name bleibt.");
        return b.Handelnder.Heute < l.NameLoeschenAb ? Entscheidung.Nein($"Der Name des Benutzers „{b.Benutzer}“ wird erst ab dem {l.NameLoeschenAb:dd.MM.yyyy} gelöscht.") : Entscheidung.Ja(new BenutzernamenGeloescht(b.Benutzer));
    }

    private static bool Gleich(Personenbezug<string>? bisher, string neu) => bisher is not null && bisher.TryWert(out var alt) && Benutzernamen.Normal(alt!) == Benutzernamen.Normal(neu);
}
