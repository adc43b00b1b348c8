using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Planung;

/// <summary>The events of this module in words.</summary>
internal sealed class Planungstexte : IEreignistext
{
    public Ereignisbild? Von(IEreignis ereignis) => ereignis switch
    {
        SzenarioAngelegt e => new("Szenario angelegt", [new("Name", e.Name), .. e.Vorlage is { } v ? (Feldwert[])[new("Kopie von", v)] : []]),
        KindEingeplant e => new("Kind eingeplant", [new("Kind", e.Kind), new("ab", e.Ab.Lang()), new("Gruppe", e.Gruppe), new("Wochenstunden", Anzeige.Text(e.Wochenstunden))]),
        KindUmgesetzt e => new("Kind umgesetzt", [new("Kind", e.Kind), new("ab", e.Ab.Lang()), new("Gruppe", e.Gruppe)]),
        KindHerausgenommen e => new("Kind aus dem Plan genommen", [new("Kind", e.Kind), new("ab", e.Ab.Lang())]),
        KindZurueckgesetzt e => new("Kind wieder wie vereinbart", [new("Kind", e.Kind)]),
        PlatzhalterGeplant e => new("Platzhalter geplant", [new("Platzhalter", e.Platzhalter), new("Art", e.Art.Wort()), new("geboren", e.Geburtsmonat.Lang())]),
        PlatzhalterGestrichen e => new("Platzhalter gestrichen", [new("Platzhalter", e.Platzhalter)]),
        PlangruppeFestgelegt e => new("Gruppe geplant", [new("Gruppe", e.Name), new("Gruppenform", e.Form.ToString()), new("Plätze", Anzeige.Text(e.Plaetze))]),
        PlangruppeGestrichen e => new("Gruppe im Plan gestrichen", [new("Gruppe", e.Gruppe)]),
        PlangruppeZurueckgesetzt e => new("Gruppe wieder wie eingerichtet", [new("Gruppe", e.Gruppe)]),
        SzenarioannahmeGetroffen e => new("Annahme getroffen", Annahme(e.Annahme)),
        SzenarioannahmeAufgehoben e => new("Annahme aufgehoben", [new("Annahme", $"{e.Art.Wort()} {e.Annahmejahr} {e.Typ}".TrimEnd())]),
        SzenarioUebernommen => new("Szenario als Plan übernommen", []),
        SzenarioVerworfen => new("Szenario verworfen", []),
        PlanannahmeGetroffen e => new("Annahme für alle Pläne getroffen", Annahme(e.Annahme)),
        PlanannahmeAufgehoben e => new("Annahme für alle Pläne aufgehoben", [new("Annahme", $"{e.Art.Wort()} {e.Jahr} {e.Typ}".TrimEnd())]),
        FinanzgrundlageGewaehlt e => new("Grundlage gewählt", [new("Kinder", e.Szenario is { } s ? $"Szenario {s}" : "wie vereinbart")]),
        BetragGeplant e => new("Betrag geplant", [new("Position", Titel(e.Position)), new("Monate", Anzeige.Monate(e.Von, e.Bis)), new("je Monat", e.JeMonat.ToString())]),
        PlanbetragGestrichen e => new("Geplanter Betrag gestrichen", [new("Position", Titel(e.Position)), new("Monate", Anzeige.Monate(e.Von, e.Bis))]),
        IstbetraegeEingetragen e => new("Ist-Beträge eingetragen", [new("Beträge", Anzeige.Text(e.Betraege.Count)), new("Quelle", e.Quelle)]),
        PersonalsteigerungAngenommen e => new("Steigerung der Personalkosten", [new("ab", e.Ab.Lang()), new("um", Planpauschalen.Prozent(e.Hundertstelprozent)), new("Begründung", e.Begruendung)]),
        RuecklageGeplant e => new("Rücklage geplant", [new("Art", e.Art.Wort()), new("Bestand am 1. August", e.Anfang.ToString()), new("Zuführung", e.Zufuehrung.ToString()), new("Entnahme", e.Entnahme.ToString())]),
        _ => null,
    };

    private static List<Feldwert> Annahme(Planannahme a) => [new("Annahme", $"{a.Art.Wort()} {a.Typ}".TrimEnd()), new("Kindergartenjahr", a.Jahr), new("Wert", Woerter.Wert(a)), new("Begründung", a.Begruendung)];

    private static string Titel(string position) => Positionen.Finde(position)?.Titel ?? position;
}
