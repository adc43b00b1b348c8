using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>Sets aside the differences that a preview shows now, together with what is known now.</summary>
internal static class Zurueckstellung
{
    public static async Task<IReadOnlyList<StelleZurueck>> FuerAsync(
        Anwendung a, Kontext kontext, string jugendamt, string person, string kind, Monat von, Monat bis, string grund, CancellationToken abbruch = default)
    {
        await a.NachfuehrenAsync([BestandView.Ansicht], abbruch);
        await using var bestand = await Bestand.OeffneAsync(a.Ansichten, kontext.Mandant, abbruch);
        var vorschau = Vorschaulauf.Rechne(bestand, new Laufumfang(von, bis, Kenntnisstand.Alles, Kind: kind), null, abbruch);
        var (k, p, j) = (bestand.Nummer(Codeart.Kind, kind), bestand.Nummer(Codeart.Person, person), bestand.Nummer(Codeart.Jugendamt, jugendamt));
        return
        [
            .. vorschau.Familien.SelectMany(f => f.Differenzen
                .Where(d => d.Kind == k && d.Zahler == p && d.Jugendamt == j && d.Buchen != 0)
                .Select(d => new StelleZurueck(jugendamt, person, kind, new Monat(d.Von), new Monat(d.Bis - 1), new Geld(d.Buchen), f.LetztePosition, vorschau.Grundlagen.Werk.Fingerabdruck, grund))),
        ];
    }
}
