using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>A right that somebody had on a day: who, which role, over what, by which application and decision, given by whom.</summary>
/// <param name="Name">Display name; the id when the name has been erased.</param>
/// <param name="Beschluss">Decision of the Träger behind the application, if there had to be one.</param>
/// <param name="ZugewiesenVon">User id of whoever set it up.</param>
/// <param name="Sperre">Null, or why the access was locked at the end of the day.</param>
/// <param name="Abschnitte">When it counted on the day.</param>
public sealed record Rechtezeile(
    string Benutzer, string Name, string Benutzername, Anwendergruppe Gruppe, Zuweisung Zuweisung, string? Beschluss, string ZugewiesenVon, DateTimeOffset ZugewiesenAm, string? Sperre,
    IReadOnlyList<Tagesabschnitt> Abschnitte)
{
    /// <summary>Null, or why the person may come from devices that are not registered.</summary>
    public string? OhneGeraetebindung { get; init; }
}

/// <summary>A step in the history of the rights: what was added and what fell away by one recorded fact.</summary>
public sealed record Rechteschritt(long Position, DateTimeOffset Bekannt, string Wer, string Benutzer, string Name, string Anlass, IReadOnlyList<string> Hinzu, IReadOnlyList<string> Weg);

/// <summary>Empty = everything.</summary>
/// <param name="Einrichtung">Rights that reach this Einrichtung.</param>
public sealed record Rechtefilter(string? Benutzer = null, string? Einrichtung = null, Rolle? Rolle = null)
{
    public static Rechtefilter Alles { get; } = new();

    /// <param name="orte">Needed to know that a right over a Träger reaches its Einrichtungen; without it only the places named count.</param>
    internal bool Passt(Zuweisung z, DateOnly tag, IOrtsverzeichnis? orte) =>
        (Rolle is not { } r || z.Rolle == r)
        && (Einrichtung is not { } e || z.Orte.Any(o => o.Art == Ortsart.Mandant || o == Ort.Einrichtung(e) || (o.Art == Ortsart.Traeger && orte?.Traeger(e, tag) == o.Id)));
}
