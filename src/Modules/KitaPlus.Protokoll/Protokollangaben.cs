using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;

namespace KitaPlus.Protokoll;

/// <summary>What an auditor wants to know of program, storage, seals and logs.</summary>
internal sealed class Protokollangaben(IProjections ansichten, Siegelkette siegel) : IVerfahrensangaben
{
    public async Task<IReadOnlyList<Verfahrensangabe>> AngabenAsync(string mandant, CancellationToken cancellationToken = default)
    {
        const string programm = "Programm und Speicher", nachweis = "Nachweis", aufbewahrung = "Aufbewahrung", arbeiten = "Regelmäßige Arbeiten", pruefungen = "Prüfungen";
        var (letztes, am, offen) = await siegel.StandAsync(cancellationToken);
        var stand = await ansichten.StatusAsync(cancellationToken);
        return
        [
            new(programm, "Fassung", Assembly.GetEntryAssembly()?.GetName().Version?.ToString() ?? "unbekannt"),
            new(programm, "Speicherung", "Alles Fachliche wird als Ereignis angehängt und nie geändert. Berichtigungen sind spätere Ereignisse, die das frühere nennen."),
            new(programm, "Personenbezug", "Namen, Anschriften, Geburtstage, Einkommen und Gesundheitsdaten sind je Person und Zweck verschlüsselt (AES-256-GCM); mit der Vernichtung des Schlüssels sind sie gelöscht."),
            new(programm, "Ansichten", string.Join(", ", stand.Select(s => $"{s.Name} (Fassung {s.Version}{(s.Fehler is null ? "" : ", angehalten")})"))),
            new(nachweis, "Protokoll der Befehle", "Jeder Befehl, auch der abgelehnte, mit Person, Zeit, Netzadresse, Datensatz und Auftraggeber; in einer Transaktion mit dem, was er bewirkt."),
            new(nachweis, "Siegel", letztes is null ? "noch keines" : $"zuletzt {Web.Tabellen.Anzeige.Zeitpunkt(am)} über {Web.Tabellen.Anzeige.Text(letztes.Insgesamt)} Ereignisse, {Web.Tabellen.Anzeige.Text(offen)} noch offen"),
            new(aufbewahrung, "Protokoll der Befehle", "so lange wie die Ereignisse selbst; Netzadressen nach der Löschung des Zugangs nur bis zu ihrer eigenen Frist"),
            new(aufbewahrung, "Lesezugriffe auf Akten", $"{Leseprotokoll.AufbewahrungMonate} Monate"),
            new(arbeiten, "Siegeln", "jede Minute und alle 1.000 Ereignisse"),
            new(arbeiten, "Lesezugriffe löschen", "täglich"),
            new(pruefungen, "Kette der Siegel", "auf der Seite „Siegel“ oder mit dem Befehl „pruefen“; ausgehändigte Tagessiegel mit „siegel pruefen“ ohne Zugang zum System"),
            new(pruefungen, "Beitragskonten", "Der Befehl „pruefen“ rechnet für jedes Kind und jeden Monat nach: letzte Festsetzung = gebucht + verzichtet + gesperrt + zurückgestellt."),
            new(pruefungen, "Rechte", "Jede Handlung ist erklärt, jede Seite nennt ihre Handlung; sonst startet das Programm nicht."),
        ];
    }
}
