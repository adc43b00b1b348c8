using System.Globalization;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>Kinder- und Jugendhilfestatistik III.1: facility, children, staff.</summary>
internal static class Statistikrechnung
{
    public static Meldungsinhalt Rechne(Kinderrechnung rechnung, DateOnly stichtag, Grundlage g)
    {
        var kinder = g.Kinderstatistik.OrderBy(k => k.Kind, StringComparer.Ordinal).Select(k => (k.Kind, Zaehlung(k, g, stichtag))).ToList();
        List<Meldungswert> werte = [.. rechnung.Gruppenwerte(), new(Bezeichnungen.Kinder, "Kinder", kinder.Count), .. Kindwerte(kinder)];
        var namen = rechnung.Gruppen.ToDictionary(x => x.Gruppe, x => x.Name, StringComparer.Ordinal);
        var personal = g.Personalstatistik.OrderBy(p => p.Person, StringComparer.Ordinal).Select(p => (p.Person, Zaehlung(p, namen))).ToList();
        return new(stichtag, werte, kinder, personal, rechnung.Gruppenzeilen());
    }

    public static string Wort(Geschlecht? g) => g switch { Geschlecht.Maennlich => "männlich", Geschlecht.Weiblich => "weiblich", Geschlecht.Divers => "divers", Geschlecht.OhneAngabe => "ohne Eintrag im Geburtenregister", _ => "nicht erfasst" };

    private static Kindzaehlung Zaehlung(Kinderstatistik k, Grundlage g, DateOnly stichtag)
    {
        var mittag = g.Mittag.Contains(k.Kind);
        var schule = Schule(k, stichtag);
        List<Teilwert> werte =
        [
            new(Bezeichnungen.Kinder, 1), Eins("geschlecht", Wort(k.Geschlecht)), Eins("alter", k.Geburtsmonat is { } m ? Alter(m, stichtag) : "nicht erfasst"),
            Eins("schule", JaNein(schule)), Eins("auslandsherkunft", JaNein(k.ElternteilAuslaendischerHerkunft)), Eins("sprache", k.FamilienspracheDeutsch switch { true => "deutsch", false => "nicht deutsch", null => "nicht erfasst" }),
            Eins("wochenstunden", k.Wochenstunden.ToString(CultureInfo.InvariantCulture)), Eins("tage", k.TageJeWoche?.ToString(CultureInfo.InvariantCulture) ?? "nicht erfasst"),
            Eins("mittagessen", mittag ? "ja" : "nein"), Eins("eingliederungshilfe", k.Eingliederungshilfe ? "ja" : "nein"),
        ];
        var gruppe = g.Gruppen.FirstOrDefault(x => x.Gruppe == k.Gruppe && x.Zeit.Enthaelt(stichtag))?.Name ?? k.Gruppe;
        return new(werte, k.Gruppe, null, new(
            k.Geschlecht is null ? null : Wort(k.Geschlecht), k.Geburtsmonat?.ToString(), k.ElternteilAuslaendischerHerkunft, k.FamilienspracheDeutsch, k.Wochenstunden, mittag, k.Eingliederungshilfe, k.Eintritt?.ToString(), gruppe, k.Jugendamt,
            schule, k.TageJeWoche));
    }

    private static Kraftzaehlung Zaehlung(Personalstatistik p, Dictionary<string, string> gruppen) => new(
        [
            new("personal.anzahl", 1), new("personal.stunden", p.Wochenstunden.Wert), new($"personal.geschlecht.{p.Geschlecht ?? "nicht erfasst"}", 1), new($"personal.abschluss.{p.Abschluss ?? "nicht erfasst"}", 1),
            new($"personal.stellung.{p.Stellung ?? "nicht erfasst"}", 1), new($"personal.arbeitsbereich.{p.Arbeitsbereich ?? "nicht erfasst"}", 1),
        ],
        new(p.Geschlecht, p.Geburtsmonat?.ToString(), p.Abschluss, p.Stellung, p.Arbeitsbereich, p.Wochenstunden.Wert, p.Gruppe is { } g ? gruppen.GetValueOrDefault(g, g) : null));

    private static IEnumerable<Meldungswert> Kindwerte(List<(string, Kindzaehlung)> kinder) => Kinderrechnung.Summen(kinder)
        .Where(s => s.Key.StartsWith("kinder.", StringComparison.Ordinal)).OrderBy(s => Rang(s.Key)).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => new Meldungswert(s.Key, Titel(s.Key), s.Value));

    private static int Rang(string schluessel) => Array.FindIndex(Merkmale, m => schluessel.StartsWith($"kinder.{m.Name}.", StringComparison.Ordinal));

    private static string Titel(string schluessel)
    {
        var teile = schluessel.Split('.', 3);
        return $"Kinder, {Array.Find(Merkmale, m => m.Name == teile[1]).Titel}: {teile[2]}";
    }

    private static readonly (string Name, string Titel)[] Merkmale =
    [
        ("geschlecht", "Geschlecht"), ("alter", "Alter in Jahren"), ("schule", "Schulbesuch"), ("auslandsherkunft", "mindestens ein Elternteil ausländischer Herkunft"), ("sprache", "in der Familie vorrangig gesprochen"),
        ("wochenstunden", "vereinbarte Wochenstunden"), ("tage", "Betreuungstage je Woche"), ("mittagessen", "Mittagsverpflegung"), ("eingliederungshilfe", "Eingliederungshilfe"),
    ];

    private static Teilwert Eins(string merkmal, string wert) => new($"kinder.{merkmal}.{wert}", 1);

    private static string JaNein(bool? wert) => wert switch { true => "ja", false => "nein", null => "nicht erfasst" };

    /// <summary>Whoever is too young for school does not go there, whether somebody said so or not.</summary>
    private static bool? Schule(Kinderstatistik k, DateOnly stichtag) => k.GehtZurSchule ?? (ZuJung(k, stichtag) ? false : null);

    /// <summary>Under five on the day: school begins at six and admits early only those who are close to it (§ 35 SchulG NRW).</summary>
    public static bool ZuJung(Kinderstatistik k, DateOnly stichtag) => k.Geburtsmonat is { } m && Jahre(m, stichtag) < 5;

    private static string Alter(Monat geburt, DateOnly tag) => Jahre(geburt, tag).ToString(CultureInfo.InvariantCulture);

    /// <summary>The statistics know the month of birth only: a child has its birthday on the first of it.</summary>
    private static int Jahre(Monat geburt, DateOnly tag) => (Monat.Von(tag) - geburt) / 12;
}
