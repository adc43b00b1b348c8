using KitaPlus.Contracts.Kinder;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Kinder;

/// <summary>Values as people read them.</summary>
internal static class Textform
{
    public static string Name(Personenname name) => $"{name.Vorname} {name.Nachname}".Trim();

    public static string Anschrift(Anschrift a) => $"{a.Strasse}, {a.Plz} {a.Ort}";

    public static string Zeit(DateOnly? ab, DateOnly? bis) => (ab, bis) switch
    {
        (null, _) => "",
        ({ } a, null) => $"ab {Anzeige.Datum(a)}",
        ({ } a, { } b) => $"{Anzeige.Datum(a)} bis {Anzeige.Datum(b)}",
    };

    /// <summary>For slices of a timeline, where <see cref="DateOnly.MaxValue"/> stands for no end.</summary>
    public static string Scheibe(DateOnly ab, DateOnly bis) => Zeit(ab, bis == DateOnly.MaxValue ? null : bis);
}
