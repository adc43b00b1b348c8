using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>The procedures as rules; what they consist of stands in <see cref="Verfahren"/>.</summary>
internal sealed class AntragDecider : IDecider<AntragZustand, AntragBefehl>
{
    private AntragDecider()
    {
    }

    public static AntragZustand Anfang => AntragZustand.Anfang;

    public static AntragZustand Evolve(AntragZustand zustand, IEreignis ereignis, Guid ereignisId) => AntragZustand.Evolve(zustand, ereignis);

    public static Entscheidung Decide(AntragZustand zustand, AntragBefehl befehl)
    {
        if (!Kennung.IstGueltig(befehl.Antrag)) return Entscheidung.Nein($"„{befehl.Antrag}“ ist keine gültige Kennung ({Kennung.Regel}).");
        if (befehl is StelleAntrag neu) return Antragsregeln.Stelle(zustand, neu);
        if (zustand.Inhalt is not { } a) return Entscheidung.Nein($"Den Antrag „{befehl.Antrag}“ gibt es nicht; bitte die Kennung prüfen.");
        return befehl switch
        {
            ErledigeSchritt b => Schrittregeln.Erledige(zustand, a, b),
            LegeBelegAb b => LegeAb(zustand, a, b),
            LehneAntragAb b => LehneAb(zustand, a, b),
            ZieheAntragZurueck b => ZieheZurueck(zustand, a, b),
            _ => throw new InvalidOperationException($"Antrag: unbekannter Befehl {befehl.GetType().Name}."),
        };
    }

    public static Personenbezug<string> Bezug(AntragGestellt a, string text) => BenutzerDecider.Bezug(a.Benutzer, text);

    /// <summary>A refused or withdrawn application, or one that is carried out, stays as it is.</summary>
    public static string? Beendet(AntragZustand z) => z.Lage switch
    {
        Antragslage.Abgelehnt => $"Der Antrag {z.Inhalt!.Antrag} ist abgelehnt; bitte einen neuen stellen.",
        Antragslage.Zurueckgezogen => $"Der Antrag {z.Inhalt!.Antrag} ist zurückgezogen; bitte einen neuen stellen.",
        _ => null,
    };

    private static Entscheidung LegeAb(AntragZustand z, AntragGestellt a, LegeBelegAb b)
    {
        if (z.Belege.Exists(x => x.Beleg == b.Beleg)) return Entscheidung.Nichts;
        if (Beendet(z) is { } ende) return Entscheidung.Nein(ende);
        if (z.OhneNamen) return Entscheidung.Nein(Vernichtet(a));
        if (!Enum.GetValues<Stelle>().Any(s => Stellenregeln.Darf(s, a, b.Handelnder))) return Entscheidung.Nein(Stellenregeln.Satz(a, b.Handelnder));
        return (b.Dateiname.Trim().Length == 0 ? "Der Dateiname fehlt; bitte angeben." : Aktendatei.Verstoss(b.Beleg, b.Medientyp, b.Groesse, b.Sha256)) is { } falsch
            ? Entscheidung.Nein(falsch)
            : Entscheidung.Ja(new BelegAbgelegt(b.Antrag, b.Beleg, Bezug(a, b.Dateiname), b.Medientyp, b.Groesse, b.Sha256));
    }

    private static Entscheidung LehneAb(AntragZustand z, AntragGestellt a, LehneAntragAb b)
    {
        if (z.Lage == Antragslage.Abgelehnt) return Entscheidung.Nichts;
        if (NichtMehr(z, a) is { } zuSpaet) return Entscheidung.Nein(zuSpaet);
        if (z.OhneNamen) return Entscheidung.Nein(Vernichtet(a));
        if (!Stellenregeln.Darf(Benutzerverwaltung.Stelle.Verwaltung, a, b.Handelnder)) return Entscheidung.Nein(Stellenregeln.Satz(a, b.Handelnder));
        if (b.Grund.Trim().Length == 0) return Entscheidung.Nein("Eine Ablehnung braucht einen Grund; bitte angeben.");
        if (b.Ersatz is { } ersatz && PassendesRecht.Verstoss(a.Funktion, ersatz) is { } unpassend) return Entscheidung.Nein(unpassend);
        return Entscheidung.Ja(new AntragAbgelehnt(b.Antrag, Bezug(a, b.Grund), b.Ersatz));
    }

    private static Entscheidung ZieheZurueck(AntragZustand z, AntragGestellt a, ZieheAntragZurueck b)
    {
        if (z.Lage == Antragslage.Zurueckgezogen) return Entscheidung.Nichts;
        if (NichtMehr(z, a) is { } zuSpaet) return Entscheidung.Nein(zuSpaet);
        if (z.OhneNamen) return Entscheidung.Nein(Vernichtet(a));
        if (!Antragsregeln.Antragsteller.Any(s => Stellenregeln.Darf(s, a, b.Handelnder))) return Entscheidung.Nein(Stellenregeln.Satz(a, b.Handelnder));
        return b.Grund.Trim().Length == 0 ? Entscheidung.Nein("Die Rücknahme eines Antrags braucht einen Grund; bitte angeben.") : Entscheidung.Ja(new AntragZurueckgezogen(b.Antrag, Bezug(a, b.Grund)));
    }

    private static string Vernichtet(AntragGestellt a) => $"Die Angaben zur Person im Antrag {a.Antrag} sind nach Ablauf der Frist vernichtet; darüber lässt sich nichts Neues ablegen. Offene Schritte lassen sich noch ohne Namen festhalten.";

    private static string? NichtMehr(AntragZustand z, AntragGestellt a) =>
        Beendet(z) ?? (z.Erledigt.Keys.Any(s => s is Schritt.Einrichtung or Schritt.Loeschung or Schritt.Geraeteregistrierung)
            ? $"Der Antrag {a.Antrag} ist schon ausgeführt; das Recht lässt sich nur mit einem neuen Antrag ändern oder löschen."
            : null);
}
