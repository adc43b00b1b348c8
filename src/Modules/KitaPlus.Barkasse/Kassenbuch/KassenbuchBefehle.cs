using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>Commands to the stream <c>kassenbuch-{kasse}/{yyyy-MM}</c>.</summary>
internal abstract record KassenbuchBefehl(string Kasse, Monat Monat) : IBefehl
{
    public const string Praefix = "kassenbuch-";

    public string Stream => Strom(Kasse, Monat);

    public static string Strom(string kasse, Monat monat) => $"{Praefix}{kasse}/{monat}";
}

/// <summary>How a sheet ended; it never changes again.</summary>
public sealed record Blattende(Geld Endbestand, int LetzteNummer, OffeneDifferenz? Offen);

/// <param name="Vorher">End of the month before; null: the month in which the Kasse began.</param>
internal sealed record EroeffneBlatt(string Kasse, Monat Monat, DateOnly Beginn, Geld Anfangsbestand, Blattende? Vorher) : KassenbuchBefehl(Kasse, Monat);

/// <param name="Heute">Berlin day on which it is done.</param>
internal sealed record UebertrageBlatt(string Kasse, Monat Monat, DateOnly Heute) : KassenbuchBefehl(Kasse, Monat);

/// <summary>What a booking is judged by besides its own sheet.</summary>
/// <param name="Heute">Berlin day on which it is entered.</param>
/// <param name="Grenze">Limit on the day of the booking.</param>
internal sealed record Rahmen(DateOnly Heute, Hoechstbestand? Grenze);

/// <param name="Betrag">Positive.</param>
/// <param name="Kostenart">As it is valid on the day; null for Geldtransit.</param>
/// <param name="Steuer">Null: that of the Kostenart.</param>
internal sealed record Buche(
    string Kasse, Monat Monat, DateOnly Tag, Bewegungsart Art, Geld Betrag, Buchungsangaben Angaben, Beleg Beleg, Kostenart? Kostenart, Kostenstelle? Kostenstelle, Steuerschluessel? Steuer, Rahmen Rahmen)
    : KassenbuchBefehl(Kasse, Monat);

/// <summary>Takes a booking back by its opposite.</summary>
/// <param name="Original">As it was booked, on this sheet or on an earlier one.</param>
/// <param name="SchonStorniert">Number of the booking that has taken it back on an earlier sheet.</param>
internal sealed record Storniere(string Kasse, Monat Monat, DateOnly Tag, Stornobezug Bezug, Bewegung Original, string? SchonStorniert, string Grund, Rahmen Rahmen) : KassenbuchBefehl(Kasse, Monat);

/// <param name="Gesehen">Last number when counting began: what is booked meanwhile would spoil it.</param>
/// <param name="Soll">Balance when counting began: in January the numbers begin anew, so they alone do not tell.</param>
internal sealed record HalteKassensturz(string Kasse, Monat Monat, string Sturz, DateOnly Heute, string Von, IReadOnlyList<Stueckzahl> Zaehlung, int Gesehen, Geld Soll, Sturzangaben Angaben)
    : KassenbuchBefehl(Kasse, Monat), IMitHandelndem
{
    string IMitHandelndem.WerHandelt => Von;
}

/// <param name="Betrag">Counted minus booked, as the Kassensturz says.</param>
internal sealed record BucheDifferenz(string Kasse, Monat Monat, string Sturz, Geld Betrag, DateOnly Tag, string Begruendung) : KassenbuchBefehl(Kasse, Monat), IVieraugenpflichtig
{
    /// <summary>Day, sheet and wording may differ when it is given again; what was counted may not.</summary>
    public Vieraugenangaben? Angaben => Betrag.IstNull ? null : new(KasseBefehl.Strom(Kasse), $"Kassendifferenz von {Betrag.MitVorzeichen()} buchen, Kassensturz {Sturz}", Betrag, $"/barkasse/{Kasse}/differenz", new Freigabeinhalt(Kasse, Sturz, Betrag));

    private sealed record Freigabeinhalt(string Kasse, string Sturz, Geld Betrag);
}

/// <param name="OffenerVormonat">The month before, when it is not closed yet.</param>
internal sealed record SchliesseMonatAb(string Kasse, Monat Monat, DateOnly Heute, string Von, Monat? OffenerVormonat, Abschlussangaben Angaben) : KassenbuchBefehl(Kasse, Monat), IMitHandelndem
{
    string IMitHandelndem.WerHandelt => Von;
}

internal sealed record FrageZumAbschlussZurueck(string Kasse, Monat Monat, string Von, string Frage) : KassenbuchBefehl(Kasse, Monat), IMitHandelndem
{
    string IMitHandelndem.WerHandelt => Von;
}

internal sealed record BeantworteRueckfrage(string Kasse, Monat Monat, string Von, string Antwort) : KassenbuchBefehl(Kasse, Monat), IMitHandelndem
{
    string IMitHandelndem.WerHandelt => Von;
}

internal sealed record GibAbschlussFrei(string Kasse, Monat Monat, string Von, string Vermerk) : KassenbuchBefehl(Kasse, Monat), IMitHandelndem
{
    string IMitHandelndem.WerHandelt => Von;
}
