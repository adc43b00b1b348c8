using KitaPlus.Contracts;
using KitaPlus.Contracts.Personal;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Personal;

/// <summary>One field that the file and we know differently.</summary>
/// <param name="Alt">Empty: nothing so far.</param>
/// <param name="VonHand">The value here was entered by hand after an import.</param>
internal sealed record Unterschied(string Feld, string Alt, string Neu, bool VonHand = false);

/// <summary>What a line of the file would change, field by field, and the events for it. The same for the dry run and for the decision.</summary>
internal sealed class Personalabgleich
{
    public const string Herkunftsvermerk = "Personalimport ";
    private const string Schluessel = "gv-";

    private readonly PersonalZustand zustand;
    private readonly Herkunft herkunft;
    private readonly Func<string, string> ort;
    private readonly List<(Unterschied Unterschied, BeschaeftigteEreignis? Ereignis)> funde = [];

    private Personalabgleich(PersonalZustand zustand, string import, Func<string, string> ort)
    {
        this.ort = ort;
        this.zustand = zustand;
        herkunft = new(Vermerk: Herkunftsvermerk + import);
    }

    /// <param name="ort">Name of an Einrichtung.</param>
    public static IReadOnlyList<Unterschied> Unterschiede(PersonalZustand z, string person, Personalsatz satz, Func<string, string> ort) => [.. Vergleiche(z, person, satz, "", ort).Select(f => f.Unterschied)];

    public static Entscheidung Entscheide(PersonalZustand z, UebernimmPersonalsatz b) => Nimm(z, Vergleiche(z, b.Person, b.Satz, b.Import, e => e).Select(f => f.Ereignis).OfType<BeschaeftigteEreignis>());

    /// <summary>Employments that are not over on this day, also those that were entered here and are kept by the Generalvikariat since.</summary>
    public static IEnumerable<string> Offene(PersonalZustand z, DateOnly zum) =>
        z.Beschaeftigungen.Where(k => z.Verlauf(k).Scheiben.Any(s => s.Wert is not null && s.Bis > zum));

    public static Entscheidung Entscheide(PersonalZustand z, UebernimmPersonalaustritt b) =>
        Nimm(z, Offene(z, b.Zum).Select(k => new BeschaeftigungBeendet(b.Person, k, b.Zum.AddDays(1), null, new(Vermerk: Herkunftsvermerk + b.Import))));

    public static bool IstImportiert(ITatsache t) => IstImportiert(t.Herkunft);

    public static bool IstImportiert(Herkunft herkunft) => herkunft.Vermerk?.StartsWith(Herkunftsvermerk, StringComparison.Ordinal) == true;

    private static List<(Unterschied Unterschied, BeschaeftigteEreignis? Ereignis)> Vergleiche(PersonalZustand z, string person, Personalsatz satz, string import, Func<string, string> ort)
    {
        var a = new Personalabgleich(z, import, ort);
        a.Stammdaten(person, satz);
        var vergeben = new HashSet<string>(StringComparer.Ordinal);
        foreach (var v in satz.Vertraege) a.Vertrag(person, satz, v, vergeben);
        a.Qualifikation(person, satz);
        return a.funde;
    }

    private static Entscheidung Nimm(PersonalZustand z, IEnumerable<BeschaeftigteEreignis> ereignisse)
    {
        var (stand, neu) = (z, new List<IEreignis>());
        foreach (var e in ereignisse)
        {
            var entscheidung = PersonalDecider.Nimm(stand, e);
            if (entscheidung.Ablehnung is not null) return entscheidung;
            foreach (var x in entscheidung.Ereignisse)
            {
                stand = PersonalZustand.Evolve(stand, x, Guid.NewGuid());
                neu.Add(x);
            }
        }

        return neu.Count == 0 ? Entscheidung.Nichts : Entscheidung.Ja(neu);
    }

    private void Stammdaten(string person, Personalsatz satz)
    {
        if (!zustand.IstAngelegt)
        {
            Fund("Person", "", satz.Name.ToString().Trim(), new BeschaeftigteAngelegt(person, PersonalDecider.Name(person, satz.Name), PersonalDecider.Geburt(person, satz.Geburtsdatum), PersonalDecider.Nummer(person, satz.Personalnummer), herkunft));
            return;
        }

        // what has been erased stays erased
        if (zustand.Name!.TryWert(out var name) && name != satz.Name)
            Fund([new("Name", name!.ToString(), satz.Name.ToString(), VonHand(zustand.Namensquelle))], new BeschaeftigteUmbenannt(person, PersonalDecider.Name(person, satz.Name), herkunft));
        if (zustand.Geburtsdatum!.TryWert(out var geburt) && geburt != satz.Geburtsdatum)
            Fund([new("Geburtsdatum", Tatsachenregeln.Tag(geburt), Tatsachenregeln.Tag(satz.Geburtsdatum), VonHand(zustand.Geburtsquelle))], new GeburtsdatumDerBeschaeftigtenBerichtigt(person, PersonalDecider.Geburt(person, satz.Geburtsdatum), herkunft));
    }

