using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Meldewesen;

/// <summary>The events of this module in the words of their users.</summary>
internal sealed class Meldungstexte : IEreignistext
{
    public Ereignisbild? Von(IEreignis ereignis) => ereignis switch
    {
        MeldungErstellt e => Bild("Meldung erstellt", ("Meldung", e.Name.Titel), ("Fassung", Anzeige.Text(e.Fassung)), ("Stichtag", Anzeige.Datum(e.Stichtag)), ("Kinder", Anzeige.Text(e.Werte.FirstOrDefault(w => w.Schluessel == Bezeichnungen.Kinder)?.Zahl)), ("Grund", e.Grund)),
        RueckfrageGestellt e => Bild("Rückfrage gestellt", ("Fassung", Anzeige.Text(e.Fassung)), ("Frage", e.Frage)),
        RueckfrageBeantwortet e => Bild("Rückfrage beantwortet", ("Fassung", Anzeige.Text(e.Fassung)), ("Antwort", e.Antwort)),
        MeldungGeprueft e => Bild("Meldung geprüft", ("Fassung", Anzeige.Text(e.Fassung))),
        MeldungFreigegeben e => Bild("Meldung freigegeben", ("Fassung", Anzeige.Text(e.Fassung))),
        MeldungUebermittelt e => Bild("Meldung übermittelt", ("Fassung", Anzeige.Text(e.Fassung)), ("Weg", e.Transport), ("Prüfsumme (SHA-256)", e.XmlPruefsumme)),
        QuittungVermerkt e => Bild(e.Angenommen ? "Meldung angenommen" : "Meldung abgelehnt", ("Fassung", Anzeige.Text(e.Fassung)), ("Antwort vom", Anzeige.Datum(e.Am)), ("Zeichen", e.Zeichen), ("Grund", e.Grund), ("Quelle", e.Datei is null ? "von Hand" : "Datei")),
        MeldefristFestgelegt e => Bild("Frist für Meldungen festgelegt", ("Meldung", e.Art.Titel()), ("Eigene Frist", $"{Anzeige.Text(e.Frist.Vorlauf)} Tage früher")) with { GueltigAb = e.GueltigAb },
        _ => null,
    };

    private static Ereignisbild Bild(string titel, params (string Feld, string? Wert)[] felder) => new(titel, [.. felder.Where(f => !string.IsNullOrEmpty(f.Wert)).Select(f => new Feldwert(f.Feld, f.Wert!))]);
}
