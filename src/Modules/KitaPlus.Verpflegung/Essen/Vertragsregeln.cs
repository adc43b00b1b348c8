using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>Numbers and ends of contracts: each Einrichtung its own, never what the child has agreed elsewhere.</summary>
internal static class Vertragsregeln
{
    /// <summary>Of the contract that is corrected, else the next number of the child.</summary>
    public static string Nummer(EssenZustand z, VereinbareVerpflegung b) =>
        (b.Herkunft.Berichtigt ?? []).Select(z.Buch.Tatsache).OfType<VerpflegungVereinbart>().FirstOrDefault()?.Vertrag ?? $"{b.Kind}-V{z.Vertraege + 1}";

    public static Entscheidung Beende(EssenZustand z, BeendeVerpflegung b, Func<EssenZustand, EssenEreignis, Entscheidung> nimm)
    {
        var ende = new VerpflegungBeendet(b.Kind, b.GueltigAb, b.GueltigBis, b.Herkunft);
        if (EssenRegeln.Inhalt(ende) is not null) return nimm(z, ende);
        var zeit = new Zeitraum(b.GueltigAb, b.GueltigBis);
        var vertraege = z.Vertrag().Scheiben.Where(s => s.Wert is not null && zeit.Schneidet(new Zeitraum(s.Ab, s.Bis))).ToList();
        if (vertraege.Find(s => s.Wert!.Einrichtung != b.Einrichtung) is { Wert: not null } andere)
        {
            if (andere.Ab <= b.GueltigAb || vertraege[0].Wert!.Einrichtung != b.Einrichtung)
                return Entscheidung.Nein($"Das Kind „{b.Kind}“ hat ab dem {Tatsachenregeln.Tag(andere.Ab)} einen Verpflegungsvertrag mit einer anderen Einrichtung; den beendet nur sie selbst oder die Rendantur.");
            ende = ende with { GueltigBis = andere.Ab.AddDays(-1) };
        }

        if (z.Buch.StehtSchonDa(ende, EssenZustand.Vertragslinie)) return Entscheidung.Nichts;
        return vertraege.Count > 0 ? nimm(z, ende) : Entscheidung.Nein($"Das Kind „{b.Kind}“ hat im Zeitraum {zeit} keinen Verpflegungsvertrag, der sich beenden ließe; bitte das Datum prüfen.");
    }

    /// <returns>Null, or why the correction reaches into another Einrichtung.</returns>
    public static string? Fremd(EssenZustand z, VereinbareVerpflegung b) =>
        (b.Herkunft.Berichtigt ?? []).Select(id => Einrichtung(z, id)).OfType<string>().Any(e => e != b.Einrichtung && e != b.BisherigeEinrichtung)
            ? "Der zu berichtigende Vertrag gehört zu einer anderen Einrichtung; bitte beide Einrichtungen nennen oder die Rendantur bitten."
            : null;

    /// <inheritdoc cref="Fremd(EssenZustand, VereinbareVerpflegung)"/>
    public static string? Fremd(EssenZustand z, NimmEssenTatsacheZurueck b) =>
        Einrichtung(z, b.Ereignis) is { } e && e != b.Einrichtung ? "Der Vertrag gehört zu einer anderen Einrichtung; zurücknehmen kann ihn nur sie selbst oder die Rendantur." : null;

    /// <summary>With whom the contract is, or the one whose end this is; null for other facts.</summary>
    public static string? Einrichtung(EssenZustand z, Guid ereignis) => z.Buch.Tatsache(ereignis) switch
    {
        VerpflegungVereinbart v => v.Einrichtung,
        VerpflegungBeendet e => Vor(z, ereignis, e.GueltigAb),
        _ => null,
    };

    private static string? Vor(EssenZustand z, Guid ende, DateOnly tag)
    {
        var ohne = Zeitstrahl<string?>.Aus(z.Buch.Eintraege(EssenZustand.Vertragslinie).Where(e => e.Id != ende).Select(e => (new Zeitraum(e.Tatsache.GueltigAb, e.Tatsache.GueltigBis), (e.Tatsache as VerpflegungVereinbart)?.Einrichtung)));
        return ohne.TryAm(tag, out var einrichtung) ? einrichtung : null;
    }
}
