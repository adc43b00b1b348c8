using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;

namespace KitaPlus.Kinder;

/// <summary>Commands to the stream <c>person-{id}</c>: adults.</summary>
public abstract record PersonBefehl(string Person) : IBefehl
{
    public string Stream => $"person-{Person}";
}

public sealed record LegePersonAn(string Person, Personenname Name, Anschrift? Anschrift, Herkunft Herkunft) : PersonBefehl(Person);

public sealed record BenennePersonUm(string Person, Personenname Name, Herkunft Herkunft) : PersonBefehl(Person);

public sealed record MeldeUmzug(string Person, Anschrift Anschrift, Herkunft Herkunft) : PersonBefehl(Person);

public sealed record MeldeKontaktdaten(string Person, Kontaktdaten Kontakt, Herkunft Herkunft) : PersonBefehl(Person);

public sealed record ErklaereEinkommen(string Person, DateOnly GueltigAb, DateOnly? GueltigBis, Einkommen Einkommen, Einkommensstand Stand, Herkunft Herkunft) : PersonBefehl(Person);

public sealed record NimmPersonTatsacheZurueck(string Person, Guid Ereignis, string Grund, Herkunft Herkunft) : PersonBefehl(Person);
