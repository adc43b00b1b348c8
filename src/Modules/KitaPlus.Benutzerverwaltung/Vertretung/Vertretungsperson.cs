using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>What the naming of deputies has to know about a person: loaded by the shell, judged by the rules.</summary>
/// <param name="Gesperrt">Locked or deleted.</param>
/// <param name="Rollen">Of today, without what she may only as a deputy.</param>
public sealed record Vertretungsperson(string Benutzer, Anwendergruppe Gruppe, bool Gesperrt, IReadOnlyList<Rolle> Rollen)
{
    public bool IstFachverantwortung => !Gesperrt && Rollen.Contains(Rolle.Fachverantwortung);

    /// <summary>A deputy takes over the right of the Fachverantwortung: that can be only somebody of the Rendantur with a role there.</summary>
    public bool KannVertreten => !Gesperrt && Gruppe == Anwendergruppe.Rendantur && Rollen.Any(r => r.Art().Ebene == Ebene.Verwaltungstraeger);
}
