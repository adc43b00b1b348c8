using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>
/// Deletion of an access: what the application names ends today. Only when nothing else is left the user as such is deleted;
/// who works elsewhere by an application of its own keeps that access (footnote 8).
/// </summary>
internal static class Loeschregeln
{
    private const int HoechsteFrist = 3650;

    public static Entscheidung Loesche(BenutzerZustand z, LoescheZugang b)
    {
        if (Belegregeln.Verstoss(b.Antrag, b.Benutzer, Vorgang.Loeschung) is { } beleg) return Entscheidung.Nein(beleg);
        if (BenutzerDecider.NichtZustaendig(z, b.Handelnder) is { } fremd) return Entscheidung.Nein(fremd);
        if (b.Namensfrist is < 0 or > HoechsteFrist) return Entscheidung.Nein($"Die Frist bis zur Löschung des Namens liegt zwischen 0 und {HoechsteFrist} Tagen; bitte prüfen.");

        var a = b.Antrag!;
        if (z.Ausgefuehrt.Contains(a.Antrag)) return Entscheidung.Nichts;
        var heute = b.Handelnder.Heute;
        var grund = BenutzerDecider.Bezug(b.Benutzer, "Löschung");
        var ereignisse = new List<IEreignis>();
        var bleibt = false;
        foreach (var x in z.Waehrend(new Zeitraum(heute)))
        {
            var offene = x.Geltungen.Where(g => g.Zeit.Bis is not { } bis || bis >= heute).ToList();
            var getroffen = x.Rolle == a.Rolle ? offene.Where(g => a.Orte.Contains(g.Ort)).ToList() : [];
            if (getroffen.Count == offene.Count) ereignisse.Add(new RolleEntzogen(b.Benutzer, x.Id, heute, grund, a.Antrag));
            else
            {
                ereignisse.AddRange(getroffen.Select(g => new OrtEntzogen(b.Benutzer, x.Id, g.Ort, heute, a.Antrag)));
                bleibt = true;
            }
        }

        if (!bleibt) ereignisse.Add(new BenutzerGeloescht(b.Benutzer, a.Antrag, heute.AddDays(b.Namensfrist)));
        return ereignisse.Count > 0 ? Entscheidung.Ja(ereignisse) : Entscheidung.Nein($"Die Person hat das Recht nicht (mehr), das der Antrag {a.Antrag} nennt; bitte Rolle und Ort im Antrag prüfen.");
    }
}
