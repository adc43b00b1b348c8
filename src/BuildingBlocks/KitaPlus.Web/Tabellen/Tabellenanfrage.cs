using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace KitaPlus.Web.Tabellen;

/// <summary>What somebody wants to see of a table; lives in the address, so that it can be saved, sent and exported.</summary>
/// <param name="Sortierung">Name of a column; null: as the plan says.</param>
/// <param name="Seite">From 1.</param>
/// <param name="Filter">Filled in filters by their names.</param>
/// <param name="Uebrige">Parameters of the page itself (a Stichtag, say); kept in every link.</param>
public sealed record Tabellenanfrage(string? Sortierung, bool Absteigend, int Seite, int JeSeite, IReadOnlyDictionary<string, string> Filter, IReadOnlyList<KeyValuePair<string, string>> Uebrige)
{
    public const string Sortname = "sort";
    public const string Seitenname = "seite";
    public const string Mengenname = "je";
    private const int LaengsterWert = 200;
    private const int MeisteUebrige = 20;

    public static IReadOnlyList<int> Mengen { get; } = [25, 50, 100];

    public static Tabellenanfrage Alles { get; } = new(null, false, 1, Mengen[0], new Dictionary<string, string>(StringComparer.Ordinal), []);

    /// <summary>Takes what is known and makes sense; the rest of a hand-written address does no harm.</summary>
    public static Tabellenanfrage Lies<T>(IQueryCollection abfrage, Tabellenplan<T> plan)
    {
        var sort = abfrage[Sortname].ToString();
        var absteigend = sort.StartsWith('-');
        var spalte = plan.Spalten.FirstOrDefault(s => s.Sortierbar && s.Name == (absteigend ? sort[1..] : sort));
        var namen = plan.Filter.SelectMany(f => f.Namen).ToHashSet(StringComparer.Ordinal);
        var filter = namen.Select(n => (Name: n, Wert: abfrage[n].ToString().Trim())).Where(f => f.Wert.Length is > 0 and <= LaengsterWert).ToDictionary(f => f.Name, f => f.Wert, StringComparer.Ordinal);
        var uebrige = abfrage.Where(p => p.Key is not (Sortname or Seitenname or Mengenname or Tabellenexport.Formatname) && !namen.Contains(p.Key)).Take(MeisteUebrige)
            .Select(p => KeyValuePair.Create(p.Key, p.Value.ToString())).ToList();
        return new(spalte?.Name ?? plan.Sortierung?.Name, spalte is null ? plan.Absteigend : absteigend, Zahl(Seitenname) is > 0 and var s ? s : 1, Mengen.Contains(Zahl(Mengenname)) ? Zahl(Mengenname) : Mengen[0], filter, uebrige);

        int Zahl(string name) => int.TryParse(abfrage[name], NumberStyles.None, CultureInfo.InvariantCulture, out var z) ? z : 0;
    }

    /// <summary>The same as a query string, with the leading question mark.</summary>
    public string Abfrage(bool mitSeite = true)
    {
        var teile = new QueryBuilder(Uebrige);
        foreach (var (name, wert) in Filter.OrderBy(f => f.Key, StringComparer.Ordinal)) teile.Add(name, wert);
        if (Sortierung is not null) teile.Add(Sortname, Sortangabe);
        if (JeSeite != Mengen[0]) teile.Add(Mengenname, JeSeite.ToString(CultureInfo.InvariantCulture));
        if (mitSeite && Seite > 1) teile.Add(Seitenname, Seite.ToString(CultureInfo.InvariantCulture));
        var text = teile.ToString();
        return text.Length == 0 ? "?" : text;
    }

    public string Sortangabe => Absteigend ? "-" + Sortierung : Sortierung ?? "";

    /// <summary>The next order when the head of a column is clicked.</summary>
    public Tabellenanfrage Sortiert(string spalte) => this with { Sortierung = spalte, Absteigend = Sortierung == spalte && !Absteigend, Seite = 1 };
}
