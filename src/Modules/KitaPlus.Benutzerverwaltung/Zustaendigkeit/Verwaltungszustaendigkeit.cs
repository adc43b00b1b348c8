using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Who sets up, changes and deletes whose access (Nutzungsordnung no. 3).</summary>
internal static class Verwaltungszustaendigkeit
{
    /// <summary>Which office manages a person who works there, or one of her roles.</summary>
    public static Verwaltungsstelle Stelle(Anwendergruppe gruppe, Rolle? rolle, Ort dienststelle, Traegerlage traeger) => Stelle(traeger.Wirksam(gruppe, dienststelle), rolle);

    /// <summary>Which office manages a group, or a role inside it.</summary>
    private static Verwaltungsstelle Stelle(Anwendergruppe gruppe, Rolle? rolle) => gruppe switch
    {
        _ when rolle == Rolle.Fachverantwortung => Verwaltungsstelle.Generalvikariat,
        Anwendergruppe.Einrichtungspersonal or Anwendergruppe.TraegervertreterPfarrlich or Anwendergruppe.Verwaltungsleiter or Anwendergruppe.Rendantur => Verwaltungsstelle.Rendantur,
        Anwendergruppe.EinrichtungspersonalNichtPfarrlich => Verwaltungsstelle.EigenerTraeger,
        _ => Verwaltungsstelle.Generalvikariat,
    };

    /// <param name="rolle">The right in question; null when it is about the user as such.</param>
    /// <param name="dienststelle">Where the person works.</param>
    /// <returns>Null when the person acting may manage it, else the sentence that says who may.</returns>
    public static string? Verstoss(Anwendergruppe gruppe, Rolle? rolle, Ort dienststelle, Handelnder wer)
    {
        var wirksam = wer.Traeger.Wirksam(gruppe, dienststelle);
        var stelle = Stelle(wirksam, rolle);
        var darf = stelle switch
        {
            Verwaltungsstelle.Rendantur => wer.Hat(Rolle.Fachverantwortung),
            Verwaltungsstelle.Generalvikariat => wer.Hat(Rolle.Generalvikariat),
            // where the Träger is pfarrlich, the group can't be chosen to manage oneself
            _ => !wer.Traeger.IstPfarrlich(dienststelle) && (wer.Hat(Rolle.TraegerFachverantwortung, dienststelle) || (wer.Traeger.Art == Verwaltungstraegerart.NichtPfarrlicherTraeger && wer.Hat(Rolle.Fachverantwortung))),
        };
        if (darf) return null;
        var was = rolle == Rolle.Fachverantwortung ? "Die Rolle Fachverantwortung" : $"Zugänge der Gruppe {wirksam.Titel()}";
        return $"{was} richtet {Name(stelle)} ein; bitte den Vorgang dorthin geben.";
    }

    public static string Name(Verwaltungsstelle stelle) => stelle switch
    {
        Verwaltungsstelle.Rendantur => "die Fachverantwortung der Rendantur",
        Verwaltungsstelle.Generalvikariat => "das Referat im Generalvikariat",
        _ => "die Fachverantwortung (Administrator) des eigenen Trägers",
    };
}

/// <summary>Offices that manage accesses.</summary>
internal enum Verwaltungsstelle
{
    Rendantur,
    Generalvikariat,

    /// <summary>The Fachverantwortung of the nicht pfarrlicher Träger itself.</summary>
    EigenerTraeger,
}
