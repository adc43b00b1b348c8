using KitaPlus.Kernel;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>When a step may be recorded.</summary>
internal static class Schrittregeln
{
    public static Entscheidung Erledige(AntragZustand z, AntragGestellt a, ErledigeSchritt b)
    {
        if (AntragDecider.Beendet(z) is { } ende) return Entscheidung.Nein(ende);
        if (Verfahren.Schritte(a).FirstOrDefault(s => s.Schritt == b.Schritt) is not { } schritt)
            return Entscheidung.Nein($"Der Schritt „{b.Schritt.Titel()}“ gehört hier nicht zum Vorgang {a.Vorgang.Titel()}; er ist nicht nötig.");
        if (z.Erledigt.TryGetValue(b.Schritt, out var schon))
            return schon.Am == b.Am && schon.Stelle == b.Stelle ? Entscheidung.Nichts : Entscheidung.Nein($"Der Schritt „{b.Schritt.Titel()}“ ist schon mit dem {schon.Am:dd.MM.yyyy} festgehalten.");
        if (!schritt.Wer.Contains(b.Stelle)) return Entscheidung.Nein($"Den Schritt „{b.Schritt.Titel()}“ tut {string.Join(" oder ", schritt.Wer.Select(w => w.Titel()))}, nicht {b.Stelle.Titel()}; bitte berichtigen.");
        if (!Stellenregeln.Darf(b.Stelle, a, b.Handelnder)) return Entscheidung.Nein(Stellenregeln.Satz(a, b.Handelnder));
        if (!z.OhneNamen && b.Wer.Trim().Length == 0) return Entscheidung.Nein($"Zum Schritt „{b.Schritt.Titel()}“ fehlt, wer ihn getan hat; bitte angeben.");
        if (z.FehltVor(schritt) is { } fehlt) return Entscheidung.Nein(z.FehltSatz(schritt, fehlt));
        if (Tag(z, a, schritt, b) is { } tag) return Entscheidung.Nein(tag);
        if (Pflichtangaben(z, a, schritt, b) is { } angabe) return Entscheidung.Nein(angabe);

        var beschluss = b.Beschluss is { } x ? new Beschlussangaben(x.Gremium, x.Datum, x.NenntPerson, Bezug(z, a, x.Naehe), Bezug(z, a, x.Nachfolge)) : null;
        return Entscheidung.Ja(new SchrittErledigt(b.Antrag, b.Schritt, b.Am, b.Stelle, Bezug(z, a, b.Wer), beschluss, Bezug(z, a, b.Benutzername)));
    }

    /// <summary>A step may be dated by the day it happened on paper, but not before what it rests on.</summary>
    private static string? Tag(AntragZustand z, AntragGestellt a, Verfahrensschritt schritt, ErledigeSchritt b)
    {
        if (b.Am > b.Handelnder.Heute) return $"Der {b.Am:dd.MM.yyyy} liegt in der Zukunft; bitte den Tag prüfen, an dem „{b.Schritt.Titel()}“ geschah.";
        var davor = Verfahren.Schritte(a).Where(s => s.Rang < schritt.Rang).Select(s => z.Erledigt.GetValueOrDefault(s.Schritt)).OfType<SchrittErledigt>().OrderBy(s => s.Am).LastOrDefault();
        return davor is { } d && b.Am < d.Am && !(schritt.NachreichbarBeiKuendigung && a.Fristlos)
            ? $"„{b.Schritt.Titel()}“ am {b.Am:dd.MM.yyyy} läge vor „{d.Schritt.Titel()}“ am {d.Am:dd.MM.yyyy}; bitte die Tage prüfen."
            : null;
    }

    private static string? Pflichtangaben(AntragZustand z, AntragGestellt a, Verfahrensschritt schritt, ErledigeSchritt b)
    {
        var p = schritt.Pflicht;
        if (p.HasFlag(Pflicht.Beschluss) && Beschluss(a, b) is { } beschluss) return beschluss;
        if (p.HasFlag(Pflicht.Naehe) && string.IsNullOrWhiteSpace(b.Beschluss!.Naehe))
            return "Der Beschluss soll die besondere Nähe der Person zur KiTa-Verwaltung kurz begründen; bitte die Begründung angeben.";
        if (p.HasFlag(Pflicht.Formular) && !b.FormularLiegtVor && z.Belege.Count == 0)
            return "Ohne das unterschriebene Antragsformular ist die Vergabe unzulässig; bitte es ablegen oder bestätigen, dass es auf Papier vorliegt.";
        if (p.HasFlag(Pflicht.PassendesRecht) && PassendesRecht.Verstoss(a.Funktion, a.Rolle!.Value) is { } unpassend)
            return unpassend + " Bitte den Antrag ablehnen und das passende Recht anbieten.";
        if (p.HasFlag(Pflicht.Benutzername) && string.IsNullOrWhiteSpace(b.Benutzername)) return "Zur Rückmeldung fehlt der Benutzername; bitte angeben.";
        return p.HasFlag(Pflicht.AlterFaktor) && !b.AlterFaktorBestaetigt
            ? "Ein neues Gerät lässt sich so nur aus einer Anmeldung mit dem bisherigen Gerät heraus melden; sonst gilt das Verfahren für verlorene Geräte."
            : null;
    }

    private static string? Beschluss(AntragGestellt a, ErledigeSchritt b)
    {
        if (b.Beschluss is not { } x) return "Zum Beschluss fehlen Gremium und Datum; bitte beides angeben (die Datei selbst ist nicht nötig).";
        if (!Verfahren.Gremien(a.Gruppe).Contains(x.Gremium)) return $"Für die Anwendergruppe {a.Gruppe.Titel()} beschließt {string.Join(" oder ", Verfahren.Gremien(a.Gruppe).Select(g => g.Titel()))}; bitte das Gremium prüfen.";
        if (x.Datum == default || x.Datum > b.Am) return $"Das Datum des Beschlusses ({x.Datum:dd.MM.yyyy}) liegt nach dem {b.Am:dd.MM.yyyy} oder fehlt; bitte prüfen.";
        return x.NenntPerson ? null : "Der Beschluss muss die Person namentlich nennen; ein geänderter Personenkreis braucht einen neuen Beschluss.";
    }

    private static Personenbezug<string>? Bezug(AntragZustand z, AntragGestellt a, string? text) => z.OhneNamen || string.IsNullOrWhiteSpace(text) ? null : AntragDecider.Bezug(a, text);
}
