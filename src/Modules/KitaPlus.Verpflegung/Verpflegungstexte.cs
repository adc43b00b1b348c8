using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Verpflegung;

/// <summary>The events of this module in words.</summary>
internal sealed class Verpflegungstexte : IEreignistext
{
    public Ereignisbild? Von(IEreignis ereignis)
    {
        var bild = ereignis switch
        {
            AngebotFestgelegt e => new Ereignisbild("Verpflegungsangebot festgelegt", [new("Angebot", $"{e.Name} ({e.Angebot})"), new("Abrechnung", e.Abrechnung.Wort()), .. FreieMonate(e.FreieMonate), .. e.Bestandteile.Select(b => new Feldwert(b.Art.Wort(), b.Preis.ToString()))]),
            AngebotBeendet e => new("Verpflegungsangebot beendet", [new("Angebot", e.Angebot)]),
            VerpflegungsregelnFestgelegt e => new("Regeln der Verpflegung festgelegt", Regeln(e)),
            SchliessungFestgelegt e => new("Schließung festgelegt", [new("Anlass", e.Anlass), new("Mindert die Pauschale", e.MindertPauschale switch { null => "nach den Regeln", true => "ja", false => "nein" })]),
            VerpflegungTatsacheZurueckgenommen e => new("Angabe zurückgenommen", [new("Grund", e.Grund)]),
            VerpflegungVereinbart e => new("Verpflegung vereinbart", [new("Vertrag", e.Vertrag), new("Einrichtung", e.Einrichtung), new("Angebot", e.Angebot), new("Zahlt", e.Zahler), new("Essenstage", e.Tage.Wort()), new("Bestandteile", e.Bestandteile is { } teile ? string.Join(", ", teile.Select(b => b.Wort())) : "das ganze Angebot")]),
            VerpflegungBeendet e => new(e.GueltigBis is null ? "Verpflegungsvertrag beendet" : "Verpflegungsvertrag unterbrochen", []),
            VonEssenAbgemeldet e => new("Vom Essen abgemeldet", [new("Gemeldet", Anzeige.Zeitpunkt(e.Gemeldet))]),
            ZumEssenAngemeldet e => new("Zum Essen angemeldet", [new("Gemeldet", Anzeige.Zeitpunkt(e.Gemeldet))]),
            ButBewilligt e => new("Bildung und Teilhabe bewilligt", [new("Behörde", e.Behoerde, Handlungen.But), new("Kassenzeichen", e.Kassenzeichen is not { } k ? "keines" : k.TryWert(out var wert) ? wert! : "gelöscht", Handlungen.But)]),
            ButBeendet => new("Bildung und Teilhabe beendet", []),
            EssenTatsacheZurueckgenommen e => new("Angabe zur Verpflegung zurückgenommen", [new("Grund", e.Grund)]),
            BehoerdeEingetragen e => new("Behörde eingetragen", [new("Kennung", e.Behoerde), new("Name", e.Name), new("Anschrift", string.Join(", ", e.Anschrift))]),
            AnwesenheitVermerkt e => new("Anwesenheit vermerkt", [new("Kind", e.Kind), new("Tag", Anzeige.Datum(e.Tag)), new("Stand", e.Stand.Wort())]),
            _ => null,
        };
        return bild is not null && ereignis is ITatsache t ? bild with { GueltigAb = t.GueltigAb, GueltigBis = t.GueltigBis } : bild;
    }

    public static IReadOnlyList<Feldwert> Regeln(VerpflegungsregelnFestgelegt e) =>
    [
        new("Abmeldeschluss", Abmeldeschluss.Nach(e).Wort()),
        new("Erstattung einer Pauschale", e.ErstattungAbTagen == 0 ? "nie" : $"ab {e.ErstattungAbTagen} rechtzeitig gemeldeten Fehltagen hintereinander"),
        new("Ganzer Monat bei der Erstattung", e.ErstattungTageImMonat == 0 ? "die Werktage des Monats" : $"{e.ErstattungTageImMonat} Tage"),
        new("Angefangener Monat", e.Teilmonat.Wort()),
        new("Schließtage mindern die Pauschale", e.SchliesstageMindern ? "ja" : "nein"),
    ];

    private static IEnumerable<Feldwert> FreieMonate(IReadOnlyList<int> monate) =>
        monate.Count == 0 ? [] : [new("Nicht berechnet", string.Join(", ", monate.Select(Anzeige.Deutsch.DateTimeFormat.GetMonthName)))];
}
