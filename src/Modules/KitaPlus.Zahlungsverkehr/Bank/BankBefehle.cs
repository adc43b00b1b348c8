using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Bank;

/// <summary>Commands to the stream <c>bankdatei-{prüfsumme}</c>.</summary>
internal abstract record BankdateiBefehl(string Pruefsumme) : IBefehl
{
    public const string Praefix = "bankdatei-";

    public string Stream => Strom(Pruefsumme);

    public static string Strom(string pruefsumme) => Praefix + pruefsumme;
}

/// <param name="Umsaetze">Those that are not known from another file.</param>
internal sealed record LiesBankdatei(string Pruefsumme, IReadOnlyList<Umsatz> Umsaetze, int Bekannt, IReadOnlyList<string> Hinweise) : BankdateiBefehl(Pruefsumme);

internal sealed record SchliesseBankdateiAb(string Pruefsumme, int Buchungen) : BankdateiBefehl(Pruefsumme);

/// <summary>Commands to the stream <c>umsatz-{schluessel}</c>.</summary>
internal abstract record UmsatzBefehl(string Schluessel) : IBefehl
{
    public const string Praefix = "umsatz-";

    public string Stream => Strom(Schluessel);

    public static string Strom(string schluessel) => Praefix + schluessel;
}

/// <summary>For a movement that nobody has recognised.</summary>
internal sealed record OrdneUmsatzZu(string Schluessel, Zuordnung Zuordnung, DateOnly Buchungstag, Geld Betrag, string Grund) : UmsatzBefehl(Schluessel);

internal sealed record MerkeUmsatzGebucht(string Schluessel) : UmsatzBefehl(Schluessel);

internal sealed record ErledigeRueckgabe(string Schluessel, string Vermerk) : UmsatzBefehl(Schluessel);
