using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;

namespace KitaPlus.Personal;

/// <summary>Commands to the stream <c>beschaeftigte-{id}</c>.</summary>
public abstract record PersonalBefehl(string Person) : IBefehl
{
    public const string Praefix = "beschaeftigte-";

    public string Stream => Strom(Person);

    public static string Strom(string person) => Praefix + person;
}

/// <summary>A command about an employment: nobody changes what another Einrichtung has agreed.</summary>
/// <param name="Einrichtung">With whom the employment is.</param>
public abstract record BeschaeftigungBefehl(string Person, string Beschaeftigung, string Einrichtung, Herkunft Herkunft) : PersonalBefehl(Person), IMitVerweisen
{
    public IEnumerable<string> Verweise => [$"einrichtung-{Einrichtung}"];
}

public sealed record LegeBeschaeftigteAn(string Person, Personenname Name, DateOnly Geburtsdatum, string? Personalnummer, Herkunft Herkunft) : PersonalBefehl(Person);

public sealed record BenenneBeschaeftigteUm(string Person, Personenname Name, Herkunft Herkunft) : PersonalBefehl(Person);

public sealed record BerichtigeGeburtsdatumDerBeschaeftigten(string Person, DateOnly Geburtsdatum, Herkunft Herkunft) : PersonalBefehl(Person);

public sealed record VergebePersonalnummer(string Person, string? Personalnummer, Herkunft Herkunft) : PersonalBefehl(Person);

/// <param name="Beschaeftigung">Names the employment; a known one is renewed.</param>
public sealed record VereinbareBeschaeftigung(
    string Person, string Beschaeftigung, string Einrichtung, DateOnly GueltigAb, DateOnly? GueltigBis, Personalfunktion Funktion, decimal Wochenstunden, DateOnly? BefristetBis, Herkunft Herkunft)
    : BeschaeftigungBefehl(Person, Beschaeftigung, Einrichtung, Herkunft);

/// <summary>Other hours, another function or another limit from a day, up to the end of what holds there.</summary>
public sealed record AendereBeschaeftigung(
    string Person, string Beschaeftigung, string Einrichtung, DateOnly GueltigAb, Personalfunktion Funktion, decimal Wochenstunden, DateOnly? BefristetBis, Herkunft Herkunft) : BeschaeftigungBefehl(Person, Beschaeftigung, Einrichtung, Herkunft);

/// <param name="GueltigAb">First day without it.</param>
public sealed record BeendeBeschaeftigung(string Person, string Beschaeftigung, string Einrichtung, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : BeschaeftigungBefehl(Person, Beschaeftigung, Einrichtung, Herkunft);

public sealed record OrdneGruppenZu(string Person, string Beschaeftigung, string Einrichtung, DateOnly GueltigAb, DateOnly? GueltigBis, IReadOnlyList<Gruppenanteil> Anteile, Herkunft Herkunft)
    : BeschaeftigungBefehl(Person, Beschaeftigung, Einrichtung, Herkunft);

public sealed record StelleLeitungFrei(string Person, string Beschaeftigung, string Einrichtung, DateOnly GueltigAb, DateOnly? GueltigBis, decimal Stunden, Herkunft Herkunft) : BeschaeftigungBefehl(Person, Beschaeftigung, Einrichtung, Herkunft);

public sealed record LegeVerguetungFest(string Person, string Beschaeftigung, string Einrichtung, DateOnly GueltigAb, DateOnly? GueltigBis, Verguetung Verguetung, Herkunft Herkunft)
    : BeschaeftigungBefehl(Person, Beschaeftigung, Einrichtung, Herkunft);

public sealed record MeldeQualifikation(string Person, DateOnly GueltigAb, DateOnly? GueltigBis, string Qualifikation, int? Ausbildungsjahr, DateOnly? ErworbenAm, Herkunft Herkunft) : PersonalBefehl(Person);

/// <param name="GesehenAm">Day on which it was shown.</param>
/// <param name="Form">For the Masernschutz only.</param>
public sealed record VermerkePersonalnachweis(string Person, Personalnachweisart Art, DateOnly GesehenAm, DateOnly? GueltigBis, string? Form, Herkunft Herkunft) : PersonalBefehl(Person);

public sealed record MeldePersonalabwesenheit(string Person, DateOnly GueltigAb, DateOnly? GueltigBis, Abwesenheitsart Art, Herkunft Herkunft) : PersonalBefehl(Person);

/// <param name="GueltigAb">First day on which the person is there again.</param>
public sealed record BeendePersonalabwesenheit(string Person, DateOnly GueltigAb, Herkunft Herkunft) : PersonalBefehl(Person);

public sealed record MeldePersonalstatistik(string Person, DateOnly GueltigAb, DateOnly? GueltigBis, Personalstatistikangaben Angaben, Herkunft Herkunft) : PersonalBefehl(Person);

/// <param name="Einrichtung">With whom the employment is that the fact is about; nothing for other facts.</param>
public sealed record NimmPersonalTatsacheZurueck(string Person, Guid Ereignis, string Grund, Herkunft Herkunft, string? Einrichtung = null) : PersonalBefehl(Person), IMitVerweisen
{
    public IEnumerable<string> Verweise => Einrichtung is null ? [] : [$"einrichtung-{Einrichtung}"];
}
