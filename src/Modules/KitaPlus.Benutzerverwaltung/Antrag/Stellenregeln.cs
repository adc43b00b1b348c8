using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>
/// Who may record what an office has done. The managing office records everything that reaches it on paper;
/// others what their own office does. Nobody checks or sets up his own access.
/// </summary>
internal static class Stellenregeln
{
    public static bool Darf(Stelle stelle, AntragGestellt a, Handelnder wer)
    {
        if (wer.Benutzer == a.Benutzer) return stelle == Stelle.Person;
        if (Verwaltungszustaendigkeit.Verstoss(a.Gruppe, a.Rolle, a.Dienststelle, wer) is null) return true;
        return stelle switch
        {
            Stelle.Traeger => IstTraeger(a, wer),
            Stelle.Leitung => wer.Hat(Rolle.Leitung, a.Dienststelle),
            Stelle.Person => IstTraeger(a, wer) || wer.Hat(Rolle.Leitung, a.Dienststelle),
            Stelle.Dienstvorgesetzter => Vorgesetzter(a, wer),
            Stelle.Rendanturleitung => wer.IstRendanturleitung,
            _ => false,
        };
    }

    public static string Satz(AntragGestellt a, Handelnder wer) =>
        $"Das hält {Verwaltungszustaendigkeit.Name(Verwaltungszustaendigkeit.Stelle(a.Gruppe, a.Rolle, a.Dienststelle, wer.Traeger))} fest, oder die Stelle, die es getan hat; bitte dorthin geben.";

    private static bool IstTraeger(AntragGestellt a, Handelnder wer) => wer.Hat(Rolle.TraegerFachverantwortung, a.Dienststelle) || wer.Hat(Rolle.TraegerSchreibend, a.Dienststelle);

    private static bool Vorgesetzter(AntragGestellt a, Handelnder wer) => a.Gruppe switch
    {
        Anwendergruppe.Generalvikariat or Anwendergruppe.Dienstleister or Anwendergruppe.Aufsicht => wer.Hat(Rolle.Generalvikariat),
        Anwendergruppe.Fachberatung => wer.Hat(Rolle.Fachberatung),
        Anwendergruppe.Rendantur => wer.IstRendanturleitung || wer.Hat(Rolle.Fachverantwortung),
        _ => false,
    };
}
