using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Benutzerverwaltung;

/// <summary><c>benutzer liste</c>.</summary>
internal static class BenutzerVerb
{
    public static Command Baue(IVerbumgebung u)
    {
        var liste = new Command("liste", "zeigt alle Benutzer mit ihren heutigen Rollen");
        liste.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            var heute = Berlin.Tag(u.Uhr.GetUtcNow());
            var buch = await a.Dienste.GetRequiredService<IZugangsauskunft>().BuchAsync(kontext.Mandant, abbruch);
            var tabelle = new Tabelle("Benutzer", "Name", "Benutzername", "Tätigkeit", "Rollen", "Zustand");
            foreach (var wer in buch.Benutzer)
            {
                if (buch.Stand(wer, Kenntnisstand.Alles) is not { } z) continue;
                var zugang = buch.Zugang(kontext.Mandant, wer, heute, Kenntnisstand.Alles)!;
                var rollen = zugang.Zuweisungen.Where(x => x.Zeit.Enthaelt(heute)).Select(x => x.Rolle.Titel()).Distinct();
                tabelle.Add(wer, Zugangsbuch.Name(wer, z), Zugangsbuch.Text(z.Benutzername) ?? "", z.Funktion.Titel(), string.Join(", ", rollen), zugang.Sperre ?? "");
            }

            await u.Ausgabe.WriteLineAsync(tabelle.Anzahl == 0 ? "Es gibt noch keine Benutzer." : $"{tabelle}{tabelle.Anzahl:N0} Benutzer.");
            return Ende.Gut;
        }, ct));
        return new Command("benutzer", "Benutzer der Rendantur") { liste };
    }
}
