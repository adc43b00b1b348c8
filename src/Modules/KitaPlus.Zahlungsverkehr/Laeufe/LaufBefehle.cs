using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Seiten;

namespace KitaPlus.Zahlungsverkehr.Laeufe;

/// <summary>Names a run.</summary>
internal readonly record struct Laufname(Laufart Art, string Glaeubiger, string Nummer)
{
    public const string Lastschriftpraefix = "lastschriftlauf-";
    public const string Erstattungspraefix = "erstattungslauf-";

    public string Strom => $"{(Art == Laufart.Lastschrift ? Lastschriftpraefix : Erstattungspraefix)}{Glaeubiger}/{Nummer}";

    public string Adresse => Adressen.Lauf(Art == Laufart.Erstattung, Glaeubiger, Nummer);

    public string Wort => Art == Laufart.Lastschrift ? "Lastschriftlauf" : "Erstattungslauf";

    public static Laufname? Lies(string strom)
    {
        var art = strom.StartsWith(Lastschriftpraefix, StringComparison.Ordinal) ? Laufart.Lastschrift : strom.StartsWith(Erstattungspraefix, StringComparison.Ordinal) ? Laufart.Erstattung : (Laufart?)null;
        var trenner = strom.IndexOf('/', StringComparison.Ordinal);
        if (art is not { } a || trenner < 0) return null;
        var anfang = a == Laufart.Lastschrift ? Lastschriftpraefix.Length : Erstattungspraefix.Length;
        return new(a, strom[anfang..trenner], strom[(trenner + 1)..]);
    }
}

/// <summary>Commands to a run.</summary>
internal abstract record LaufBefehl(Laufname Lauf) : IBefehl
{
    public string Stream => Lauf.Strom;
}

/// <param name="Vorabtage">Of the creditor, see <see cref="Stammdaten.GlaeubigerFestgelegt"/>.</param>
/// <param name="Vorlauftage">Likewise.</param>
internal sealed record BereiteLaufVor(Laufname Lauf, DateOnly Faellig, Monat Bis, DateOnly? Vorabinformiert, IReadOnlyList<Posten> Posten, int Vorabtage, int Vorlauftage, DateOnly Heute) : LaufBefehl(Lauf);

/// <summary>Money moves: a second person releases it where the Mandant wants that.</summary>
/// <param name="Pruefsumme">Of what the person has seen.</param>
internal sealed record GibLaufFrei(Laufname Lauf, string Pruefsumme, int Anzahl, Geld Summe, int Vorlauftage, DateOnly Heute) : LaufBefehl(Lauf), IVieraugenpflichtig
{
    public Vieraugenangaben Angaben => new(Stream, $"{Lauf.Wort} {Lauf.Nummer}, Gläubiger {Lauf.Glaeubiger}: {Zahlen.Menge(Anzahl, "Zahlung", "Zahlungen")}, zusammen {Summe}", Summe, Lauf.Adresse, new Freigabeinhalt(Pruefsumme, Anzahl, Summe));
}

/// <summary>What a release is about: not the day on which it is given.</summary>
internal sealed record Freigabeinhalt(string Pruefsumme, int Anzahl, Geld Summe);

internal sealed record VerwirfLauf(Laufname Lauf, string Grund) : LaufBefehl(Lauf);

internal sealed record HalteLaufdateiFest(Laufname Lauf, LaufdateiGeschrieben Datei) : LaufBefehl(Lauf);

internal sealed record SchliesseZahlungslaufAb(Laufname Lauf, int Anzahl) : LaufBefehl(Lauf);
