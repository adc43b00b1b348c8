using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>Which events about the meals of a child may be recorded, whether by command or by import.</summary>
internal static class EssenRegeln
{
    public const int LaengsteNummer = 60;

    public static Regelverstoss? Inhalt(EssenEreignis ereignis)
    {
        if (Feldregeln.Kennzeichen("kind", ereignis.Kind) is { } k) return k;
        var zeit = ereignis is ITatsache tatsache ? Tatsachenregeln.Zeit(tatsache) : null;
        return zeit ?? ereignis switch
        {
            VerpflegungVereinbart e => Vertrag(e),
            VonEssenAbgemeldet e => Feldregeln.MitEnde(e, "Eine Abmeldung"),
            ZumEssenAngemeldet e => Feldregeln.MitEnde(e, "Eine Anmeldung"),
            ButBewilligt e => Feldregeln.Kennzeichen("behoerde", e.Behoerde)
                ?? (e.Kassenzeichen is { } z && z.TryWert(out var wert) ? Feldregeln.Text("kassenzeichen", "Das Kassenzeichen", wert!, LaengsteNummer) : null),
            _ => null,
        };
    }

    public static Regelverstoss? Stand(EssenZustand z, EssenEreignis ereignis)
    {
        var wo = $"der Verpflegung des Kindes „{ereignis.Kind}“";
        return ereignis switch
        {
            IRuecknahme r => z.Buch.Pruefe(r, wo),
            VerpflegungBeendet e when !z.Buch.KenntZeitlinie(EssenZustand.Vertragslinie) => new("kind", $"Das Kind „{e.Kind}“ hat keinen Verpflegungsvertrag, der enden könnte; bitte die Kennung prüfen."),
            ButBeendet e when !z.Buch.KenntZeitlinie(EssenZustand.Butlinie) => new("kind", $"Für das Kind „{e.Kind}“ ist keine Bewilligung eingetragen, die enden könnte; bitte die Kennung prüfen."),
            ITatsache t => z.Buch.Pruefe(t, EssenZustand.Zeitlinie(t), wo),
            _ => null,
        };
    }

    public static bool StehtSchonDa(EssenZustand z, EssenEreignis ereignis) => ereignis switch
    {
        IRuecknahme r => z.Buch.StehtSchonDa(r),
        ITatsache t => z.Buch.StehtSchonDa(t, EssenZustand.Zeitlinie(t)),
        _ => false,
    };

    private static Regelverstoss? Vertrag(VerpflegungVereinbart e)
    {
        if ((Feldregeln.Kennzeichen("einrichtung", e.Einrichtung) ?? Feldregeln.Kennzeichen("angebot", e.Angebot) ?? Feldregeln.Kennzeichen("zahler", e.Zahler)
            ?? Feldregeln.Text("vertrag", "Die Vertragsnummer", e.Vertrag, LaengsteNummer)) is { } falsch) return falsch;
        if (e.Tage == Essenstage.Keine || (e.Tage & ~Essenstage.Alle) != 0) return new("tage", "Der Vertrag nennt keinen Essenstag; bitte mindestens einen Tag von Montag bis Freitag angeben.");
        if (e.Bestandteile is not { } teile) return null;
        if (teile.Count == 0 || teile.Any(t => !Enum.IsDefined(t))) return new("bestandteile", "Der Vertrag nennt keinen Bestandteil; bitte mindestens einen wählen oder das Feld leer lassen (= alle).");
        return teile.Distinct().Count() == teile.Count ? null : new("bestandteile", "Ein Bestandteil ist zweimal genannt; bitte jeden nur einmal angeben.");
    }
}