    /// <summary>Whoever corrects what an import has brought knows why.</summary>
    private bool VonHand(Herkunft quelle) => zustand.JeImportiert && !IstImportiert(quelle);

    private void Vertrag(string person, Personalsatz satz, Vertragszeile v, HashSet<string> vergeben)
    {
        var stamm = Schluessel + v.Vertrag;
        var eigene = zustand.Beschaeftigungen.Where(k => k == stamm || k.StartsWith(stamm + ".", StringComparison.Ordinal)).ToList();
        var ab = satz.GueltigAb > v.Eintritt ? satz.GueltigAb : v.Eintritt;
        var ende = Frueher(v.Austritt, v.BefristetBis);
        var schluessel = eigene.LastOrDefault(k => zustand.Einrichtung(k) == v.Einrichtung)
            ?? zustand.Beschaeftigungen.FirstOrDefault(k => !k.StartsWith(Schluessel, StringComparison.Ordinal) && !vergeben.Contains(k) && zustand.Einrichtung(k) == v.Einrichtung && zustand.Verlauf(k).Scheiben.Any(s => s.Wert is not null && s.Bis >= v.Eintritt && s.Ab <= (ende ?? DateOnly.MaxValue)));
        if (schluessel is not null) vergeben.Add(schluessel);
        foreach (var alt in eigene.Where(k => k != schluessel && zustand.Verlauf(k).Scheiben.Any(s => s.Wert is not null && s.Bis >= ab)))
            Fund("Einrichtung", ort(zustand.Einrichtung(alt)!), ort(v.Einrichtung), new BeschaeftigungBeendet(person, alt, ab, null, herkunft));
        if (schluessel is null)
        {
            var neu = eigene.Count == 0 ? stamm : $"{stamm}.{eigene.Count + 1}";
            var beginn = eigene.Count == 0 ? v.Eintritt : ab;
            if (ende is { } e && e < beginn) return;
            Fund("Beschäftigung", "", Text(v, beginn, ende), Vereinbart(person, neu, v, beginn, ende));
            return;
        }

        Bestehender(person, v, schluessel, ab, ende, eigene);
    }

    private void Bestehender(string person, Vertragszeile v, string schluessel, DateOnly ab, DateOnly? ende, List<string> eigene)
    {
        var strahl = zustand.Verlauf(schluessel);
        var scheiben = strahl.Scheiben.Where(s => s.Wert is not null).ToList();
        var erster = scheiben.Count == 0 ? ab : scheiben[0].Ab;
        // nach einem Wechsel der Einrichtung liegt der Eintritt in der früheren
        var vorher = eigene.Exists(k => k != schluessel && zustand.Verlauf(k).Scheiben.Any(s => s.Wert is not null && s.Ab < erster));
        if (erster != v.Eintritt && scheiben.Count > 0 && v.Eintritt < ab && !vorher)
        {
            Fund("Eintritt", Tatsachenregeln.Tag(erster), Tatsachenregeln.Tag(v.Eintritt), v.Eintritt < erster
                ? Vereinbart(person, schluessel, scheiben[0].Wert!, v.Eintritt, erster.AddDays(-1))
                : new BeschaeftigungBeendet(person, schluessel, erster, v.Eintritt.AddDays(-1), herkunft));
        }

        // over before the day from which changes hold: only that it is over can be news
        if (ende < ab)
        {
            Ende(person, v, schluessel, scheiben, ende);
            return;
        }

        if (!strahl.TryAm(ab, out var jetzt) || jetzt is null)
        {
            var linie = zustand.Buch.Geltende(PersonalZustand.Vertrag(schluessel));
            var beendet = linie is [.., var letzte] && !IstImportiert(letzte) && linie.Any(IstImportiert);
            Fund([new("Beschäftigung", "besteht nicht", Text(v, ab, ende), beendet)], Vereinbart(person, schluessel, v, ab, ende));
            return;
        }

        var scheibe = scheiben.First(s => s.Ab <= ab && ab <= s.Bis);
        var vonHand = !IstImportiert(jetzt) && zustand.Buch.Geltende(PersonalZustand.Vertrag(schluessel)).Any(IstImportiert);
        var felder = new List<Unterschied>();
        if (jetzt.Funktion != v.Funktion) felder.Add(new("Funktion", Woerter.Wort(jetzt.Funktion), Woerter.Wort(v.Funktion), vonHand));
        if (jetzt.Wochenstunden != v.Wochenstunden) felder.Add(new("Wochenstunden", Personalregeln.Stundentext(jetzt.Wochenstunden), Personalregeln.Stundentext(v.Wochenstunden), vonHand));
        if (jetzt.BefristetBis != v.BefristetBis) felder.Add(new("Befristet bis", Tag(jetzt.BefristetBis, "unbefristet"), Tag(v.BefristetBis, "unbefristet"), vonHand));
        if (felder.Count > 0)
        {
            // a later change that is already known stays
            var letzte = scheibe.Bis == scheiben[^1].Bis;
            Fund(felder, Vereinbart(person, schluessel, v, ab, letzte ? ende : scheibe.Bis));
            if (letzte) return;
        }

        Ende(person, v, schluessel, scheiben, ende);
    }

