using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Commands to the stream <c>antrag-{id}</c>.</summary>
public abstract record AntragBefehl(string Antrag, Handelnder Handelnder) : IBefehl, IMitHandelndem
{
    public string WerHandelt => Handelnder.Benutzer;

    public string Stream => $"antrag-{Antrag}";
}

/// <param name="Benutzer">Id of the person: known, or new for a new person.</param>
/// <param name="Rolle">The right applied for; none for a change of name or device.</param>
public sealed record StelleAntrag(
    string Antrag, Vorgang Vorgang, string Benutzer, string Name, Anwendergruppe Gruppe, Funktion Funktion, Ort Dienststelle, Rolle? Rolle, IReadOnlyList<Ort> Orte, DateOnly Am,
    bool WarSchonLeitung, bool Fristlos, string? NeuerName, Handelnder Handelnder) : AntragBefehl(Antrag, Handelnder), IMitVerweisen
{
    public IEnumerable<string> Verweise => Orte.Prepend(Dienststelle).Select(Dienststellen.Stream);
}

/// <summary>What a decision of the Träger says.</summary>
public sealed record Beschluss(Gremium Gremium, DateOnly Datum, bool NenntPerson, string? Naehe = null, string? Nachfolge = null);

/// <param name="Wer">Who did it: name or office.</param>
/// <param name="FormularLiegtVor">The signed form is on file on paper (a filed scan does as well).</param>
/// <param name="AlterFaktorBestaetigt">The person has logged in with the old device or factor: found out by the shell where the logins are known, else as stated.</param>
public sealed record ErledigeSchritt(
    string Antrag, Schritt Schritt, DateOnly Am, Stelle Stelle, string Wer, Handelnder Handelnder, Beschluss? Beschluss = null, string? Benutzername = null,
    bool FormularLiegtVor = false, bool AlterFaktorBestaetigt = false) : AntragBefehl(Antrag, Handelnder);

public sealed record LegeBelegAb(string Antrag, string Beleg, string Dateiname, string Medientyp, long Groesse, string Sha256, Handelnder Handelnder) : AntragBefehl(Antrag, Handelnder);

/// <param name="Ersatz">The right that would fit instead.</param>
public sealed record LehneAntragAb(string Antrag, string Grund, Rolle? Ersatz, Handelnder Handelnder) : AntragBefehl(Antrag, Handelnder);

public sealed record ZieheAntragZurueck(string Antrag, string Grund, Handelnder Handelnder) : AntragBefehl(Antrag, Handelnder);
