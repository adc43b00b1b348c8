using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>
/// Which right fits what a person really does. A right that does not fit must be refused, the fitting one may be offered
/// (Nutzungsordnung no. 3, Besonderheiten für Rendanturen; nos. 4 to 6; Anhang).
/// </summary>
internal static class PassendesRecht
{
    private sealed record Zeile(Funktion Funktion, string Titel, Anwendergruppe[] Gruppen, Rolle[] Rollen);

    private static readonly Anwendergruppe[] Kita = [Anwendergruppe.Einrichtungspersonal, Anwendergruppe.EinrichtungspersonalNichtPfarrlich];
    private static readonly Anwendergruppe[] Traeger = [Anwendergruppe.TraegervertreterPfarrlich, Anwendergruppe.TraegervertreterNichtPfarrlich];
    private static readonly Anwendergruppe[] Verwaltung = [Anwendergruppe.Rendantur];

    // of several fitting roles the first is the one that is offered
    private static readonly Dictionary<Funktion, Zeile> Tafel = new Zeile[]
    {
        new(Funktion.Einrichtungsleitung, "Einrichtungsleitung", Kita, [Rolle.Leitung]),
        new(Funktion.Verbundleitung, "Verbundleitung", Kita, [Rolle.Leitung]),
        new(Funktion.Einrichtungsmitarbeit, "Mitarbeit in einer Einrichtung", Kita, [Rolle.Einrichtungsmitarbeiter, Rolle.LesendEinrichtung]),
        new(Funktion.TraegervertretungHauptamt, "hauptamtlicher Träger-Vertreter", Traeger, [Rolle.TraegerLesend]),
        new(Funktion.TraegervertretungEhrenamt, "ehrenamtlicher Träger-Vertreter", Traeger, [Rolle.TraegerEhrenamt]),
        new(Funktion.Traegeradministration, "Administrator eines Trägers", Traeger, [Rolle.TraegerFachverantwortung]),
        new(Funktion.Traegersachbearbeitung, "Sachbearbeitung eines Trägers", Traeger, [Rolle.TraegerSchreibend, Rolle.TraegerLesend]),
        new(Funktion.Verwaltungsleitung, "Verwaltungsleiter", [Anwendergruppe.Verwaltungsleiter], [Rolle.TraegerLesend]),
        new(Funktion.Fachverantwortung, "Fachverantwortung", Verwaltung, [Rolle.Fachverantwortung]),
        new(Funktion.Verwaltungsreferat, "Verwaltungsreferent", Verwaltung, [Rolle.Verwaltungsreferent]),
        new(Funktion.Finanzsachbearbeitung, "Sachbearbeitung im Finanz- und Rechnungswesen", Verwaltung, [Rolle.Finanzen]),
        new(Funktion.Personalsachbearbeitung, "Personal-Sachbearbeitung", Verwaltung, [Rolle.Personal]),
        new(Funktion.Rendanturleitung, "Rendanturleitung", Verwaltung, [Rolle.LesendRendantur, Rolle.Fachverantwortung]),
        new(Funktion.Generalvikariat, "Mitarbeit im Generalvikariat", [Anwendergruppe.Generalvikariat], [Rolle.Generalvikariat]),
        new(Funktion.Fachberatung, "Fachberatung", [Anwendergruppe.Fachberatung], [Rolle.Fachberatung]),
        new(Funktion.Support, "Support", [Anwendergruppe.Dienstleister], [Rolle.Support]),
        new(Funktion.Revision, "Revision oder Datenschutz", [Anwendergruppe.Aufsicht], [Rolle.Revision]),
    }.ToDictionary(z => z.Funktion);

    public static string Titel(this Funktion funktion) => Tafel[funktion].Titel;

    /// <summary>The fitting roles; the first is the one to offer.</summary>
    public static IReadOnlyList<Rolle> Rollen(Funktion funktion) => Tafel[funktion].Rollen;

    public static bool Passt(Funktion funktion, Rolle rolle) => Tafel[funktion].Rollen.Contains(rolle);

    /// <returns>Null, or the sentence that refuses the right and offers the fitting one.</returns>
    public static string? Verstoss(Funktion funktion, Rolle rolle)
    {
        if (Passt(funktion, rolle)) return null;
        var ehrenamt = funktion == Funktion.TraegervertretungEhrenamt ? "Ehrenamtliche Träger-Vertreter erhalten nur die Rolle Ehrenamt. " : "";
        return $"Die Rolle {rolle.Titel()} entspricht nicht der Zuständigkeit der Person ({funktion.Titel()}) und darf nicht eingerichtet werden. {ehrenamt}Passend ist: {string.Join(" oder ", Rollen(funktion).Select(r => r.Titel()))}.";
    }

    /// <returns>Null, or the sentence that says which groups the Funktion belongs to.</returns>
    public static string? Verstoss(Anwendergruppe gruppe, Funktion funktion)
    {
        if (!Enum.IsDefined(gruppe) || !Tafel.TryGetValue(funktion, out var zeile)) return "Anwendergruppe oder Tätigkeit fehlt; bitte beide angeben.";
        return zeile.Gruppen.Contains(gruppe)
            ? null
            : $"„{zeile.Titel}“ gehört nicht zur Anwendergruppe {gruppe.Titel()}; passend ist {string.Join(" oder ", zeile.Gruppen.Select(g => g.Titel()))}.";
    }
}
