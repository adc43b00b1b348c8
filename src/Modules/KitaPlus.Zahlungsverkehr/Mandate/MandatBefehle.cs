using KitaPlus.EventStore;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Mandate;

/// <summary>Commands to the stream <c>mandat-{referenz}</c>.</summary>
internal abstract record MandatBefehl(string Referenz) : IBefehl
{
    public const string Praefix = "mandat-";

    public string Stream => Strom(Referenz);

    public static string Strom(string referenz) => Praefix + referenz;
}

/// <summary>A signed mandate; the account is checked by a second person where the Mandant wants that.</summary>
/// <param name="Heute">Berlin day on which it is entered.</param>
internal sealed record ErteileMandat(string Referenz, string Glaeubiger, string Person, string Iban, string Inhaber, Postanschrift? Anschrift, DateOnly Unterschrieben, DateOnly? LetzterEinzug, DateOnly Heute) : MandatBefehl(Referenz), IMitVerweisen, IVieraugenpflichtig
{
    IEnumerable<string> IMitVerweisen.Verweise => Betrieb.Glaeubiger.TraegerId(Glaeubiger) is { } t ? [$"person-{Person}", $"traeger-{t}"] : [$"person-{Person}"];

    public Vieraugenangaben Angaben => new(Stream, $"Neues Mandat {Referenz}: Zahler {Person}, Gläubiger {Glaeubiger}, Konto {Sepa.Iban.Verdeckt(Sepa.Iban.Norm(Iban))}", Adresse: Seiten.Adressen.MandatNeu, Inhalt: this with { Heute = default });
}

internal sealed record AendereMandatskonto(string Referenz, string Iban, string Inhaber, Postanschrift? Anschrift, DateOnly Ab, string Grund, DateOnly Heute) : MandatBefehl(Referenz), IVieraugenpflichtig
{
    public Vieraugenangaben Angaben => new(Stream, $"Mandat {Referenz}: neues Konto {Sepa.Iban.Verdeckt(Sepa.Iban.Norm(Iban))} ab {Ab:dd.MM.yyyy}", Adresse: Seiten.Adressen.MandatKonto(Referenz), Inhalt: this with { Heute = default });
}

internal sealed record WiderrufeMandat(string Referenz, DateOnly Am, string Grund, DateOnly Heute) : MandatBefehl(Referenz);

internal sealed record SperreMandat(string Referenz, DateOnly Am, string Grund, string? Rueckgabe = null) : MandatBefehl(Referenz);

internal sealed record EntsperreMandat(string Referenz, DateOnly Am, string Grund) : MandatBefehl(Referenz);
