using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>Differences that are not posted until something new is known: about the family, or about its Einrichtungen and Jugendämter.</summary>
internal static class Zurueckstellung
{
    /// <summary>Whether months are still set aside: nothing has been learnt since, and nobody has lifted it.</summary>
    public static bool Gilt(in Buchung b, in Familie familie, int jugendamt, Grundlagen grundlagen) =>
        (b.Merkmal & Buchungsmerkmal.Zurueckgestellt) != 0 && b.ZurueckPosition == familie.LetztePosition(grundlagen.Stand)
        && b.ZurueckGrundlagen == Buchungsregeln.Fingerabdruck(grundlagen.Abdruck.Fuer(familie, jugendamt, grundlagen));

    /// <summary>Sets aside the differences that a preview shows, together with what it takes as known.</summary>
    /// <param name="stand">What the preview takes as known; null = everything.</param>
    public static async Task<IReadOnlyList<StelleZurueck>> FuerAsync(
        Anwendung a, Kontext kontext, string jugendamt, string person, string kind, Monat von, Monat bis, string grund, Kenntnisstand? stand = null, CancellationToken abbruch = default)
    {
        await using var bestand = await Bestand.OeffneNeuestenAsync(a, kontext.Mandant, abbruch);
        var vorschau = Vorschaulauf.Rechne(bestand, new Laufumfang(von, bis, stand ?? Kenntnisstand.Alles, Kind: kind, Art: KontoBefehl.ArtVon(jugendamt)), null, abbruch);
        if (vorschau.Familien is not [var f] || bestand.Nummer(Codeart.Jugendamt, jugendamt) is not { } j) return [];
        var (k, p) = (bestand.Nummer(Codeart.Kind, kind), bestand.Nummer(Codeart.Person, person));
        return Fuer(bestand, vorschau.Grundlagen, f, f.Differenzen.Where(d => d.Kind == k && d.Zahler == p && d.Jugendamt == j), _ => jugendamt, _ => person, _ => kind, grund);
    }

    /// <summary>The same for some differences of one family, those that would be posted; ids of Jugendämter, persons and children by their numbers.</summary>
    /// <param name="f">As computed with <paramref name="grundlagen"/>.</param>
    public static IReadOnlyList<StelleZurueck> Fuer(
        Bestand bestand, Grundlagen grundlagen, Familienvorschau f, IEnumerable<Differenz> differenzen, Func<int, string> jugendamt, Func<int, string> person, Func<int, string> kind, string grund)
    {
        var familie = bestand.Familien(f.Familie, grundlagen.Art).ToList()[0].Familien[0];
        return
        [
            .. differenzen.Where(d => d.Buchen != 0).Select(d => new StelleZurueck(
                jugendamt(d.Jugendamt), person(d.Zahler), kind(d.Kind), new Monat(d.Von), new Monat(d.Bis - 1), new Geld(d.Buchen), f.LetztePosition, grundlagen.Abdruck.Fuer(familie, d.Jugendamt, grundlagen), grund)),
        ];
    }
}
