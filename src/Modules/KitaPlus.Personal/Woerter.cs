using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Personal;
using KitaPlus.KiBiz;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Personal;

/// <summary>Values in the words of the users.</summary>
internal static class Woerter
{
    public static IReadOnlyList<Auswahl> Funktionen { get; } = [.. Enum.GetValues<Personalfunktion>().Select(f => new Auswahl(f.ToString(), Wort(f)))];

    public static IReadOnlyList<Auswahl> Nachweisarten { get; } = [.. Enum.GetValues<Personalnachweisart>().Select(a => new Auswahl(a.ToString(), Wort(a)))];

    public static IReadOnlyList<Auswahl> Abwesenheitsarten { get; } = [.. Enum.GetValues<Abwesenheitsart>().Select(a => new Auswahl(a.ToString(), Wort(a)))];

    public static IReadOnlyList<Auswahl> Qualifikationen { get; } = [.. Kibiztabellen.Amtlich.Qualifikationen.Select(q => new Auswahl(q.Schluessel, q.Titel))];

    public static IReadOnlyList<Auswahl> Ausbildungsjahre { get; } = [new("1", "1. Jahr"), new("2", "2. Jahr"), new("3", "3. Jahr")];

    public static IReadOnlyList<Auswahl> Geschlechter { get; } = [.. Enum.GetValues<Geschlecht>().Select(g => new Auswahl(g.ToString(), Wort(g)))];

    public static IReadOnlyList<Auswahl> Codearten { get; } = [.. Enum.GetValues<Personalcodeart>().Select(a => new Auswahl(a.ToString(), a.ToString()))];

    public static string Wort(Personalfunktion f) => f switch
    {
        Personalfunktion.StellvertretendeLeitung => "Stellvertretende Leitung",
        Personalfunktion.Gruppenkraft => "Kraft in der Gruppe",
        Personalfunktion.Gruppenuebergreifend => "Gruppenübergreifend",
        Personalfunktion.Freiwilligendienst => "Freiwilligendienst",
        _ => f.ToString(),
    };

    public static string Wort(Personalnachweisart a) => a switch
    {
        Personalnachweisart.Fuehrungszeugnis => "Führungszeugnis (§ 72a SGB VIII)",
        Personalnachweisart.Masernschutz => "Masernschutz (§ 20 IfSG)",
        Personalnachweisart.Infektionsschutzbelehrung => "Belehrung (§ 43 IfSG)",
        _ => "Erste Hilfe",
    };

    public static string Wort(Abwesenheitsart a) => a switch
    {
        Abwesenheitsart.Beschaeftigungsverbot => "Beschäftigungsverbot",
        Abwesenheitsart.Sonstige => "Sonstiges",
        _ => a.ToString(),
    };

    public static string Grund(AbwesenheitGemeldet a) => a.Art.TryWert(out var art) ? Wort(art) : "gelöscht";

    public static string Wort(Geschlecht g) => g switch
    {
        Geschlecht.Maennlich => "männlich",
        Geschlecht.Weiblich => "weiblich",
        Geschlecht.Divers => "divers",
        _ => "ohne Angabe im Geburtenregister",
    };

    public static string Qualifikation(string schluessel, int? jahr) => Kibiztabellen.Amtlich.Titel(schluessel) + (jahr is { } j ? $", {j}. Ausbildungsjahr" : "");
}
