using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Personal;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Personal;

/// <summary>The events of this module in words.</summary>
/// <param name="einrichtung">Name of an Einrichtung.</param>
/// <param name="gruppe">Name of a group in it.</param>
internal sealed class Personalworte(Func<string, string> einrichtung, Func<string, string> gruppe)
{
    private const string Geloescht = "gelöscht";

    public Ereignisbild? Von(IEreignis ereignis)
    {
        var bild = ereignis switch
        {
            BeschaeftigteAngelegt e => Bild("Person angelegt", Feld("Name", Wert(e.Name, n => n.ToString())), Feld("Geburtsdatum", Wert(e.Geburtsdatum, Anzeige.Datum)), Feld("Personalnummer", e.Personalnummer is null ? null : Wert(e.Personalnummer, n => n))),
            BeschaeftigteUmbenannt e => Bild("Name geändert", Feld("Name", Wert(e.Name, n => n.ToString()))),
            GeburtsdatumDerBeschaeftigtenBerichtigt e => Bild("Geburtsdatum berichtigt", Feld("Geburtsdatum", Wert(e.Geburtsdatum, Anzeige.Datum))),
            PersonalnummerVergeben e => Bild("Personalnummer", Feld("Personalnummer", e.Personalnummer is null ? "keine" : Wert(e.Personalnummer, n => n))),
            BeschaeftigungVereinbart e => Bild("Beschäftigung vereinbart", Feld("Einrichtung", einrichtung(e.Einrichtung)), Feld("Funktion", Woerter.Wort(e.Funktion)), Feld("Wochenstunden", Personalregeln.Stundentext(e.Wochenstunden)),
                Feld("Befristet bis", e.BefristetBis is { } b ? Anzeige.Datum(b) : "unbefristet")),
            BeschaeftigungBeendet { GueltigBis: null } => Bild("Beschäftigung beendet"),
            BeschaeftigungBeendet => Bild("Beschäftigung unterbrochen"),
            GruppenZugeordnet { Anteile.Count: 0 } => Bild("Keiner Gruppe zugeordnet"),
            GruppenZugeordnet e => Bild("Gruppen zugeordnet", [.. e.Anteile.Select(a => Feld(gruppe(a.Gruppe), $"{a.Prozent} %"))]),
            LeitungFreigestellt e => Bild("Leitungsstunden", Feld("Stunden", Personalregeln.Stundentext(e.Stunden))),
            QualifikationGemeldet e => Bild("Qualifikation", Feld("Qualifikation", Woerter.Qualifikation(e.Qualifikation, e.Ausbildungsjahr)), Feld("Erworben am", e.ErworbenAm is { } am ? Anzeige.Datum(am) : null)),
            PersonalnachweisGesehen e => Bild($"Nachweis gesehen: {Woerter.Wort(e.Art)}", Vertraulich("Vorgelegt", e.Form is null ? null : Wert(e.Form, f => f), Handlungen.Abwesenheiten)),
            AbwesenheitGemeldet e => Bild("Abwesenheit", Vertraulich("Grund", Wert(e.Art, Woerter.Wort), Handlungen.Abwesenheiten)),
            AbwesenheitBeendet => Bild("Abwesenheit beendet"),
            PersonalstatistikGemeldet e => Bild("Angaben für die Statistik", Feld("Geschlecht", Wert(e.Angaben, a => a.Geschlecht is { } g ? Woerter.Wort(g) : "")), Feld("Abschluss", Wert(e.Angaben, a => a.Abschluss ?? "")),
                Feld("Stellung im Beruf", Wert(e.Angaben, a => a.Stellung ?? "")), Feld("Arbeitsbereich", Wert(e.Angaben, a => a.Arbeitsbereich ?? ""))),
            VerguetungFestgelegt e => Bild("Vergütung", Vertraulich("Entgeltgruppe", Wert(e.Verguetung, v => $"{v.Entgeltgruppe} {v.Stufe}".Trim()), Handlungen.Verguetung), Vertraulich("Kosten im Jahr", Wert(e.Verguetung, v => v.ImJahr.ToString()), Handlungen.Verguetung)),
            BeschaeftigtenTatsacheZurueckgenommen e => Bild("Angabe zurückgenommen", Feld("Grund", e.Grund)),
            PersonalcodeZugeordnet e => Bild("Code des Generalvikariats zugeordnet", Feld("Code", $"{e.Art} {e.Code}"), Feld("Bedeutet", e.Wert)),
            PersonalcodeEntfernt e => Bild("Code des Generalvikariats entfernt", Feld("Code", $"{e.Art} {e.Code}")),
            PersonaldateiEingelesen e => Bild("Personaldatei eingelesen", Feld("Zeilen", Anzeige.Text(e.Zeilen)), Feld("Stichtag", Anzeige.Datum(e.Stichtag))),
            PersonalstelleEntschieden e => Bild("Über eine Stelle der Personaldatei entschieden", Feld("Entscheidung", e.Entscheid switch { Personalentscheid.Uebernehmen => "übernehmen", Personalentscheid.Beenden => "Beschäftigung endet", _ => "nicht übernehmen" })),
            PersonalimportBestaetigt e => Bild("Übernahme der Personaldatei bestätigt", Feld("Neu", Anzeige.Text(e.Neu)), Feld("Geändert", Anzeige.Text(e.Geaendert)), Feld("Beendet", Anzeige.Text(e.Beendet))),
            PersonalimportAbgeschlossen => Bild("Personaldatei übernommen"),
            PersonalimportVerworfen => Bild("Personaldatei verworfen"),
            _ => null,
        };
        return bild is not null && ereignis is ITatsache t ? bild with { GueltigAb = t.GueltigAb, GueltigBis = t.GueltigBis } : bild;
    }

    private static Ereignisbild Bild(string titel, params Feldwert?[] felder) => new(titel, [.. felder.OfType<Feldwert>()]);

    private static Feldwert? Feld(string feld, string? wert) => string.IsNullOrEmpty(wert) ? null : new(feld, wert);

    private static Feldwert? Vertraulich(string feld, string? wert, string handlung) => string.IsNullOrEmpty(wert) ? null : new(feld, wert, handlung);

    private static string Wert<T>(Personenbezug<T> bezug, Func<T, string> text) => bezug.TryWert(out var wert) ? text(wert!) : Geloescht;
}

/// <summary>For other modules, which know no names here.</summary>
internal sealed class Personaltexte : IEreignistext
{
    private static readonly Personalworte Worte = new(e => e, g => g);

    public Ereignisbild? Von(IEreignis ereignis) => Worte.Von(ereignis);
}
