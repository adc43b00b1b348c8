using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>What happened, in a few words; places by their names.</summary>
internal static class Ereignistexte
{
    public static string Von(IEreignis ereignis, IOrtsverzeichnis orte) => ereignis switch
    {
        BenutzerAngelegt e => $"Benutzer angelegt (Antrag {e.Antrag})",
        RolleZugewiesen e => $"Rolle {e.Rolle.Titel()} zugewiesen (Antrag {e.Antrag})",
        AusnahmeVorgeschlagen e => $"Zweite Rolle {e.Rolle.Titel()} vorgeschlagen (Antrag {e.Antrag})",
        AusnahmeGenehmigt => "Zweite Rolle genehmigt",
        AusnahmeAbgelehnt => "Zweite Rolle abgelehnt",
        OrtZugeordnet e => $"{orte.Titel(e.Ort)} zugeordnet{(e.Antrag is { } a ? $" (Antrag {a})" : "")}",
        OrtEntzogen e => $"{orte.Titel(e.Ort)} entzogen ab {e.Ab:dd.MM.yyyy}",
        RolleEntzogen e => $"Rolle entzogen ab {e.Ab:dd.MM.yyyy}{(e.Grund.TryWert(out var g) ? $": {g}" : "")}",
        BenutzerGesperrt e => Sperrtexte.Von(e),
        BenutzerEntsperrt => "Sperre aufgehoben",
        BenutzerGeloescht e => $"Zugang gelöscht (Antrag {e.Antrag})",
        VertretungBegonnen => "Vertretung der Fachverantwortung begonnen",
        AbwesenheitBeendet => "Vertretung der Fachverantwortung beendet",
        SupportFreigegeben e => $"Support freigegeben: {e.Text()}",
        SupportfreigabeBeendet => "Freigabe für den Support beendet",
        _ => "Angaben geändert",
    };
}
