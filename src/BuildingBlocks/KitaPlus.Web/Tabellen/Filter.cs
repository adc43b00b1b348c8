using System.Globalization;

namespace KitaPlus.Web.Tabellen;

/// <summary>A field above the table that narrows it down.</summary>
/// <param name="Name">In the address.</param>
public abstract record Filter<T>(string Name, string Titel)
{
    /// <summary>Names in the address; most filters have one.</summary>
    public virtual IReadOnlyList<string> Namen => [Name];

    /// <param name="werte">Only what was filled in.</param>
    public abstract bool Passt(T zeile, IReadOnlyDictionary<string, string> werte);
}

/// <summary>Any part of the text; upper and lower case do not differ.</summary>
/// <param name="Text">What is searched; null where the database filters.</param>
public sealed record Textfilter<T>(string Name, string Titel, Func<T, string?>? Text = null) : Filter<T>(Name, Titel)
{
    private const CompareOptions Vergleich = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    public override bool Passt(T zeile, IReadOnlyDictionary<string, string> werte) =>
        Text is null || !werte.TryGetValue(Name, out var gesucht)
        || gesucht.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => Anzeige.Deutsch.CompareInfo.IndexOf(Text(zeile) ?? "", w, Vergleich) >= 0);
}

/// <summary>One of several values.</summary>
public sealed record Auswahlfilter<T>(string Name, string Titel, IReadOnlyList<Auswahl> Angebot, Func<T, string?>? Wert = null) : Filter<T>(Name, Titel)
{
    /// <summary>What is shown while nothing is chosen.</summary>
    public string Leer { get; init; } = "alle";

    /// <summary>Where a row may have several of the values at once.</summary>
    public Func<T, IEnumerable<string>>? Werte { get; init; }

    public override bool Passt(T zeile, IReadOnlyDictionary<string, string> werte) =>
        !werte.TryGetValue(Name, out var gesucht)
        || (Werte is not null ? Werte(zeile).Contains(gesucht, StringComparer.Ordinal) : Wert is null || string.Equals(Wert(zeile), gesucht, StringComparison.Ordinal));
}

/// <summary>From one day to another, both included; in the address <c>name-von</c> and <c>name-bis</c>.</summary>
public sealed record Zeitraumfilter<T>(string Name, string Titel, Func<T, DateOnly?>? Tag = null) : Filter<T>(Name, Titel)
{
    public string Von => Name + "-von";

    public string Bis => Name + "-bis";

    public override IReadOnlyList<string> Namen => [Von, Bis];

    public override bool Passt(T zeile, IReadOnlyDictionary<string, string> werte)
    {
        if (Tag is null) return true;
        var tag = Tag(zeile);
        return (!werte.TryGetValue(Von, out var von) || !Eingabelesen.Datum(von, out var ab) || tag >= ab)
            && (!werte.TryGetValue(Bis, out var bis) || !Eingabelesen.Datum(bis, out var ende) || tag <= ende);
    }
}

/// <summary>A value to choose and its name for people.</summary>
public sealed record Auswahl(string Wert, string Titel);
