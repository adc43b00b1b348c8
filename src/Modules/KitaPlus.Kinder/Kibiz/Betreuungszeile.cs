using KitaPlus.EventStore;
using KitaPlus.KiBiz;

namespace KitaPlus.Kinder.Kibiz;

/// <summary>A row of the view: a stretch of a child (<c>a</c>) with its birth date (<c>k</c>).</summary>
internal sealed class Betreuungszeile
{
    public const string Spalten = "a.einrichtung, a.kind, k.geburtsdatum, a.gruppe, a.stunden, a.typ, a.behindert, a.ab, a.bis";

    public string Einrichtung { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Geburtsdatum { get; init; }

    public string? Gruppe { get; init; }

    public long Stunden { get; init; }

    public string? Typ { get; init; }

    public long Behindert { get; init; }

    public string Ab { get; init; } = "";

    public string? Bis { get; init; }

    public Kindabschnitt Abschnitt() => new(Kind, Iso.TagOderNichts(Geburtsdatum), Gruppe, (int)Stunden, Typ, Behindert == 1, new(Iso.Tag(Ab), Iso.TagOderNichts(Bis)));
}
