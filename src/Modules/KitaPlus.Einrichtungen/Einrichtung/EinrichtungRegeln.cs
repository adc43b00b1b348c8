using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;

namespace KitaPlus.Einrichtungen;

/// <summary>Which events an Einrichtung may get, whether by command or by import.</summary>
internal static class EinrichtungRegeln
{
    public static Regelverstoss? Inhalt(EinrichtungEreignis ereignis)
    {
        if (Feldregeln.KeineKennung("einrichtung", ereignis.Einrichtung) is { } k) return k;
        var zeit = ereignis is ITatsache tatsache ? Tatsachenregeln.Zeit(tatsache) : null;
        return zeit ?? ereignis switch
        {
            EinrichtungAngelegt e => Feldregeln.KeineKennung("traeger", e.Traeger) ?? Feldregeln.KeinName("name", e.Name) ?? Tatsachenregeln.Datum("gueltig_ab", e.GueltigAb),
            EinrichtungUmbenannt e => Feldregeln.KeinName("name", e.Name) ?? Tatsachenregeln.Datum("gueltig_ab", e.GueltigAb),
            UebernahmeFestgelegt e => Tatsachenregeln.Datum("uebernahme_am", e.Stichtag),
            JugendamtZugeordnet e => Feldregeln.KeineKennung("jugendamt", e.Jugendamt),
            GruppeEingerichtet e => Gruppe(e),
            _ => null,
        };
    }

    public static Regelverstoss? Stand(EinrichtungZustand z, EinrichtungEreignis ereignis)
    {
        var wo = $"der Einrichtung „{ereignis.Einrichtung}“";
        if (ereignis is EinrichtungAngelegt)
            return z.IstAngelegt ? new("einrichtung", $"Die Einrichtung „{ereignis.Einrichtung}“ ist schon angelegt; bitte umbenennen statt neu anlegen oder eine andere Kennung wählen.") : null;
        if (!z.IstAngelegt)
            return new("einrichtung", $"Die Einrichtung „{ereignis.Einrichtung}“ ist nicht bekannt; bitte zuerst anlegen (einrichtungen.csv) oder die Kennung prüfen.");
        return ereignis switch
        {
            IRuecknahme r => z.Buch.Pruefe(r, wo),
            ITatsache t => z.Buch.Pruefe(t, EinrichtungZustand.Zeitlinie(t), wo),
            _ => null,
        };
    }

    public static bool StehtSchonDa(EinrichtungZustand z, EinrichtungEreignis ereignis) => ereignis switch
    {
        EinrichtungAngelegt e => e.Name == z.Name && e.Traeger == z.Traeger,
        EinrichtungUmbenannt e => e.Name == z.Name,
        UebernahmeFestgelegt e => e.Stichtag == z.Uebernahme,
        IRuecknahme r => z.Buch.StehtSchonDa(r),
        ITatsache t => z.Buch.StehtSchonDa(t, EinrichtungZustand.Zeitlinie(t)),
        _ => false,
    };

    private static Regelverstoss? Gruppe(GruppeEingerichtet e)
    {
        if ((Feldregeln.KeineKennung("gruppe", e.Gruppe) ?? Feldregeln.KeinName("name", e.Name)) is { } v) return v;
        if (!Enum.IsDefined(e.Form)) return new("gruppenform", "Die Gruppenform ist I, II oder III (Anlage zu § 33 KiBiz).");
        if (e.Plaetze is < 1 or > 200) return new("plaetze", $"{e.Plaetze} Plätze liegen außerhalb von 1 bis 200; bitte prüfen.");
        return e.Wochenstunden is < 1 or > 80 ? new("wochenstunden", $"{e.Wochenstunden} Wochenstunden liegen außerhalb von 1 bis 80; bitte prüfen.") : null;
    }
}
