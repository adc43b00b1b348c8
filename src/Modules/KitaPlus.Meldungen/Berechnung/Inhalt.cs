namespace KitaPlus.Meldewesen;

/// <summary>A reported number.</summary>
/// <param name="Schluessel">Stable, e.g. <c>typ.IIIb</c>; in files.</param>
public sealed record Meldungswert(string Schluessel, string Bezeichnung, decimal Zahl);

/// <summary>What somebody adds to a number.</summary>
public sealed record Teilwert(string Schluessel, decimal Zahl);

/// <summary>What the statistics ask about one child; null = not said.</summary>
/// <param name="Geburtsmonat">And <paramref name="Eintritt"/>: <c>2021-03</c>.</param>
/// <param name="Schule">Goes to school; null also in reports from before it was asked.</param>
public sealed record Kindangaben(
    string? Geschlecht, string? Geburtsmonat, bool? Auslandsherkunft, bool? SpracheDeutsch, int Wochenstunden, bool Mittagessen, bool Eingliederungshilfe, string? Eintritt, string? Gruppe, string? Jugendamt,
    bool? Schule = null, int? TageJeWoche = null);

/// <summary>What the statistics ask about one of the staff.</summary>
public sealed record Kraftangaben(string? Geschlecht, string? Geburtsmonat, string? Abschluss, string? Stellung, string? Arbeitsbereich, decimal Wochenstunden, string? Gruppe);

/// <summary>As what a child is counted: frozen with the report, encrypted with the key of the child.</summary>
/// <param name="Vereinbarung">Event of the agreement by which it is counted; null: not looked up.</param>
public sealed record Kindzaehlung(IReadOnlyList<Teilwert> Werte, string? Gruppe, Guid? Vereinbarung, Kindangaben? Angaben);

/// <summary>As what one of the staff is counted.</summary>
public sealed record Kraftzaehlung(IReadOnlyList<Teilwert> Werte, Kraftangaben? Angaben);

/// <summary>A group in a report.</summary>
public sealed record Gruppenzeile(string Gruppe, string Name, string Form, int Plaetze, int Wochenstunden, int Kinder);

/// <summary>The Einrichtung as it stands in a report; empty text or null = unknown.</summary>
public sealed record Einrichtungszeile(
    string Name, string TraegerId, string Traeger, string? Traegerart, string? Jugendamt, string Strasse, string Plz, string Ort, string Telefon, string Oeffnungszeiten, int? Plaetze, int? Raeume, string Aktenzeichen);

/// <summary>A report as computed. Numbers about staff follow from the rows, see <see cref="Personalsummen"/>.</summary>
public sealed record Meldungsinhalt(
    DateOnly Stichtag, IReadOnlyList<Meldungswert> Werte, IReadOnlyList<(string Kind, Kindzaehlung Zaehlung)> Kinder, IReadOnlyList<(string Person, Kraftzaehlung Zaehlung)> Personal, IReadOnlyList<Gruppenzeile> Gruppen)
{
    public decimal Zahl(string schluessel) => Werte.FirstOrDefault(w => w.Schluessel == schluessel)?.Zahl ?? 0;
}
