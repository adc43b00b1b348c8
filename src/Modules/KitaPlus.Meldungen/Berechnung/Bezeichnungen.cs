using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.KiBiz;

namespace KitaPlus.Meldewesen;

/// <summary>Keys of the numbers and what they are called.</summary>
internal static class Bezeichnungen
{
    public const string Kinder = "kinder";
    public const string OhneTyp = "typ.ohne";
    public const string Gruppen = "gruppen";
    public const string Plaetze = "plaetze";
    public const string Erlaubnis = "plaetze.erlaubnis";

    /// <summary>Rows of the Kindpauschalen for children with a recognised (drohende) Behinderung.</summary>
    public static IReadOnlyList<(string Art, string Titel)> Behinderungen { get; } =
        [("KmB_U3", "unter drei"), ("KmB_U3_IIc", "unter drei, Gruppenform II mit 45 Stunden"), ("KmB_Ue3", "drei und älter")];

    public static string Typ(Pauschalentyp typ) => $"typ.{typ}";

    public static string Form(Gruppenform form) => $"gruppen.{form}";

    /// <summary>Numbers about staff, from their keys.</summary>
    public static string Personal(string schluessel)
    {
        var teile = schluessel.Split('.', 3);
        return teile switch
        {
            ["personal", "anzahl"] => "Beschäftigte",
            ["personal", "stunden"] => "Wochenstunden der Beschäftigten",
            ["personal", "geschlecht", var g] => $"Beschäftigte, Geschlecht: {g}",
            ["personal", "abschluss", var a] => $"Beschäftigte, Abschluss: {a}",
            ["personal", "stellung", var s] => $"Beschäftigte, Stellung im Beruf: {s}",
            ["personal", "arbeitsbereich", var b] => $"Beschäftigte, Arbeitsbereich: {b}",
            ["personal", "qualifikation", var q] => $"Wochenstunden, {Kibiztabellen.Amtlich.Titel(q)}",
            ["p46", var q] => $"§ 46: {Kibiztabellen.Amtlich.Titel(q)}",
            ["p46", var q, var jahr] => $"§ 46: {Kibiztabellen.Amtlich.Titel(q)}, {jahr}. Ausbildungsjahr",
            _ => schluessel,
        };
    }
}
