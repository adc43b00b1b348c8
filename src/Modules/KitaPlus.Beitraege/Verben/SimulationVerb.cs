using System.CommandLine;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Simulation;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Verben;

/// <summary><c>simulation ENTWURF</c>: a draft Satzung on the real population; writes nothing.</summary>
internal static class SimulationVerb
{
    public static Command Baue(IVerbumgebung u)
    {
        var entwurf = new Argument<string>("ENTWURF") { Description = "Entwurf einer Satzung im JSON-Format; gilt an Stelle aller geladenen Fassungen desselben Jugendamts ab seinem Beginn" };
        var heute = Monat.Von(Berlin.Tag(u.Uhr.GetUtcNow()));
        var (von, bis, stand) = (Optionen.Monat("--von", "erster Monat", heute - 11), Optionen.Monat("--bis", "letzter Monat", heute), Optionen.Stand());
        var c = new Command("simulation", "rechnet einen Satzungsentwurf auf dem wirklichen Bestand; es wird nichts gespeichert") { entwurf, von, bis, stand };
        c.SetAction(async (r, ct) =>
        {
            if (await SatzungVerb.LiesAsync(r.GetValue(entwurf)!, u, ct) is not { } dokument) return Ende.Eingabefehler;
            return await u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
            {
                Optionen.PruefeZeitraum(r.GetValue(von), r.GetValue(bis));
                await using var bestand = await Bestand.OeffneNeuestenAsync(a, kontext.Mandant, abbruch);
                var s = Simulationslauf.Rechne(bestand, dokument, r.GetValue(von), r.GetValue(bis), r.GetValue(stand) ?? Kenntnisstand.Alles, abbruch: abbruch);
                await SchreibeAsync(u.Ausgabe, dokument.Name, s, bestand);
                return Ende.Gut;
            }, ct);
        });
        return c;
    }

    private static async Task SchreibeAsync(TextWriter aus, string name, Simulationsergebnis s, Bestand bestand)
    {
        await aus.WriteLineAsync($"Simulation: {name}, {s.Von.Lang()} bis {s.Bis.Lang()} (nichts gespeichert)");
        await aus.WriteLineAsync($"{s.Familien:N0} Familien, bisher {s.Bisher}, künftig {s.Kuenftig}: {(s.Kuenftig - s.Bisher).MitVorzeichen()}");
        await aus.WriteLineAsync($"{s.Gewinner:N0} zahlen weniger, {s.Verlierer:N0} zahlen mehr, {s.Familien - s.Gewinner - s.Verlierer:N0} gleich viel.");
        await aus.WriteLineAsync();
        var stufen = new Tabelle("Stufe (künftig)", "Familien", "weniger", "mehr", "bisher", "künftig", "Differenz").Rechts(1, 2, 3, 4, 5, 6);
        foreach (var w in s.Stufen) stufen.Add(w.Stufe == 0 ? "wechselnd/ohne" : $"{w.Stufe}", $"{w.Familien:N0}", $"{w.Gewinner:N0}", $"{w.Verlierer:N0}", w.Bisher.ToString(), w.Kuenftig.ToString(), (w.Kuenftig - w.Bisher).MitVorzeichen());
        await aus.WriteLineAsync(stufen.ToString());
        if (s.Haertefaelle.Count > 0)
        {
            await aus.WriteLineAsync("Größte Mehrbelastungen:");
            foreach (var h in s.Haertefaelle) await aus.WriteLineAsync($"  {Laufbericht.Familienname(bestand, h.Familie)}: {h.Bisher} → {h.Kuenftig} ({h.Differenz.MitVorzeichen()})");
        }

        if (s.NichtBerechenbar > 0) await aus.WriteLineAsync($"{s.NichtBerechenbar:N0} Kindmonate sind nicht berechenbar und nicht enthalten; die Gründe nennt „rueckberechnung --vorschau“.");
    }
}
