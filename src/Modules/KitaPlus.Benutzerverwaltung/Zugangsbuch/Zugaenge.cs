using System.Collections.Concurrent;
using System.Collections.Frozen;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>What counts right now, from memory.</summary>
internal sealed class Zugaenge(Zugangsbuecher buecher, TimeProvider uhr) : IZugaenge, IZugangsauskunft
{
    private volatile Gemerkt? gemerkt;

    /// <summary>What has been worked out for one state of the books and one day.</summary>
    private sealed record Gemerkt(Zugangsbuecher.Stand Stand, DateOnly Heute)
    {
        public ConcurrentDictionary<(string Mandant, string Benutzer), Zugangsstand?> Staende { get; } = new();

        public ConcurrentDictionary<string, FrozenDictionary<string, string>> Namen { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<(string Mandant, DateOnly Tag), Rechtematrix> Matrizen { get; } = new();
    }

    public async ValueTask<Zugangsstand?> StandAsync(string mandant, string benutzer, CancellationToken cancellationToken = default)
    {
        var g = await GemerktAsync(cancellationToken);
        return g.Staende.GetOrAdd((mandant, benutzer), static (k, g) => Stand(g, k.Mandant, k.Benutzer), g);
    }

    public async ValueTask<Zugangsstand?> NachNameAsync(string mandant, string benutzername, CancellationToken cancellationToken = default)
    {
        var g = await GemerktAsync(cancellationToken);
        var namen = g.Namen.GetOrAdd(mandant, static (m, g) => Namen(g.Stand.Von(m)), g);
        return namen.TryGetValue(Benutzernamen.Normal(benutzername), out var wer) ? await StandAsync(mandant, wer, cancellationToken) : null;
    }

    public async ValueTask<Rechtematrix> MatrixAsync(string mandant, DateOnly tag, CancellationToken cancellationToken = default)
    {
        var g = await GemerktAsync(cancellationToken);
        return g.Matrizen.GetOrAdd((mandant, tag), static (k, g) => g.Stand.Von(k.Mandant).Matrix(k.Tag, Kenntnisstand.Alles), g);
    }

    public async ValueTask<Zugangsbuch> BuchAsync(string mandant, CancellationToken cancellationToken = default) => (await buecher.AktuellAsync(cancellationToken)).Von(mandant);

    private async ValueTask<Gemerkt> GemerktAsync(CancellationToken cancellationToken)
    {
        var stand = await buecher.AktuellAsync(cancellationToken);
        var heute = Berlin.Tag(uhr.GetUtcNow());
        if (gemerkt is { } g && ReferenceEquals(g.Stand.Buecher, stand.Buecher) && g.Heute == heute) return g;
        return gemerkt = new Gemerkt(stand, heute);
    }

    private static Zugangsstand? Stand(Gemerkt g, string mandant, string wer)
    {
        var buch = g.Stand.Von(mandant);
        if (buch.Stand(wer, Kenntnisstand.Alles) is not { } z || buch.Zugang(mandant, wer, g.Heute, Kenntnisstand.Alles) is not { } zugang) return null;
        return new(zugang, Zugangsbuch.Text(z.Benutzername) ?? "", Zugangsbuch.Name(wer, z), buch.Revision(wer), Regeln(buch, z, zugang, g.Heute));
    }

    /// <summary>The user's own rules, else those of the role, else none; Träger-Vertreter come only from registered devices.</summary>
    private static Zugangsregeln Regeln(Zugangsbuch buch, BenutzerZustand z, Zugang zugang, DateOnly heute)
    {
        var vorgaben = buch.Rendantur(Kenntnisstand.Alles).Vorgaben;
        var rollen = zugang.Zuweisungen.Where(x => x.Zeit.Enthaelt(heute)).Select(x => x.Rolle).ToList();
        var eine = rollen.Select(r => vorgaben.GetValueOrDefault(r)).FirstOrDefault(v => v is not null);
        return new(
            z.Regeln?.Zeiten ?? eine?.Zeiten ?? [], z.Regeln?.Netze ?? eine?.Netze ?? [],
            z.Regeln?.NurRegistrierteGeraete ?? eine?.NurRegistrierteGeraete ?? rollen.Exists(r => r.IstTraegervertreter()));
    }

    // a user name is unique among those who still have an access
    private static FrozenDictionary<string, string> Namen(Zugangsbuch buch)
    {
        var namen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var wer in buch.Benutzer)
        {
            if (buch.Stand(wer, Kenntnisstand.Alles) is { Loeschung: null } z && Zugangsbuch.Text(z.Benutzername) is { } name) namen.TryAdd(Benutzernamen.Normal(name), wer);
        }

        return namen.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>The book of a Mandant up to the end of the log: for Stichtag, Verlauf, Warum and the task list.</summary>
public interface IZugangsauskunft
{
    ValueTask<Zugangsbuch> BuchAsync(string mandant, CancellationToken cancellationToken = default);
}
