using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>Credits that no invoice will use up any more: nothing further is posted, and nothing is expected.</summary>
internal static class Auszahlungsliste
{
    /// <summary>Whoever owes something in one of these months gets the credit on an invoice instead.</summary>
    private const int Vorausschau = 3;

    public static Task<IReadOnlyList<(string Jugendamt, string Person, Geld Betrag)>> ErstelleAsync(Anwendung a, Kontext kontext, Bestand bestand, CancellationToken abbruch) =>
        ErstelleAsync(a.Dienste.GetRequiredService<Kontenleser>(), Monat.Von(Berlin.Tag(a.Uhr.GetUtcNow())), kontext.Mandant, bestand, abbruch);

    public static async Task<IReadOnlyList<(string Jugendamt, string Person, Geld Betrag)>> ErstelleAsync(Kontenleser leser, Monat heute, string mandant, Bestand bestand, CancellationToken abbruch)
    {
        var personen = bestand.Texte(Codeart.Person);
        var liste = new List<(string, string, Geld)>();
        foreach (var (jugendamt, person) in bestand.KontenMitGuthaben())
        {
            var name = bestand.Woerter.Text(Codeart.Jugendamt, jugendamt);
            var konto = await leser.KontoAsync(mandant, name, personen[person], abbruch);
            if (Rechnungen.Auszahlbar(konto, heute) is { IstNull: false } betrag && !FolgtNoch(bestand, jugendamt, person, personen[person], heute)) liste.Add((name, personen[person], betrag));
        }

        return liste;
    }

    private static bool FolgtNoch(Bestand bestand, int jugendamt, int person, string name, Monat heute)
    {
        if (bestand.Familie(Codeart.Person, name) is not { } nummer) return false;
        var art = KontoBefehl.ArtVon(bestand.Woerter.Text(Codeart.Jugendamt, jugendamt));
        // eine Familie, über deren Kinder nichts bekannt ist, wird auch künftig nichts schulden
        if (bestand.Familien(nummer, art).FirstOrDefault()?.Familien is not [var familie, ..]) return false;
        var gilt = new bool[familie.Anzahl];
        familie.Bekannt(Kenntnisstand.Alles, gilt);
        var zeilen = new Zeilenliste();
        var werk = bestand.Grundlagen(Kenntnisstand.Alles, art).Werk;
        werk.NeuerRechner().Rechne(familie, gilt, heute.Index + 1, heute.Index + 1 + Vorausschau, zeilen);
        foreach (ref readonly var z in zeilen.Alle)
            if (z.Jugendamt == jugendamt && z.Zahler == person && z.Cent > 0 && werk.Erhebung(jugendamt, z.Von) == Erhebungsart.Delegiert) return true;
        return false;
    }
}
