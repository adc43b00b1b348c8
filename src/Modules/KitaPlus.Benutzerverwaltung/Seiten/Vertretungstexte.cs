using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>Who needs a deputy, and how it stands, in words.</summary>
internal static class Vertretungstexte
{
    public static IEnumerable<string> Fachverantwortliche(Zugangsbuch buch, DateOnly heute) =>
        buch.Benutzer.Where(b => buch.Stand(b, Kenntnisstand.Alles) is { Loeschung: null } z && z.Waehrend(new Zeitraum(heute, heute)).Any(x => x.Rolle == Rolle.Fachverantwortung));

    public static string Stand(Vertretungsstand v, DateOnly heute, Func<string, string> name) => v switch
    {
        { Laufend: { } l } => $"{name(l.Vertreter)} vertritt seit dem {Anzeige.Datum(l.Ab)}",
        { Seit: { } seit } => $"fehlt seit dem {Anzeige.Datum(seit)}{Mahnung(Vertretungsfrist.Stufe(seit, heute))}",
        _ => "anwesend",
    };

    private static string Mahnung(Mahnstufe stufe) => stufe switch
    {
        Mahnstufe.Warnung => ", länger als fünf Werktage: Die Vertretung muss jetzt übernehmen",
        Mahnstufe.Erinnerung => ", drei Werktage oder länger: Spätestens nach fünf übernimmt die Vertretung",
        _ => "",
    };
}
