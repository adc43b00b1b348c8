using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Events of the stream <c>benutzer-{id}</c>. The id is a pseudonym; whatever is said about the person is encrypted with the key of (<c>benutzer-{id}</c>, Stammdaten).</summary>
public abstract record BenutzerEreignis(string Benutzer) : IEreignis;

/// <param name="Dienststelle">Where the person works; decides who manages the access.</param>
public sealed record BenutzerAngelegt(string Benutzer, Personenbezug<string> Name, Anwendergruppe Gruppe, Funktion Funktion, Ort Dienststelle, string Antrag) : BenutzerEreignis(Benutzer);

/// <summary>The first of the two steps of no. 3: the user name; the initial password follows. A new name makes the former one invalid.</summary>
public sealed record BenutzernameVergeben(string Benutzer, Personenbezug<string> Benutzername, string Antrag) : BenutzerEreignis(Benutzer);

public sealed record NameGeaendert(string Benutzer, Personenbezug<string> Name, string Antrag) : BenutzerEreignis(Benutzer);

/// <summary>What the person really does has changed.</summary>
public sealed record AufgabeGemeldet(string Benutzer, Anwendergruppe Gruppe, Funktion Funktion, Ort Dienststelle) : BenutzerEreignis(Benutzer);

/// <summary>Why a second role: reason and who approved it (user id).</summary>
public sealed record Ausnahmegrund(Personenbezug<string> Grund, string GenehmigtVon);

/// <param name="Zuweisung">Id inside the user, given by the shell.</param>
/// <param name="Ausnahme">Set for a second role; the period then has an end.</param>
public sealed record RolleZugewiesen(
    string Benutzer, string Zuweisung, Rolle Rolle, IReadOnlyList<Ort> Orte, Zeitraum Zeit, string Antrag, Ausnahmegrund? Ausnahme, bool Rendanturleitung) : BenutzerEreignis(Benutzer);

/// <summary>A second role is wanted; it does not count yet.</summary>
/// <param name="VorgeschlagenVon">User id; this person can't approve it.</param>
public sealed record AusnahmeVorgeschlagen(
    string Benutzer, string Zuweisung, Rolle Rolle, IReadOnlyList<Ort> Orte, Zeitraum Zeit, string Antrag, Anwendergruppe Gruppe, Ort Dienststelle, Personenbezug<string> Grund, string VorgeschlagenVon)
    : BenutzerEreignis(Benutzer);

/// <summary>Another person has approved it; <see cref="RolleZugewiesen"/> follows at once.</summary>
public sealed record AusnahmeGenehmigt(string Benutzer, string Zuweisung) : BenutzerEreignis(Benutzer);

public sealed record AusnahmeAbgelehnt(string Benutzer, string Zuweisung, Personenbezug<string> Grund) : BenutzerEreignis(Benutzer);

/// <summary>One more place for a role: the next Einrichtung of a Verbundleitung (with its own application) or a responsibility of a Verwaltungsreferent (by the Zuständigkeitskonzept).</summary>
/// <param name="Vertretungsweise">Responsible as a deputy only.</param>
public sealed record OrtZugeordnet(string Benutzer, string Zuweisung, Ort Ort, Zeitraum Zeit, string? Antrag, bool Vertretungsweise) : BenutzerEreignis(Benutzer);

/// <param name="Ab">First day without the place.</param>
/// <param name="Antrag">The application for deletion, if it was one.</param>
public sealed record OrtEntzogen(string Benutzer, string Zuweisung, Ort Ort, DateOnly Ab, string? Antrag = null) : BenutzerEreignis(Benutzer);

/// <param name="Ab">First day without the role.</param>
public sealed record RolleEntzogen(string Benutzer, string Zuweisung, DateOnly Ab, Personenbezug<string> Grund, string? Antrag) : BenutzerEreignis(Benutzer);

public enum Sperrart
{
    /// <summary>Ordered before the paper arrives.</summary>
    ImVorgriff = 1,
    FristloseKuendigung = 2,

    /// <summary>Lost device, suspected misuse.</summary>
    Sicherheit = 3,
    Sonstige = 4,
}

/// <summary>No access from the moment of recording.</summary>
public sealed record BenutzerGesperrt(string Benutzer, Sperrart Art, Personenbezug<string> Grund) : BenutzerEreignis(Benutzer);

public sealed record BenutzerEntsperrt(string Benutzer, Personenbezug<string> Grund) : BenutzerEreignis(Benutzer);

/// <summary>From when and where the person may log in; null = as the role has it.</summary>
/// <param name="Geraetegrund">Why from any device; older events have none.</param>
public sealed record ZugangsregelnFestgelegt(string Benutzer, IReadOnlyList<Zeitfenster>? Zeiten, IReadOnlyList<string>? Netze, bool? NurRegistrierteGeraete, Personenbezug<string>? Geraetegrund = null) : BenutzerEreignis(Benutzer);

/// <summary>No access any more, for good. The name becomes unreadable later.</summary>
/// <param name="NameLoeschenAb">From this day on the key of the name is to be destroyed (footnote 7).</param>
public sealed record BenutzerGeloescht(string Benutzer, string Antrag, DateOnly NameLoeschenAb) : BenutzerEreignis(Benutzer);

/// <summary>The key of the name has been destroyed: the history shows the pseudonym.</summary>
public sealed record BenutzernamenGeloescht(string Benutzer) : BenutzerEreignis(Benutzer);
