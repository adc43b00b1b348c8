using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

/// <summary>Which events a child may get, whether by command or by import.</summary>
internal static class KindRegeln
{
    public const int HoechsteStunden = 80;

    /// <summary>The fee of a child is split between two households at most (Wechselmodell).</summary>
    public const int HoechsteHaushalte = 2;

    /// <summary>What can be judged by the event alone.</summary>
    public static Regelverstoss? Inhalt(KindEreignis ereignis)
    {
        if (!Kennung.IstGueltig(ereignis.Kind)) return new("kind", $"„{ereignis.Kind}“ ist keine gültige Kennung ({Kennung.Regel}).");
        var zeit = ereignis is ITatsache tatsache ? Tatsachenregeln.Zeit(tatsache) : null;
        return zeit ?? ereignis switch
        {
            KindAufgenommen e => Namensregeln.Pruefe(e.Name) ?? Geburt(e.Geburtsdatum, e.Herkunft),
            GeburtsdatumBerichtigt e => Geburt(e.Geburtsdatum, e.Herkunft),
            KindUmbenannt e => Namensregeln.Pruefe(e.Name) ?? Tatsachenregeln.Herkunft(e.Herkunft),
            KindLebtIn e => Anteile(e.Anteile),
            BetreuungVereinbart { Wochenstunden: < 1 or > HoechsteStunden } e =>
                new("wochenstunden", $"{e.Wochenstunden} Wochenstunden liegen außerhalb von 1 bis {HoechsteStunden}; bitte die vereinbarten Stunden angeben."),
            BetreuungVereinbart e when !Kennung.IstGueltig(e.Einrichtung) => new("einrichtung", $"„{e.Einrichtung}“ ist keine gültige Kennung ({Kennung.Regel})."),
            BetreuungVereinbart e when e.Gruppe is { } g && !Kennung.IstGueltig(g) => new("gruppe", $"„{g}“ ist keine gültige Kennung ({Kennung.Regel})."),
            KontaktpersonBenannt e => Angabenregeln.Pruefe(e),
            SorgerechtFestgestellt e when !Kennung.IstGueltig(e.Person) => new("person", $"„{e.Person}“ ist keine gültige Kennung ({Kennung.Regel})."),
            GesundheitGemeldet e => Angabenregeln.Pruefe(e),
            NachweisGesehen e => Angabenregeln.Pruefe(e),
            StatistikGemeldet e => Angabenregeln.Pruefe(e),
            DokumentAbgelegt e => Angabenregeln.Pruefe(e),
            WohnsitzGemeldet e when !Kennung.IstGueltig(e.Jugendamt) => new("jugendamt", $"„{e.Jugendamt}“ ist keine gültige Kennung ({Kennung.Regel})."),
            _ => null,
        };
    }

    /// <summary>What depends on what is recorded about the child.</summary>
    public static Regelverstoss? Stand(KindZustand z, KindEreignis ereignis)
    {
        var wo = $"dem Kind „{ereignis.Kind}“";
        if (ereignis is KindAufgenommen)
            return z.IstAufgenommen ? new("kind", $"Das Kind „{ereignis.Kind}“ ist schon aufgenommen; Name und Geburtsdatum bitte berichtigen statt neu aufnehmen.") : null;
        if (!z.IstAufgenommen)
            return new("kind", $"Das Kind „{ereignis.Kind}“ ist nicht bekannt; bitte zuerst aufnehmen (kinder.csv) oder die Kennung prüfen.");
        return ereignis switch
        {
            GeburtsdatumBerichtigt e => z.Buch.PruefeStammdaten(e.Herkunft, wo),
            KindUmbenannt e => z.Buch.PruefeStammdaten(e.Herkunft, wo),
            KindTatsacheZurueckgenommen e => z.Buch.Pruefe(e, wo),
            ITatsache t => NachGeburt(z, t) ?? z.Buch.Pruefe(t, KindZustand.Zeitlinie(t), wo),
            _ => null,
        };
    }

    /// <summary>Recording it again would say nothing new.</summary>
    public static bool StehtSchonDa(KindZustand z, KindEreignis ereignis) => ereignis switch
    {
        KindAufgenommen e => e.Name.Equals(z.Name) && e.Geburtsdatum.Equals(z.Geburtsdatum),
        GeburtsdatumBerichtigt e => e.Geburtsdatum.Equals(z.Geburtsdatum),
        KindUmbenannt e => e.Name.Equals(z.Name),
        IRuecknahme r => z.Buch.StehtSchonDa(r),
        ITatsache t => z.Buch.StehtSchonDa(t, KindZustand.Zeitlinie(t)),
        _ => false,
    };

    private static Regelverstoss? NachGeburt(KindZustand z, ITatsache t) =>
        z.Geburtsdatum!.TryWert(out var geburt) && t.GueltigAb > geburt.AddYears(20)
            ? new("gueltig_ab", $"Der {Tatsachenregeln.Tag(t.GueltigAb)} liegt mehr als 20 Jahre nach der Geburt des Kindes; bitte das Datum prüfen.")
            : null;

    private static Regelverstoss? Geburt(Personenbezug<DateOnly> geburtsdatum, Herkunft herkunft)
    {
        if (Tatsachenregeln.Herkunft(herkunft) is { } h) return h;
        return geburtsdatum.TryWert(out var tag) ? Tatsachenregeln.Datum("geburtsdatum", tag) : null;
    }

    private static Regelverstoss? Anteile(IReadOnlyList<Haushaltsanteil> anteile)
    {
        foreach (var a in anteile)
        {
            if (!Kennung.IstGueltig(a.Haushalt)) return new("haushalt", $"„{a.Haushalt}“ ist keine gültige Kennung ({Kennung.Regel}).");
            if (a.Prozent is < 1 or > 100) return new("prozent", $"Der Anteil von Haushalt „{a.Haushalt}“ ist {a.Prozent} %; erlaubt sind 1 bis 100.");
        }

        if (anteile.GroupBy(a => a.Haushalt, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } doppelt)
            return new("haushalt", $"Der Haushalt „{doppelt.Key}“ ist zweimal genannt; bitte jeden Haushalt nur einmal angeben.");
        if (anteile.Count > HoechsteHaushalte)
            return new("haushalt", $"Das Kind soll zugleich in {anteile.Count} Haushalten leben; berechnet werden höchstens {HoechsteHaushalte}. Bitte die beiden Haushalte angeben, die sich die Betreuung teilen.");
        var summe = anteile.Sum(a => a.Prozent);
        return anteile.Count > 0 && summe != 100
            ? new("prozent", $"Die Anteile der Haushalte ergeben zusammen {summe} statt 100 %; bitte berichtigen.")
            : null;
    }
}
