using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege;

/// <summary>What the sample Rendantur needs of this module.</summary>
public static class BeitraegeBeispiel
{
    /// <summary>Loads Satzungen and says for each Jugendamt whether the Erhebung is delegated.</summary>
    public static async Task LadeAsync(Anwendung a, Kontext kontext, IEnumerable<string> satzungen, IReadOnlyList<(string Jugendamt, bool Delegiert)> jugendaemter, CancellationToken cancellationToken = default)
    {
        foreach (var json in satzungen)
        {
            var gelesen = SatzungLeser.Lies(json);
            if (gelesen.Dokument is not { } d || gelesen.Maengel.Count > 0) throw new InvalidOperationException($"Eine mitgelieferte Satzung ist fehlerhaft: {gelesen.Maengel[0]}");
            var inhalt = SatzungLeser.Schreibe(d);
            await a.SendeAsync(new LadeSatzung(d.Jugendamt, d.Fassung, inhalt, SatzungLeser.Pruefsumme(inhalt), Herkunft.Jetzt), kontext, null, cancellationToken);
        }

        foreach (var (jugendamt, delegiert) in jugendaemter)
            await a.SendeAsync(new RegleErhebung(jugendamt, new Monat(2012, 8), delegiert, Herkunft.Jetzt), kontext, null, cancellationToken);
    }

    /// <summary>Posts everything known now about fees.</summary>
    public static Task BucheAsync(Anwendung a, Kontext kontext, string lauf, Monat von, Monat bis, CancellationToken cancellationToken = default) => BucheAsync(a, kontext, lauf, von, bis, Forderungsart.Elternbeitrag, cancellationToken);

    /// <summary>Posts everything known now about meals.</summary>
    public static Task BucheVerpflegungAsync(Anwendung a, Kontext kontext, string lauf, Monat von, Monat bis, CancellationToken cancellationToken = default) => BucheAsync(a, kontext, lauf, von, bis, Forderungsart.Verpflegung, cancellationToken);

    private static async Task BucheAsync(Anwendung a, Kontext kontext, string lauf, Monat von, Monat bis, Forderungsart art, CancellationToken cancellationToken) =>
        await a.Dienste.GetRequiredService<Buchungslauf>().BucheAsync(
            lauf, new Laufumfang(von, bis, Kenntnisstand.Alles, Art: art), kontext, b => a.SendeAsync(b, kontext, null, cancellationToken), null, null, cancellationToken);
}
