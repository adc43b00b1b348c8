using System.Globalization;
using System.Text;
using KitaPlus.Betrieb;

namespace KitaPlus.Dokumente.Vorlagen;

/// <param name="Schreibweise">How it stands in a template.</param>
internal sealed record Namenszeile(string Name, string Schreibweise, string Bedeutung);

/// <summary>The names of a kind of document for people: beside the editor and in docs/formate/vorlagen.md.</summary>
internal static class Namensliste
{
    public static IEnumerable<Namenszeile> Zeilen(IReadOnlyList<Feld> felder, string davor = "")
    {
        foreach (var f in felder)
        {
            var name = davor + f.Name;
            yield return new(name, Schreibweise(f, name), f.Pflicht ? $"{f.Bedeutung} (immer vorhanden)" : f.Bedeutung);
            foreach (var z in Zeilen(f.Felder, f.Art == Feldart.Objekt ? $"{name}." : $"{name} → ")) yield return z;
        }
    }

    /// <summary>The tables of the documentation.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder();
        foreach (var art in Dokumentarten.Alle)
        {
            text.Append(CultureInfo.InvariantCulture, $"### {art.Titel()} (`{art.Schluessel()}`)\n\n| Name | Schreibweise | Bedeutung |\n|---|---|---|\n");
            foreach (var z in Zeilen(Datenblaetter.Von(art))) text.Append(CultureInfo.InvariantCulture, $"| `{z.Name}` | `{z.Schreibweise}` | {z.Bedeutung} |\n");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Schreibweise(Feld f, string pfad)
    {
        var name = pfad[(pfad.LastIndexOf(' ') + 1)..];
        return f.Art switch
        {
            Feldart.Geld => $"{{{{geld {name}}}}}",
            Feldart.Datum => $"{{{{datum {name}}}}}",
            Feldart.Monat => $"{{{{monat {name}}}}}",
            Feldart.Zahl => $"{{{{menge {name}}}}}",
            Feldart.Wahr => $"{{{{#if {name}}}}} … {{{{/if}}}}",
            Feldart.Liste => $"{{{{#each {name}}}}} {(f.IstTextliste ? "{{this}}" : "…")} {{{{/each}}}}",
            Feldart.Objekt => $"{{{{#with {name}}}}} … {{{{/with}}}}",
            _ => $"{{{{{name}}}}}",
        };
    }
}
