using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Who gives a command, with the roles of today: loaded by the shell, judged by the pure rules.</summary>
/// <param name="Benutzer">User id.</param>
/// <param name="Heute">Berlin day.</param>
public sealed record Handelnder(string Benutzer, IReadOnlyList<HandelndeRolle> Rollen, DateOnly Heute)
{
    /// <summary>Which Träger are pfarrlich; as long as nobody says otherwise, all of a Rendantur are.</summary>
    public Traegerlage Traeger { get; init; } = Traegerlage.Rendantur;

    /// <summary>The program itself, or whoever sits at the server: sets up the first access of a new Mandant, as the Referat of the Generalvikariat would.</summary>
    public static Handelnder AmServer(string wer, DateOnly heute) => new(wer, [new(Rolle.Generalvikariat, [Ort.Mandant])], heute);

    public bool Hat(Rolle rolle) => Rollen.Any(r => r.Rolle == rolle);

    /// <summary>Has the role, and it reaches the place.</summary>
    public bool Hat(Rolle rolle, Ort ort) => Rollen.Any(r => r.Rolle == rolle && r.Erreicht(ort));

    /// <summary>The same person without what she may only as deputy of this user.</summary>
    public Handelnder OhneVertretungVon(string benutzer) => this with { Rollen = [.. Rollen.Where(r => r.VertretungFuer != benutzer)] };

    public bool IstRendanturleitung => Rollen.Any(r => r.Rendanturleitung);
}

/// <param name="VertretungFuer">User whose deputy acts by this role.</param>
/// <param name="Orte">Also the Einrichtungen of the Träger among them.</param>
public sealed record HandelndeRolle(Rolle Rolle, IReadOnlyList<Ort> Orte, bool Rendanturleitung = false, string? VertretungFuer = null)
{
    public bool Erreicht(Ort ort) => Orte.Contains(Ort.Mandant) || Orte.Contains(ort);
}
