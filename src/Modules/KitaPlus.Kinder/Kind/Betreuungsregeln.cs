using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

/// <summary>Changing and ending agreements: each Einrichtung its own, never what the child has agreed elsewhere.</summary>
internal static class Betreuungsregeln
{
    private const string Zeitlinie = "betreuung";

    public static Entscheidung Aendere(KindZustand z, AendereStunden b, Func<KindZustand, KindEreignis, Entscheidung> nimm)
    {
        if (z.Betreuung().Ab(b.GueltigAb) is not { } bisher)
            return Entscheidung.Nein($"Das Kind „{b.Kind}“ hat am {Tatsachenregeln.Tag(b.GueltigAb)} keine Betreuungsvereinbarung, die sich ändern ließe; bitte eine Betreuung vereinbaren.");
        if (bisher.Einrichtung != b.Einrichtung)
            return Entscheidung.Nein($"Am {Tatsachenregeln.Tag(b.GueltigAb)} wird das Kind „{b.Kind}“ in einer anderen Einrichtung betreut; deren Vereinbarung ändert nur sie selbst oder die Rendantur.");

        var neu = bisher with
        {
            Wochenstunden = b.Wochenstunden ?? bisher.Wochenstunden,
            Pauschalentyp = b.Pauschalentyp ?? bisher.Pauschalentyp,
            Gruppe = b.Gruppe ?? bisher.Gruppe,
            Herkunft = b.Herkunft,
        };
        var gleich = neu.Wochenstunden == bisher.Wochenstunden && neu.Pauschalentyp == bisher.Pauschalentyp && neu.Gruppe == bisher.Gruppe;
        return gleich ? Entscheidung.Nichts : nimm(z, neu);
    }

    public static Entscheidung Beende(KindZustand z, BeendeBetreuung b, Func<KindZustand, KindEreignis, Entscheidung> nimm)
    {
        var ende = new BetreuungBeendet(b.Kind, b.GueltigAb, b.GueltigBis, b.Herkunft);
        if (!z.IstAufgenommen || KindRegeln.Inhalt(ende) is not null) return nimm(z, ende);
        var zeit = new Zeitraum(b.GueltigAb, b.GueltigBis);
        var betreut = z.Betreuung().Scheiben.Where(s => s.Wert is not null && zeit.Schneidet(new Zeitraum(s.Ab, s.Bis))).ToList();
        if (betreut.Find(s => s.Wert!.Einrichtung != b.Einrichtung) is { Wert: not null } andere)
        {
            if (andere.Ab <= b.GueltigAb || betreut[0].Wert!.Einrichtung != b.Einrichtung)
                return Entscheidung.Nein($"Das Kind „{b.Kind}“ wird ab dem {Tatsachenregeln.Tag(andere.Ab)} in einer anderen Einrichtung betreut; deren Vereinbarung beendet nur sie selbst oder die Rendantur.");
            ende = ende with { GueltigBis = andere.Ab.AddDays(-1) };
        }

        if (z.Buch.StehtSchonDa(ende, Zeitlinie)) return Entscheidung.Nichts;
        return betreut.Count > 0 ? nimm(z, ende) : Entscheidung.Nein($"Das Kind „{b.Kind}“ hat im Zeitraum {zeit} keine Betreuung, die sich beenden ließe; bitte das Datum prüfen.");
    }

    /// <returns>Null, or why the correction reaches into another Einrichtung.</returns>
    public static string? Fremd(KindZustand z, VereinbareBetreuung b) =>
        (b.Herkunft.Berichtigt ?? []).Select(id => Einrichtung(z, id)).OfType<string>().Any(e => e != b.Einrichtung && e != b.BisherigeEinrichtung)
            ? "Die zu berichtigende Vereinbarung gehört zu einer anderen Einrichtung; bitte beide Einrichtungen nennen oder die Rendantur bitten."
            : null;

    /// <inheritdoc cref="Fremd(KindZustand, VereinbareBetreuung)"/>
    public static string? Fremd(KindZustand z, NimmKindTatsacheZurueck b) =>
        Einrichtung(z, b.Ereignis) is { } e && e != b.Einrichtung ? "Die Vereinbarung gehört zu einer anderen Einrichtung; zurücknehmen kann sie nur sie selbst oder die Rendantur." : null;

    /// <summary>With whom the agreement is, or the one whose end this is; null for other facts.</summary>
    public static string? Einrichtung(KindZustand z, Guid ereignis) => z.Buch.Tatsache(ereignis) switch
    {
        BetreuungVereinbart v => v.Einrichtung,
        BetreuungBeendet e => Vor(z, ereignis, e.GueltigAb),
        _ => null,
    };

    private static string? Vor(KindZustand z, Guid ende, DateOnly tag)
    {
        var ohne = Zeitstrahl<string?>.Aus(z.Buch.Eintraege(Zeitlinie).Where(e => e.Id != ende).Select(e => (new Zeitraum(e.Tatsache.GueltigAb, e.Tatsache.GueltigBis), (e.Tatsache as BetreuungVereinbart)?.Einrichtung)));
        return ohne.TryAm(tag, out var einrichtung) ? einrichtung : null;
    }
}
