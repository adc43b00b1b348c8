using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>A block or release for an Einrichtung or person that does not exist would change nothing and look as if it did.</summary>
internal static class Sperrpruefung
{
    /// <exception cref="Fachfehler">The Jugendamt, the Einrichtung or the person is not known, or nothing is blocked by a take-over.</exception>
    public static void Pruefe(Bestand bestand, SatzungBefehl befehl)
    {
        if (befehl is SperreMonate s) PruefeSperre(bestand, s);
        if (befehl is GibMonateFrei { Uebernommene: { } einrichtung } f) PruefeFreigabe(bestand, f.Jugendamt, einrichtung);
    }

    private static void PruefeSperre(Bestand bestand, SperreMonate s)
    {
        var bekannte = bestand.Ereignisse.Select(e => e.Inhalt switch
        {
            JugendamtZugeordnet z => z.Jugendamt,
            SatzungGeladen g => g.Jugendamt,
            ErhebungGeregelt g => g.Jugendamt,
            _ => null,
        }).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        if (!bekannte.Contains(s.Jugendamt)) throw new Fachfehler($"Ein Jugendamt „{s.Jugendamt}“ ist nicht bekannt; bekannt sind: {Liste(bekannte)}. Es wurde nichts gesperrt.");
        if (s.Einrichtung is { } e && bestand.Nummer(Codeart.Einrichtung, e) is null && !Zustaendige(bestand, e).Any())
            throw new Fachfehler($"Eine Einrichtung „{e}“ mit einem Jugendamt oder mit betreuten Kindern gibt es nicht; bitte die Kennung prüfen. Es wurde nichts gesperrt.");
        if (s.Person is { } p && bestand.Nummer(Codeart.Person, p) is null)
            throw new Fachfehler($"Eine Person „{p}“, die zu einer Familie gehört oder ein Beitragskonto hat, gibt es nicht; bitte die Kennung prüfen. Es wurde nichts gesperrt.");
    }

    private static void PruefeFreigabe(Bestand bestand, string jugendamt, string einrichtung)
    {
        var uebernommene = bestand.Ereignisse.Select(e => e.Inhalt).OfType<UebernahmeFestgelegt>().Select(u => u.Einrichtung).Distinct().Order(StringComparer.Ordinal).ToList();
        if (!uebernommene.Contains(einrichtung))
            throw new Fachfehler($"Für eine Einrichtung „{einrichtung}“ ist kein Übernahmetag erfasst, also auch nichts gesperrt; übernommen sind: {Liste(uebernommene)}. Es wurde nichts freigegeben.");
        var zustaendige = Zustaendige(bestand, einrichtung).ToList();
        if (!zustaendige.Contains(jugendamt)) throw new Fachfehler($"Für die Einrichtung „{einrichtung}“ war das Jugendamt „{jugendamt}“ nie zuständig; zuständig: {Liste(zustaendige)}. Es wurde nichts freigegeben.");
    }

    private static IEnumerable<string> Zustaendige(Bestand bestand, string einrichtung) =>
        bestand.Ereignisse.Select(e => e.Inhalt).OfType<JugendamtZugeordnet>().Where(z => z.Einrichtung == einrichtung).Select(z => z.Jugendamt).Distinct().Order(StringComparer.Ordinal);

    private static string Liste(List<string> kennungen) => kennungen.Count == 0 ? "keine" : string.Join(", ", kennungen);
}
