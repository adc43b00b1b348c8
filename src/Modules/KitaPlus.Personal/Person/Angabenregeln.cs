using KitaPlus.Contracts;
using KitaPlus.Contracts.Personal;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Personal;

/// <summary>What can be judged about the particulars of staff by the event alone.</summary>
internal static class Angabenregeln
{
    public const decimal HoechsteStunden = 60;
    public const int LaengsterText = 120;

    public static Regelverstoss? Pruefe(BeschaeftigungVereinbart e)
    {
        if (!Kennung.IstGueltig(e.Einrichtung)) return new("einrichtung", $"„{e.Einrichtung}“ ist keine gültige Kennung ({Kennung.Regel}).");
        if (!Enum.IsDefined(e.Funktion)) return new("funktion", "Bitte eine Funktion angeben.");
        if (Stunden("wochenstunden", e.Wochenstunden, nullErlaubt: false) is { } falsch) return falsch;
        if (e.BefristetBis is not { } grenze) return null;
        if (grenze < e.GueltigAb) return new("befristet_bis", $"Befristet bis {Tatsachenregeln.Tag(grenze)}, aber erst ab {Tatsachenregeln.Tag(e.GueltigAb)}: bitte eines der beiden Daten berichtigen.");
        return e.GueltigBis is { } bis && bis <= grenze ? null : new("gueltig_bis", $"Die Beschäftigung ist bis {Tatsachenregeln.Tag(grenze)} befristet und kann nicht darüber hinaus gelten; für eine Verlängerung bitte die Befristung ändern.");
    }

    public static Regelverstoss? Pruefe(GruppenZugeordnet e)
    {
        foreach (var a in e.Anteile)
        {
            if (!Kennung.IstGueltig(a.Gruppe)) return new("gruppe", $"„{a.Gruppe}“ ist keine gültige Kennung ({Kennung.Regel}).");
            if (a.Prozent is < 1 or > 100) return new("prozent", $"Der Anteil in der Gruppe „{a.Gruppe}“ ist {a.Prozent} %; erlaubt sind 1 bis 100.");
        }

        if (e.Anteile.GroupBy(a => a.Gruppe, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } doppelt) return new("gruppe", $"Die Gruppe „{doppelt.Key}“ ist zweimal genannt; bitte jede Gruppe nur einmal angeben.");
        var summe = e.Anteile.Sum(a => a.Prozent);
        return summe > 100 ? new("prozent", $"Die Anteile ergeben zusammen {summe} %; möglich sind höchstens 100. Was übrig bleibt, gilt für die ganze Einrichtung.") : null;
    }

    public static Regelverstoss? Pruefe(QualifikationGemeldet e)
    {
        var tabellen = Kibiztabellen.Amtlich;
        if (!tabellen.Qualifikationen.Any(q => q.Schluessel == e.Qualifikation)) return new("qualifikation", $"Eine Qualifikation „{e.Qualifikation}“ kennen die KiBiz-Tabellen nicht; bitte eine der angebotenen wählen.");
        var fragt = tabellen.FragtAusbildungsjahr(e.Qualifikation);
        if (fragt && e.Ausbildungsjahr is not (>= 1 and <= 3)) return new("ausbildungsjahr", $"Bei „{tabellen.Titel(e.Qualifikation)}“ zählt jedes Ausbildungsjahr anders; bitte 1, 2 oder 3 angeben.");
        return !fragt && e.Ausbildungsjahr is not null ? new("ausbildungsjahr", $"Bei „{tabellen.Titel(e.Qualifikation)}“ gibt es kein Ausbildungsjahr; bitte das Feld leer lassen.") : null;
    }

    public static Regelverstoss? Pruefe(PersonalnachweisGesehen e)
    {
        if (!Enum.IsDefined(e.Art)) return new("art", "Bitte angeben, was vorgelegt wurde.");
        if (e.Form is not { } bezug) return null;
        if (e.Art != Personalnachweisart.Masernschutz) return new("form", "Festgehalten wird nur, dass der Nachweis vorlag und wann; bitte das Feld leer lassen.");
        return bezug.TryWert(out var form) ? Laenge("form", "Die Form des Nachweises", form!) : null;
    }

    public static Regelverstoss? Pruefe(PersonalstatistikGemeldet e) => e.Angaben.TryWert(out var a)
        ? Laenge("abschluss", "Der Abschluss", a!.Abschluss) ?? Laenge("stellung", "Die Stellung", a.Stellung) ?? Laenge("arbeitsbereich", "Der Arbeitsbereich", a.Arbeitsbereich)
        : null;

    public static Regelverstoss? Pruefe(VerguetungFestgelegt e)
    {
        if (!e.Verguetung.TryWert(out var v)) return null;
        if (v!.ImJahr < Geld.Null || v.ImJahr > Geld.Euro(1_000_000)) return new("im_jahr", $"{v.ImJahr} im Jahr liegen außerhalb von 0 bis 1.000.000 Euro; bitte den Betrag prüfen.");
        return Laenge("entgeltgruppe", "Die Entgeltgruppe", v.Entgeltgruppe) ?? Laenge("stufe", "Die Stufe", v.Stufe);
    }

    public static Regelverstoss? Stunden(string feld, decimal stunden, bool nullErlaubt)
    {
        if (stunden < 0 || stunden > HoechsteStunden || (stunden == 0 && !nullErlaubt))
            return new(feld, $"{Personalregeln.Stundentext(stunden)} Stunden in der Woche liegen außerhalb von {(nullErlaubt ? "0" : "0,01")} bis {HoechsteStunden:0}; bitte prüfen.");
        return stunden * 100 == decimal.Truncate(stunden * 100) ? null : new(feld, "Wochenstunden haben höchstens zwei Nachkommastellen; bitte runden.");
    }

    private static Regelverstoss? Laenge(string feld, string titel, string? text) => text?.Length > LaengsterText ? new(feld, $"{titel} ist länger als {LaengsterText} Zeichen; bitte kürzen.") : null;
}
