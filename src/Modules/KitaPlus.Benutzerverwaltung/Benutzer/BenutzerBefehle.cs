using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Commands to the stream <c>benutzer-{id}</c>.</summary>
public abstract record BenutzerBefehl(string Benutzer, Handelnder Handelnder) : IBefehl, IMitHandelndem
{
    public string WerHandelt => Handelnder.Benutzer;

    public string Stream => $"benutzer-{Benutzer}";
}

/// <summary>What the application on file says; loaded by the shell from the stream of the application.</summary>
/// <param name="BereitZurEinrichtung">Every step before setting up (or deleting) has been done.</param>
/// <param name="Hindernis">Else: the sentence that names the missing step.</param>
public sealed record Antragsbeleg(
    string Antrag, Vorgang Vorgang, string Benutzer, string? Name, string? NeuerName, Anwendergruppe Gruppe, Funktion Funktion, Ort Dienststelle, Rolle? Rolle, IReadOnlyList<Ort> Orte,
    string? Benutzername, bool BereitZurEinrichtung, string? Hindernis);

/// <summary>Creates the user that the application is about.</summary>
public sealed record LegeBenutzerAn(string Benutzer, Antragsbeleg? Antrag, Handelnder Handelnder) : BenutzerBefehl(Benutzer, Handelnder);

public sealed record VergebeBenutzername(string Benutzer, string Benutzername, Antragsbeleg? Antrag, Handelnder Handelnder) : BenutzerBefehl(Benutzer, Handelnder);

/// <summary>Namenswechsel: the new name from the application; the old user name becomes invalid, the rights stay.</summary>
public sealed record AendereName(string Benutzer, string Benutzername, Antragsbeleg? Antrag, Handelnder Handelnder) : BenutzerBefehl(Benutzer, Handelnder);

public sealed record MeldeAufgabe(string Benutzer, Anwendergruppe Gruppe, Funktion Funktion, Ort Dienststelle, Handelnder Handelnder) : BenutzerBefehl(Benutzer, Handelnder), IMitVerweisen
{
    public IEnumerable<string> Verweise => [Dienststellen.Stream(Dienststelle)];
}

public sealed record WeiseRolleZu(
    string Benutzer, string Zuweisung, Rolle Rolle, IReadOnlyList<Ort> Orte, DateOnly Ab, DateOnly? Bis, Antragsbeleg? Antrag, bool Rendanturleitung, Handelnder Handelnder)
    : BenutzerBefehl(Benutzer, Handelnder), IMitVerweisen
{
    public IEnumerable<string> Verweise => Orte.Select(Dienststellen.Stream);
}

/// <summary>Proposes a second role; it counts only once another person has approved it.</summary>
public sealed record SchlageAusnahmeVor(
    string Benutzer, string Zuweisung, Rolle Rolle, IReadOnlyList<Ort> Orte, DateOnly Ab, DateOnly? Bis, Antragsbeleg? Antrag, string Grund, Handelnder Handelnder)
    : BenutzerBefehl(Benutzer, Handelnder), IMitVerweisen
{
    public IEnumerable<string> Verweise => Orte.Select(Dienststellen.Stream);
}

public sealed record GenehmigeAusnahme(string Benutzer, string Zuweisung, Antragsbeleg? Antrag, Handelnder Handelnder) : BenutzerBefehl(Benutzer, Handelnder);

/// <summary>Also how the proposing person takes the proposal back.</summary>
public sealed record LehneAusnahmeAb(string Benutzer, string Zuweisung, string Grund, Handelnder Handelnder) : BenutzerBefehl(Benutzer, Handelnder);

public sealed record OrdneOrtZu(string Benutzer, string Zuweisung, Ort Ort, DateOnly Ab, DateOnly? Bis, Antragsbeleg? Antrag, bool Vertretungsweise, Handelnder Handelnder) : BenutzerBefehl(Benutzer, Handelnder), IMitVerweisen
{
    public IEnumerable<string> Verweise => [Dienststellen.Stream(Ort)];
}

public sealed record EntzieheOrt(string Benutzer, string Zuweisung, Ort Ort, DateOnly Ab, Handelnder Handelnder) : BenutzerBefehl(Benutzer, Handelnder);

public sealed record EntzieheRolle(string Benutzer, string Zuweisung, DateOnly Ab, string Grund, Handelnder Handelnder) : BenutzerBefehl(Benutzer, Handelnder);

/// <summary>Effective at once, without any paper.</summary>
public sealed record SperreBenutzer(string Benutzer, Sperrart Art, string Grund, Handelnder Handelnder) : BenutzerBefehl(Benutzer, Handelnder);

public sealed record EntsperreBenutzer(string Benutzer, string Grund, Handelnder Handelnder) : BenutzerBefehl(Benutzer, Handelnder);

/// <param name="Geraetegrund">Why the person may come from any device; required when <paramref name="NurRegistrierteGeraete"/> is false.</param>
public sealed record LegeZugangsregelnFest(
    string Benutzer, IReadOnlyList<Zeitfenster>? Zeiten, IReadOnlyList<string>? Netze, bool? NurRegistrierteGeraete, Handelnder Handelnder, string? Geraetegrund = null) : BenutzerBefehl(Benutzer, Handelnder);

/// <summary>Deletes what the application names. Has the person an access elsewhere by another application, that one stays (footnote 8).</summary>
/// <param name="Namensfrist">Days until the name is to become unreadable.</param>
public sealed record LoescheZugang(string Benutzer, Antragsbeleg? Antrag, int Namensfrist, Handelnder Handelnder) : BenutzerBefehl(Benutzer, Handelnder);

/// <summary>The key has been destroyed; recorded by the service that did it.</summary>
public sealed record BestaetigeNamensloeschung(string Benutzer, Handelnder Handelnder) : BenutzerBefehl(Benutzer, Handelnder);
