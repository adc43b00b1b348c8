using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>What an application has to say.</summary>
internal static class Antragsregeln
{
    public static IReadOnlyList<Stelle> Antragsteller { get; } =
        [Benutzerverwaltung.Stelle.Traeger, Benutzerverwaltung.Stelle.Leitung, Benutzerverwaltung.Stelle.Dienstvorgesetzter, Benutzerverwaltung.Stelle.Rendanturleitung, Benutzerverwaltung.Stelle.Verwaltung];

    public static Entscheidung Stelle(AntragZustand z, StelleAntrag b)
    {
        if (z.Inhalt is not null) return z.Inhalt.Benutzer == b.Benutzer && z.Inhalt.Vorgang == b.Vorgang ? Entscheidung.Nichts : Entscheidung.Nein($"Den Antrag „{b.Antrag}“ gibt es schon; bitte eine neue Kennung verwenden.");
        if (Inhalt(b) is { } falsch) return Entscheidung.Nein(falsch);
        var neuer = b.NeuerName is { } n ? BenutzerDecider.Bezug(b.Benutzer, n) : null;
        var a = new AntragGestellt(
            b.Antrag, b.Vorgang, b.Benutzer, BenutzerDecider.Bezug(b.Benutzer, b.Name), b.Gruppe, b.Funktion, b.Dienststelle, b.Rolle, b.Orte, b.Am, b.WarSchonLeitung, b.Fristlos, neuer);
        var stellen = b.Vorgang == Vorgang.TechnischeAenderung ? Antragsteller.Append(Benutzerverwaltung.Stelle.Person) : Antragsteller;
        return stellen.Any(s => Stellenregeln.Darf(s, a, b.Handelnder))
            ? Entscheidung.Ja(a)
            : Entscheidung.Nein("Diesen Antrag stellen der Träger, die Leitung der Einrichtung oder die Benutzerverwaltung, jeweils für ihren Bereich; bitte dort stellen lassen.");
    }

    private static string? Inhalt(StelleAntrag b)
    {
        if (!Enum.IsDefined(b.Vorgang)) return "Der Vorgang fehlt; bitte angeben, was beantragt wird.";
        if (!Kennung.IstGueltig(b.Benutzer)) return $"„{b.Benutzer}“ ist keine gültige Kennung ({Kennung.Regel}).";
        if (b.Name.Trim().Length == 0) return "Der Name der Person fehlt; bitte angeben.";
        if (b.Am > b.Handelnder.Heute) return $"Der {b.Am:dd.MM.yyyy} liegt in der Zukunft; bitte den Tag des Antrags prüfen.";
        if (PassendesRecht.Verstoss(b.Gruppe, b.Funktion) is { } gruppe) return gruppe;
        if (!Gehoert(b)) return $"Für die Anwendergruppe {b.Gruppe.Titel()} ist „{b.Vorgang.Titel()}“ nicht das richtige Verfahren; bitte „{Richtig(b).Titel()}“ wählen.";
        if (Belegregeln.Erteilend.Contains(b.Vorgang) && b.Handelnder.Traeger.Verstoss(b.Gruppe, b.Dienststelle) is { } traeger) return traeger;
        if (b.Vorgang == Vorgang.Namenswechsel) return b.NeuerName is { } neu && neu.Trim().Length > 0 ? null : "Der neue Name fehlt; bitte angeben.";
        if (b.NeuerName is not null) return "Ein neuer Name gehört zu einem Namenswechsel; bitte diesen getrennt beantragen.";
        if (b.Fristlos && b.Vorgang != Vorgang.Loeschung) return "Eine fristlose Kündigung führt zu einer Löschung; bitte diesen Vorgang wählen.";
        if (b.Vorgang == Vorgang.TechnischeAenderung) return b.Rolle is null ? null : "Eine technische Änderung hat keine Wirkung auf das Zugangsrecht; bitte keine Rolle angeben.";
        if (b.Rolle is not { } rolle || !Enum.IsDefined(rolle)) return "Die Rolle fehlt; bitte angeben, um welches Zugangsrecht es geht.";
        if (b.Vorgang == Vorgang.Loeschung) return b.Orte.Count == 0 ? "Der Ort fehlt; bitte angeben, wo das Zugangsrecht gelöscht werden soll." : null;
        return Ortsregeln.Verstoss(rolle, b.Funktion, b.Orte);
    }

    /// <summary>The role Fachverantwortung of the Rendantur goes through the Referat, everybody else there does not (no. 3, 7).</summary>
    private static bool Gehoert(StelleAntrag b) => b.Vorgang.Art().Gruppen.Contains(b.Gruppe)
        && (b.Gruppe != Anwendergruppe.Rendantur || b.Vorgang is not (Vorgang.UeberReferat or Vorgang.RendanturMitarbeiter) || b.Vorgang == Richtig(b));

    private static Vorgang Richtig(StelleAntrag b) => b.Gruppe switch
    {
        Anwendergruppe.Einrichtungspersonal or Anwendergruppe.EinrichtungspersonalNichtPfarrlich => Vorgang.NeuEinrichtung,
        Anwendergruppe.TraegervertreterPfarrlich or Anwendergruppe.Verwaltungsleiter => Vorgang.TraegerVertreterPfarrlich,
        Anwendergruppe.TraegervertreterNichtPfarrlich => Vorgang.TraegerVertreterNichtPfarrlich,
        Anwendergruppe.Rendantur when b.Rolle != Rolle.Fachverantwortung => Vorgang.RendanturMitarbeiter,
        _ => Vorgang.UeberReferat,
    };
}