    /// <summary>The last day.</summary>
    private void Ende(string person, Vertragszeile v, string schluessel, List<Zeitstrahl<BeschaeftigungVereinbart?>.Scheibe> scheiben, DateOnly? soll)
    {
        if (scheiben.Count == 0) return;
        DateOnly? ist = scheiben[^1].Bis == DateOnly.MaxValue ? null : scheiben[^1].Bis;
        if (ist == soll) return;
        var vonHand = zustand.Buch.Geltende(PersonalZustand.Vertrag(schluessel)) is [.., var letzte] && !IstImportiert(letzte) && zustand.Buch.Geltende(PersonalZustand.Vertrag(schluessel)).Any(IstImportiert);
        Fund([new("Austritt", Tag(ist, "keiner"), Tag(soll, "keiner"), vonHand)], soll is { } s && (ist is null || ist > s)
            ? new BeschaeftigungBeendet(person, schluessel, s.AddDays(1), null, herkunft)
            : Vereinbart(person, schluessel, v, ist!.Value.AddDays(1), soll));
    }

    private void Qualifikation(string person, Personalsatz satz)
    {
        if (satz.Qualifikation is not { } neu) return;
        var linie = zustand.Strahl(PersonalZustand.Qualifikation, t => (QualifikationGemeldet)t);
        var jetzt = linie.TryAm(satz.GueltigAb, out var q) ? q : null;
        if (jetzt?.Qualifikation == neu && jetzt.Ausbildungsjahr == satz.Ausbildungsjahr) return;
        var vonHand = jetzt is not null && !IstImportiert(jetzt) && zustand.Buch.Geltende(PersonalZustand.Qualifikation).Any(IstImportiert);
        var ab = jetzt is not null ? satz.GueltigAb : satz.QualifikationSeit ?? (satz.Vertraege.Count == 0 ? satz.GueltigAb : satz.Vertraege.Min(v => v.Eintritt));
        Fund([new("Qualifikation", jetzt is null ? "" : Text(jetzt.Qualifikation, jetzt.Ausbildungsjahr), Text(neu, satz.Ausbildungsjahr), vonHand)], new QualifikationGemeldet(person, ab, null, neu, satz.Ausbildungsjahr, satz.QualifikationSeit, herkunft));
    }

    private BeschaeftigungVereinbart Vereinbart(string person, string schluessel, Vertragszeile v, DateOnly ab, DateOnly? bis) =>
        new(person, schluessel, ab, bis, v.Einrichtung, v.Funktion, v.Wochenstunden, v.BefristetBis, herkunft);

    private BeschaeftigungVereinbart Vereinbart(string person, string schluessel, BeschaeftigungVereinbart wie, DateOnly ab, DateOnly? bis) =>
        wie with { Person = person, Beschaeftigung = schluessel, GueltigAb = ab, GueltigBis = bis, Herkunft = herkunft };

    private void Fund(string feld, string alt, string neu, BeschaeftigteEreignis ereignis) => funde.Add((new(feld, alt, neu), ereignis));

    private void Fund(IReadOnlyList<Unterschied> felder, BeschaeftigteEreignis ereignis) => funde.AddRange(felder.Select((f, i) => (f, i == 0 ? ereignis : null)));

    private static DateOnly? Frueher(DateOnly? a, DateOnly? b) => a is null ? b : b is null || a < b ? a : b;

    private static string Tag(DateOnly? tag, string sonst) => tag is { } t ? Tatsachenregeln.Tag(t) : sonst;

    private string Text(Vertragszeile v, DateOnly ab, DateOnly? bis) => $"{Woerter.Wort(v.Funktion)} in {ort(v.Einrichtung)}, {Personalregeln.Stundentext(v.Wochenstunden)} Stunden, {new Zeitraum(ab, bis)}";

    private static string Text(string qualifikation, int? jahr) => Kibiztabellen.Amtlich.Titel(qualifikation) + (jahr is { } j ? $", {j}. Jahr" : "");
}
