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
            GruppeGeschlossen e => Feldregeln.KeineKennung("gruppe", e.Gruppe),
            EinrichtungBeschrieben e => Angaben(e.Angaben),
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
            GruppeGeschlossen e when !z.Buch.KenntZeitlinie(EinrichtungZustand.Gruppenlinie(e.Gruppe)) => new("gruppe", $"Die Gruppe „{e.Gruppe}“ gibt es in {wo} nicht; bitte die Kennung prüfen."),
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

    private static Regelverstoss? Angaben(Einrichtungsangaben a)
    {
        if (a.Plz.Length > 0 && (a.Plz.Length != 5 || !a.Plz.All(char.IsAsciiDigit))) return new("plz", $"„{a.Plz}“ ist keine Postleitzahl; sie hat fünf Ziffern.");
        foreach (var (feld, titel, text) in ((string, string, string)[])[("strasse", "Die Straße", a.Strasse), ("ort", "Der Ort", a.Ort), ("telefon", "Die Telefonnummer", a.Telefon), ("oeffnungszeiten", "Die Angabe der Öffnungszeiten", a.Oeffnungszeiten), ("aktenzeichen", "Das Aktenzeichen", a.Aktenzeichen)])
            if (Feldregeln.ZuLang(feld, titel, text) is { } lang) return lang;
        if (a.Plaetze is < 1 or > 1_000) return new("plaetze", $"{a.Plaetze} Plätze liegen außerhalb von 1 bis 1.000; bitte prüfen.");
        return a.Raeume is < 1 or > 200 ? new("raeume", $"{a.Raeume} Räume liegen außerhalb von 1 bis 200; bitte prüfen.") : null;
    }

    private static Regelverstoss? Gruppe(GruppeEingerichtet e)
    {
        if ((Feldregeln.KeineKennung("gruppe", e.Gruppe) ?? Feldregeln.KeinName("name", e.Name)) is { } v) return v;
        if (!Enum.IsDefined(e.Form)) return new("gruppenform", "Die Gruppenform ist I, II oder III (Anlage zu § 33 KiBiz).");
        if (e.Plaetze is < 1 or > 200) return new("plaetze", $"{e.Plaetze} Plätze liegen außerhalb von 1 bis 200; bitte prüfen.");
        return e.Wochenstunden is < 1 or > 80 ? new("wochenstunden", $"{e.Wochenstunden} Wochenstunden liegen außerhalb von 1 bis 80; bitte prüfen.") : null;
    }
}
