using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Personal;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele;

/// <summary>
/// Staff of the sample population: a Leitung in every Einrichtung, in each group as many hours as its children need, somebody in training, somebody who keeps house.
/// Not every Einrichtung is staffed as it should be: one in seven lacks a post.
/// All of it becomes known at the end of the sample, so that nothing before it changes.
/// </summary>
public static class Personalbeispiele
{
    private const int Gegenstand = 71;

    /// <param name="ereignisse">The sample as <see cref="Beispieldaten.Erzeuge"/> has made it.</param>
    public static IEnumerable<Beispielereignis> Erzeuge(IReadOnlyList<Beispielereignis> ereignisse, Beispielwunsch wunsch)
    {
        ArgumentNullException.ThrowIfNull(ereignisse);
        ArgumentNullException.ThrowIfNull(wunsch);
        var bekannt = ereignisse[^1].Bekannt;
        var gruppen = ereignisse.Select(e => e.Ereignis).OfType<GruppeEingerichtet>().GroupBy(g => g.Einrichtung, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => g.GroupBy(x => x.Gruppe, StringComparer.Ordinal).Select(x => x.Last()).OrderBy(x => x.Gruppe, StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        var kinder = Kinderstunden(ereignisse, wunsch.Heute);
        var (nummer, kita) = (0, 0);
        foreach (var einrichtung in ereignisse.Select(e => e.Ereignis).OfType<EinrichtungAngelegt>().Select(e => e.Einrichtung).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            kita++;
            foreach (var stelle in Stellen(gruppen.GetValueOrDefault(einrichtung, []), kinder, kita))
            {
                var person = FormattableString.Invariant($"M{++nummer:D5}");
                foreach (var e in new Kraft(wunsch, person, nummer, einrichtung, stelle).Ereignisse()) yield return new(bekannt, $"beschaeftigte-{person}", e);
            }
        }
    }

    /// <summary>Keys that the events need.</summary>
    public static IEnumerable<(string Person, string Zweck)> Schluessel(IEnumerable<Beispielereignis> ereignisse)
    {
        var aus = new HashSet<(string, string)>();
        foreach (var e in ereignisse)
        {
            aus.Add((e.Stream, Zwecke.Stammdaten));
            if (e.Ereignis is VerguetungFestgelegt) aus.Add((e.Stream, Zwecke.Verguetung));
            if (e.Ereignis is AbwesenheitGemeldet) aus.Add((e.Stream, Zwecke.Abwesenheit));
            if (e.Ereignis is PersonalnachweisGesehen { Form: not null }) aus.Add((e.Stream, Zwecke.Gesundheit));
        }

        return aus;
    }

    /// <summary>A place to be filled.</summary>
    private sealed record Stelle(Personalfunktion Funktion, string? Gruppe, string Qualifikation, int? Jahr, decimal Stunden, decimal Leitung);

    private static IEnumerable<Stelle> Stellen(List<GruppeEingerichtet> gruppen, Dictionary<(string Einrichtung, string Gruppe), int> kinder, int kita)
    {
        var belegt = gruppen.Where(g => kinder.ContainsKey((g.Einrichtung, g.Gruppe))).ToList();
        var leitung = Math.Min(39m, 9m * Math.Max(1, belegt.Count));
        yield return new(Personalfunktion.Einrichtungsleitung, null, "fachkraft", null, belegt.Count > 2 ? 39 : Math.Max(19.5m, leitung), leitung);
        foreach (var (g, i) in belegt.Select((g, i) => (g, i)))
        {
            var noetig = Noetig(g.Form, kinder[(g.Einrichtung, g.Gruppe)]) * (1 + (((kita + i) % 5) / 50m));
            var erste = Vertrag(noetig / 2);
            yield return new(Personalfunktion.Gruppenleitung, g.Gruppe, "fachkraft", null, erste, 0);
            var rest = Math.Max(0, noetig - erste);
            if (kita % 7 == 3 && i == 0) rest /= 3;
            for (var k = 0; rest >= 5 && k < 4; k++)
            {
                var stunden = Vertrag(rest);
                yield return new(Personalfunktion.Gruppenkraft, g.Gruppe, g.Form == Gruppenform.III && k == 0 ? "ergaenzungskraft" : "fachkraft", null, stunden, 0);
                rest -= stunden;
            }
        }

        if (kita % 2 == 0) yield return new(Personalfunktion.Ausbildung, null, "pia", (kita % 3) + 1, 30, 0);
        yield return new(Personalfunktion.Hauswirtschaft, null, "sonstige", null, 15.25m, 0);
    }

    /// <summary>Weekly hours for so many agreed hours of children, near the Anlage zu § 33 KiBiz.</summary>
    private static decimal Noetig(Gruppenform form, int stunden) => stunden * (form switch { Gruppenform.II => 0.29m, Gruppenform.I => 0.135m, _ => 0.107m });

    /// <summary>Half an hour exactly, at least ten hours, at most a full post.</summary>
    private static decimal Vertrag(decimal stunden) => Math.Clamp(Math.Ceiling(stunden * 2) / 2, 10, 39);

    /// <summary>Agreed hours per week of the children of each group on a day.</summary>
    private static Dictionary<(string Einrichtung, string Gruppe), int> Kinderstunden(IEnumerable<Beispielereignis> ereignisse, DateOnly heute)
    {
        var je = new Dictionary<string, BetreuungVereinbart?>(StringComparer.Ordinal);
        foreach (var e in ereignisse)
        {
            if (e.Ereignis is BetreuungVereinbart v && v.GueltigAb <= heute) je[v.Kind] = v;
            else if (e.Ereignis is BetreuungBeendet b && b.GueltigAb <= heute) je[b.Kind] = null;
        }

        return je.Values.OfType<BetreuungVereinbart>().Where(v => v.Gruppe is not null && (v.GueltigBis is null || v.GueltigBis >= heute)).GroupBy(v => (v.Einrichtung, v.Gruppe!)).ToDictionary(g => g.Key, g => g.Sum(v => v.Wochenstunden));
    }

    private sealed class Kraft(Beispielwunsch wunsch, string person, int nummer, string einrichtung, Stelle stelle)
    {
        private const string Vertrag = "b-1";
        private static readonly string[] Gruppen = ["S 8a", "S 8b", "S 4"];
        private readonly Zufall z = Zufall.Fuer(wunsch.Seed, Gegenstand, nummer);

        private string Strom => $"beschaeftigte-{person}";

        public IEnumerable<BeschaeftigteEreignis> Ereignisse()
        {
            var (namen, frau, lernt) = (Namensliste.Ziehe(z), z.Prozent(88), stelle.Funktion == Personalfunktion.Ausbildung);
            var name = new Personenname(z.Eins(frau ? namen.Muetter : namen.Vaeter), z.Eins(namen.Familien));
            var jahrgang = wunsch.Heute.Year - (lernt ? z.Zwischen(19, 27) : z.Zwischen(24, 62));
            var eintritt = new DateOnly(wunsch.Heute.Year - (lernt ? stelle.Jahr!.Value : z.Zwischen(1, Math.Min(20, wunsch.Heute.Year - jahrgang - 20))), 8, 1);
            if (eintritt > wunsch.Heute) eintritt = eintritt.AddYears(-1);
            DateOnly? grenze = lernt || z.Prozent(8) ? new DateOnly(wunsch.Heute.Year + 1, 7, 31) : null;
            yield return new BeschaeftigteAngelegt(person, Bezug(name), Bezug(new DateOnly(jahrgang, z.Zwischen(1, 12), z.Zwischen(1, 28))), Bezug(FormattableString.Invariant($"{100_000 + nummer}")), Herkunft.Jetzt);
            yield return new BeschaeftigungVereinbart(person, Vertrag, eintritt, grenze, einrichtung, stelle.Funktion, stelle.Stunden, grenze, Herkunft.Jetzt);
            yield return new QualifikationGemeldet(person, lernt ? new DateOnly(eintritt.Year + stelle.Jahr!.Value - 1, 8, 1) : eintritt, null, stelle.Qualifikation, stelle.Jahr, null, Herkunft.Jetzt);
            if (stelle.Gruppe is { } gruppe) yield return new GruppenZugeordnet(person, Vertrag, eintritt, null, [new(gruppe, 100)], Herkunft.Jetzt);
            if (stelle.Leitung > 0) yield return new LeitungFreigestellt(person, Vertrag, eintritt, null, stelle.Leitung, Herkunft.Jetzt);
            yield return new PersonalnachweisGesehen(person, Personalnachweisart.Fuehrungszeugnis, eintritt, eintritt.AddYears(5 * (((wunsch.Heute.Year - eintritt.Year) / 5) + 1)), null, Herkunft.Jetzt);
            if (!z.Prozent(3)) yield return new PersonalnachweisGesehen(person, Personalnachweisart.Masernschutz, eintritt, null, Personenbezug<string>.Von(Strom, Zwecke.Gesundheit, "Impfausweis"), Herkunft.Jetzt);
            var kurs = wunsch.Heute.AddDays(-z.Zwischen(10, 725));
            if (kurs > eintritt) yield return new PersonalnachweisGesehen(person, Personalnachweisart.ErsteHilfe, kurs, kurs.AddYears(2), null, Herkunft.Jetzt);
            yield return new PersonalstatistikGemeldet(person, eintritt, null, Personenbezug<Personalstatistikangaben>.Von(Strom, Zwecke.Stammdaten, Statistik(frau)), Herkunft.Jetzt);
            yield return new VerguetungFestgelegt(person, Vertrag, eintritt, null, Personenbezug<Verguetung>.Von(Strom, Zwecke.Verguetung, Kosten(lernt)), Herkunft.Jetzt);
            if (z.Prozent(6)) yield return Abwesend(z.Prozent(60) ? Abwesenheitsart.Krankheit : Abwesenheitsart.Urlaub, wunsch.Heute.AddDays(-z.Zwischen(0, 4)), wunsch.Heute.AddDays(z.Zwischen(1, 9)));
            else if (z.Prozent(2)) yield return Abwesend(Abwesenheitsart.Elternzeit, wunsch.Heute.AddMonths(-3), wunsch.Heute.AddMonths(9));
        }

        private AbwesenheitGemeldet Abwesend(Abwesenheitsart art, DateOnly ab, DateOnly bis) => new(person, ab, bis, Personenbezug<Abwesenheitsart>.Von(Strom, Zwecke.Abwesenheit, art), Herkunft.Jetzt);

        private Personalstatistikangaben Statistik(bool frau) => new(
            frau ? Geschlecht.Weiblich : Geschlecht.Maennlich, stelle.Qualifikation switch { "fachkraft" => "Erzieher/-in", "ergaenzungskraft" => "Kinderpfleger/-in", _ => null }, "angestellt",
            stelle.Funktion switch { Personalfunktion.Einrichtungsleitung => "Leitung", Personalfunktion.Gruppenleitung => "Gruppenleitung", Personalfunktion.Hauswirtschaft => "Hauswirtschaft", _ => "Zweit- bzw. Ergänzungskraft" });

        private Verguetung Kosten(bool lernt)
        {
            var voll = lernt ? 24_000 : stelle.Qualifikation switch { "fachkraft" => 62_000, "ergaenzungskraft" => 52_000, _ => 40_000 };
            return new(lernt ? "Ausbildung" : stelle.Qualifikation == "fachkraft" ? Gruppen[z.Unter(2)] : Gruppen[2], lernt ? "" : FormattableString.Invariant($"{z.Zwischen(2, 6)}"), new((long)(voll * 100 * stelle.Stunden / 39)));
        }

        private Personenbezug<T> Bezug<T>(T wert) => Personenbezug<T>.Von(Strom, Zwecke.Stammdaten, wert);
    }
}
