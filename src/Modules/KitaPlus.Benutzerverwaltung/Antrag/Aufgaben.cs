using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

public enum Aufgabenart
{
    Antragsschritt = 1,
    Nachfolge = 2,
    UnpassendesRecht = 3,
    Namensloeschung = 4,
    Vertretung = 5,
    Ausnahme = 6,
}

/// <summary>Something that waits for somebody.</summary>
/// <param name="Bezug">Id of the application or user.</param>
/// <param name="Wer">Office it waits for.</param>
/// <param name="Seit">Since which day.</param>
/// <param name="Faellig">By which day it should be done, if there is one.</param>
public sealed record Aufgabe(Aufgabenart Art, string Bezug, string Wer, string Text, DateOnly Seit, DateOnly? Faellig, bool Dringend);

/// <summary>The task list: which applications wait for whom since when, and what else is due.</summary>
public static class Aufgaben
{
    /// <summary>Days: the forms go to the Dienstleister once a week.</summary>
    private const int Wochensammlung = 7;

    /// <param name="traeger">Which Träger are pfarrlich: says whom something waits for.</param>
    public static IReadOnlyList<Aufgabe> Von(Zugangsbuch buch, DateOnly heute, Traegerlage traeger)
    {
        var alle = new List<Aufgabe>();
        foreach (var id in buch.Antraege) alle.AddRange(Antrag(buch.Antrag(id, Kenntnisstand.Alles), heute));
        foreach (var wer in buch.Benutzer) alle.AddRange(Benutzer(wer, buch.Stand(wer, Kenntnisstand.Alles), heute, traeger));
        alle.AddRange(Vertretung(buch, heute));
        return [.. alle.OrderByDescending(a => a.Dringend).ThenBy(a => a.Seit).ThenBy(a => a.Bezug, StringComparer.Ordinal)];
    }

    private static IEnumerable<Aufgabe> Antrag(AntragZustand z, DateOnly heute)
    {
        if (z.Inhalt is not { } a) yield break;
        if (z.Lage == Antragslage.Offen)
        {
            var seit = z.Erledigt.Values.Select(s => s.Am).Append(a.Am).Max();
            foreach (var s in z.Naechste())
            {
                var faellig = s.Schritt switch
                {
                    Schritt.Sperre => a.Am,
                    Schritt.Weiterleitung => seit.AddDays(Wochensammlung),
                    _ => (DateOnly?)null,
                };
                yield return new(Aufgabenart.Antragsschritt, a.Antrag, string.Join(" oder ", s.Wer.Select(w => w.Titel())), $"{a.Vorgang.Titel()}: {s.Schritt.Titel()}", seit, faellig, s.Schritt == Schritt.Sperre || faellig < heute);
            }
        }

        if (a is { Vorgang: Vorgang.Loeschung, Rolle: Rolle.Leitung } && z.Lage == Antragslage.Offen && z.Erledigt.GetValueOrDefault(Schritt.Beschluss) is { Beschluss.Nachfolge: null } b)
            yield return new(Aufgabenart.Nachfolge, a.Antrag, Stelle.Traeger.Titel(), "Im Beschluss über die Löschung einer Leitung soll eine Nachfolge benannt sein; sie fehlt.", b.Am, null, false);
    }

    private static IEnumerable<Aufgabe> Benutzer(string wer, BenutzerZustand? z, DateOnly heute, Traegerlage traeger)
    {
        if (z is null) yield break;
        var stelle = Verwaltungszustaendigkeit.Name(Verwaltungszustaendigkeit.Stelle(z.Gruppe, null, z.Dienststelle, traeger));
        if (z.Loeschung is { } l)
        {
            if (!z.NameGeloescht && l.NameLoeschenAb <= heute) yield return new(Aufgabenart.Namensloeschung, wer, stelle, "Der Name ist zu löschen; die Frist ist abgelaufen.", l.NameLoeschenAb, l.NameLoeschenAb, true);
            yield break;
        }

        foreach (var v in z.Vorschlaege)
            yield return new(Aufgabenart.Ausnahme, wer, Verwaltungszustaendigkeit.Name(Verwaltungszustaendigkeit.Stelle(v.Gruppe, v.Rolle, v.Dienststelle, traeger)), $"Zweite Rolle {v.Rolle.Titel()} ({v.Zeit}): Eine andere Person muss sie genehmigen oder ablehnen.", v.Zeit.Ab, v.Zeit.Ab, v.Zeit.Ab <= heute);
        foreach (var x in z.Waehrend(new Zeitraum(heute, heute)).Where(x => x.Ausnahme is null && !PassendesRecht.Passt(z.Funktion, x.Rolle)))
            yield return new(Aufgabenart.UnpassendesRecht, wer, stelle, PassendesRecht.Verstoss(z.Funktion, x.Rolle)!, x.Zeit.Ab, null, true);
    }

    private static IEnumerable<Aufgabe> Vertretung(Zugangsbuch buch, DateOnly heute)
    {
        const string Wer = "Rendanturleitung oder Generalvikariat";
        var stand = buch.Vertretung(Kenntnisstand.Alles);
        foreach (var fv in buch.Benutzer.Where(b => IstFachverantwortung(buch.Stand(b, Kenntnisstand.Alles), heute)))
        {
            var v = stand.Von(fv);
            if (!IstDa(buch, v.Erste) || !IstDa(buch, v.Zweite))
                yield return new(Aufgabenart.Vertretung, fv, Wer, "Für die Fachverantwortung sind zwei Vertretungen zu bestellen; mindestens eine fehlt oder ist ausgeschieden.", heute, null, false);
            if (v is { Seit: { } seit, Laufend: null } && Vertretungsfrist.Stufe(seit, heute) is var stufe and not Mahnstufe.Keine)
                yield return new(Aufgabenart.Vertretung, fv, Wer, stufe == Mahnstufe.Warnung
                    ? "Die Fachverantwortung fehlt seit mehr als fünf Werktagen; die Vertretung muss jetzt übernehmen."
                    : "Die Fachverantwortung fehlt seit drei Werktagen; spätestens nach fünf übernimmt die Vertretung.", seit, null, stufe == Mahnstufe.Warnung);
        }
    }

    private static bool IstFachverantwortung(BenutzerZustand? z, DateOnly heute) => z is { Loeschung: null } && z.Waehrend(new Zeitraum(heute, heute)).Any(x => x.Rolle == Rolle.Fachverantwortung);

    private static bool IstDa(Zugangsbuch buch, string? wer) => wer is not null && buch.Stand(wer, Kenntnisstand.Alles) is { Loeschung: null };
}
