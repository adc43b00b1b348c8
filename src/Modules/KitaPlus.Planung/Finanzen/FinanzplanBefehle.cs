using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Planung;

/// <summary>Commands to the stream <c>finanzplan-{einrichtung}/{jahr}</c>.</summary>
public abstract record FinanzplanBefehl(string Einrichtung, string Jahr) : IBefehl
{
    public const string Praefix = "finanzplan-";

    public string Stream => Strom(Einrichtung, Jahr);

    public static string Strom(string einrichtung, string jahr) => $"{Praefix}{einrichtung}/{jahr}";
}

public sealed record WaehleFinanzgrundlage(string Einrichtung, string Jahr, string? Szenario) : FinanzplanBefehl(Einrichtung, Jahr);

public sealed record PlaneBetrag(string Einrichtung, string Jahr, string Position, Monat Von, Monat Bis, Geld JeMonat, string Bemerkung) : FinanzplanBefehl(Einrichtung, Jahr);

public sealed record StreichePlanbetrag(string Einrichtung, string Jahr, string Position, Monat Von, Monat Bis) : FinanzplanBefehl(Einrichtung, Jahr);

public sealed record TrageIstbetraegeEin(string Einrichtung, string Jahr, IReadOnlyList<Istbetrag> Betraege, string Quelle) : FinanzplanBefehl(Einrichtung, Jahr);

public sealed record NimmPersonalsteigerungAn(string Einrichtung, string Jahr, Monat Ab, int Hundertstelprozent, string Begruendung) : FinanzplanBefehl(Einrichtung, Jahr);

public sealed record PlaneRuecklage(string Einrichtung, string Jahr, Ruecklageart Art, Geld Anfang, Geld Zufuehrung, Geld Entnahme) : FinanzplanBefehl(Einrichtung, Jahr);
