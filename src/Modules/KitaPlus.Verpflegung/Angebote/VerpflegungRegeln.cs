using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>Which events the Verpflegung of an Einrichtung may get, whether by command or by import.</summary>
internal static class VerpflegungRegeln
{
    public const int LaengsterName = 100;
    public const int MeisteSchlussTage = 20;
    public const int GanzerTag = 24 * 60;
    public const int MeisteErstattungstage = 60;
    private static readonly Geld Hoechstpreis = Geld.Euro(1_000);

    public static Regelverstoss? Inhalt(VerpflegungEreignis ereignis)
    {
        if (Feldregeln.Kennzeichen("einrichtung", ereignis.Einrichtung) is { } k) return k;
        var zeit = ereignis is ITatsache tatsache ? Tatsachenregeln.Zeit(tatsache) : null;
        return zeit ?? ereignis switch
        {
            AngebotFestgelegt e => Angebot(e),
            AngebotBeendet e => Feldregeln.Kennzeichen("angebot", e.Angebot),
            VerpflegungsregelnFestgelegt e => Regeln(e),
            SchliessungFestgelegt e => Feldregeln.MitEnde(e, "Eine Schließung") ?? Feldregeln.Text("anlass", "Der Anlass", e.Anlass, LaengsterName),
            _ => null,
        };
    }

    public static Regelverstoss? Stand(VerpflegungZustand z, VerpflegungEreignis ereignis)
    {
        var wo = $"der Verpflegung der Einrichtung „{ereignis.Einrichtung}“";
        return ereignis switch
        {
            IRuecknahme r => z.Buch.Pruefe(r, wo),
            AngebotBeendet e when !z.Buch.KenntZeitlinie(VerpflegungZustand.Angebotslinie(e.Angebot)) =>
                new("angebot", $"Das Angebot „{e.Angebot}“ gibt es in der Einrichtung „{e.Einrichtung}“ nicht; bitte die Kennung prüfen."),
            ITatsache t => z.Buch.Pruefe(t, VerpflegungZustand.Zeitlinie(t), wo),
            _ => null,
        };
    }

    public static bool StehtSchonDa(VerpflegungZustand z, VerpflegungEreignis ereignis) => ereignis switch
    {
        IRuecknahme r => z.Buch.StehtSchonDa(r),
        ITatsache t => z.Buch.StehtSchonDa(t, VerpflegungZustand.Zeitlinie(t)),
        _ => false,
    };

    private static Regelverstoss? Angebot(AngebotFestgelegt e)
    {
        if ((Feldregeln.Kennzeichen("angebot", e.Angebot) ?? Feldregeln.Text("name", "Der Name", e.Name, LaengsterName)) is { } falsch) return falsch;
        if (!Enum.IsDefined(e.Abrechnung)) return new("abrechnung", "Ein Angebot wird als Pauschale oder je Mahlzeit abgerechnet; bitte eines von beiden angeben.");
        if (e.FreieMonate.Any(m => m is < 1 or > 12)) return new("freie_monate", "Ein Monat ist eine Zahl von 1 bis 12; bitte die beitragsfreien Monate prüfen.");
        if (e.FreieMonate.Distinct().Count() != e.FreieMonate.Count) return new("freie_monate", "Ein Monat ist zweimal genannt; bitte jeden nur einmal angeben.");
        if (e.FreieMonate.Count == 12) return new("freie_monate", "Alle zwölf Monate wären frei; bitte mindestens einen Monat berechnen.");
        if (e.Abrechnung == Abrechnungsart.JeMahlzeit && e.FreieMonate.Count > 0) return new("freie_monate", "Freie Monate gibt es nur bei einer Pauschale; bei Abrechnung je Mahlzeit bitte leer lassen.");
        if (e.Bestandteile.Count == 0) return new("mittagessen", "Das Angebot hat keinen Bestandteil; bitte mindestens einen Preis angeben, z. B. für das Mittagessen.");
        foreach (var b in e.Bestandteile)
        {
            if (!Enum.IsDefined(b.Art)) return new("mittagessen", "Einer der Bestandteile ist nicht vorgesehen; bitte die Angaben prüfen.");
            var (feld, wort) = (b.Art.Spalte(), b.Art.Wort());
            if (b.Preis < Geld.Null) return new(feld, $"Der Preis für {wort} ist negativ ({b.Preis}); bitte einen Betrag ab 0,00 € angeben.");
            if (b.Preis > Hoechstpreis) return new(feld, $"Der Preis für {wort} liegt über {Hoechstpreis} ({b.Preis}); bitte das Komma prüfen.");
        }

        return e.Bestandteile.Select(b => b.Art).Distinct().Count() == e.Bestandteile.Count ? null : new("mittagessen", "Ein Bestandteil ist zweimal genannt; bitte jeden nur einmal angeben.");
    }

    private static Regelverstoss? Regeln(VerpflegungsregelnFestgelegt e) =>
        Feldregeln.Zahl("schluss_tage", "Betriebstage vor dem Essen", e.SchlussTage, 0, MeisteSchlussTage)
        ?? Feldregeln.Zahl("schluss_uhrzeit", "Uhrzeit des Abmeldeschlusses in Minuten", e.SchlussMinute, 0, GanzerTag)
        ?? Feldregeln.Zahl("erstattung_ab_tagen", "Erstattung ab so vielen Fehltagen", e.ErstattungAbTagen, 0, MeisteErstattungstage)
        ?? Feldregeln.Zahl("erstattung_tage_im_monat", "Tage eines ganzen Monats", e.ErstattungTageImMonat, 0, 31)
        ?? (Enum.IsDefined(e.Teilmonat) ? null : new("teilmonat", "Ein angefangener Monat wird voll oder anteilig berechnet; bitte eines von beiden angeben."));
}
