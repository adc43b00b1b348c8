using KitaPlus.Betrieb;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Besetzung;

/// <summary>The events of this module in words.</summary>
internal sealed class Besetzungstexte : IEreignistext
{
    public Ereignisbild? Von(IEreignis ereignis) => ereignis switch
    {
        UnterschreitungGemeldet e => new($"{Grund(e.Grund)} gemeldet (Nr. {e.Nummer})", [new("an", e.Empfaenger), new("fehlt", Fehlt(e.Fehlstand.Zu(e.Grund))), new("Maßnahmen", Text(e.Massnahmen))], e.Seit),
        UnterschreitungBeendet e => new($"Ende gemeldet (Nr. {e.Nummer})", [new("wodurch", Text(e.Wodurch))], e.Zum),
        UnterschreitungZurueckgenommen e => new($"Meldung zurückgenommen (Nr. {e.Nummer})", [new("warum", Text(e.Grund))], e.Am),
        _ => null,
    };

    public static string Grund(Meldegrund grund) => grund == Meldegrund.Personal ? "Fehlendes Personal" : "Überbelegung";

    public static string Fehlt(Fehlstand f)
    {
        var teile = new List<string>();
        if (f.Fachkraft > 0) teile.Add($"{new Stunden(f.Fachkraft)} Fachkraftstunden");
        if (f.Ergaenzungskraft > 0) teile.Add($"{new Stunden(f.Ergaenzungskraft)} Ergänzungskraftstunden");
        if (f.Leitung > 0) teile.Add($"{new Stunden(f.Leitung)} Leitungsstunden");
        if (f.Kinder > 0) teile.Add($"{Zahlen.Menge(f.Kinder, "Kind", "Kinder")} über der Grenze");
        return teile.Count == 0 ? "nichts" : string.Join(", ", teile);
    }

    public static string Text(Personenbezug<string> text) => text.TryWert(out var wert) ? wert! : "gelöscht";
}
