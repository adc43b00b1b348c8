using KitaPlus.Contracts;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Verpflegung.Seiten;

/// <summary>What became of a notice for several children.</summary>
/// <param name="Gemeldet">For so many it is recorded.</param>
/// <param name="Satz">What counts now for these.</param>
/// <param name="Abgelehnt">Who is not among them and why, as sentences.</param>
internal sealed record Meldeergebnis(int Gemeldet, string Satz, IReadOnlyList<string> Abgelehnt);

/// <summary>What a notice would do to which children, and how it is recorded.</summary>
internal sealed class Meldeblick(Essensblick blick, IBefehle befehle, Folgenpruefung pruefung, IHttpContextAccessor zugriff)
{
    public Meldewunsch Wunsch() => Meldewunsch.Lies(zugriff.HttpContext!.Request.Query, blick.Jetzt);

    /// <param name="kinder">Only these.</param>
    public async Task<Meldeplan> PlanAsync(string einrichtung, Meldewunsch wunsch, IReadOnlySet<string> kinder, CancellationToken cancellationToken = default)
    {
        if (wunsch.Fehler.Count > 0) return new([], []);
        var akte = await blick.AkteAsync(einrichtung, cancellationToken);
        var vertraege = (await blick.VertraegeAsync(einrichtung, wunsch.Von, wunsch.Bis, cancellationToken)).Where(v => kinder.Contains(v.Kind)).ToList();
        var meldungen = await blick.MeldungenAsync([.. vertraege.Select(v => v.Kind).Distinct(StringComparer.Ordinal)], wunsch.Von, wunsch.Bis, cancellationToken);
        return Meldeplan.Aus(wunsch.Anmelden, wunsch.Von, wunsch.Bis, wunsch.Gemeldet, akte.Kalender(), akte.Schluss, vertraege, meldungen);
    }

    /// <summary>What it means for the amounts, for callers who may see them; for others the days that are in time have to do.</summary>
    /// <returns>Null: nothing to be confirmed.</returns>
    public async Task<Folgensicht?> FolgenAsync(Meldewunsch wunsch, IReadOnlyList<Meldewirkung> wirkungen, string? gesehen, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<IBefehl> alle = [.. wirkungen.SelectMany(w => Befehle(wunsch, w))];
        Folgensicht folgen;
        try
        {
            folgen = await pruefung.PruefeAsync(alle, gesehen, cancellationToken);
        }
        catch (Exception e) when (e is Fachfehler or Verweigert)
        {
            folgen = await pruefung.PruefeAsync(await MoeglicheAsync(alle, cancellationToken), gesehen, cancellationToken);
        }

        return folgen.Offen && folgen.Sichtbar.Count > 0 ? folgen : null;
    }

    /// <summary>What is refused for one child does not keep the others from being recorded; of one child everything is recorded or nothing.</summary>
    /// <param name="befehlId">Of the form: sent twice, each child is recorded once.</param>
    public async Task<Meldeergebnis> MeldeAsync(Meldewunsch wunsch, IReadOnlyList<Meldewirkung> wirkungen, Guid befehlId, CancellationToken cancellationToken = default)
    {
        var (gemeldet, abgelehnt) = (new List<Meldewirkung>(), new List<(string Kind, string Satz)>());
        foreach (var w in wirkungen)
        {
            try
            {
                var alle = Befehle(wunsch, w).ToList();
                if (alle.Count > 1) await befehle.ProbiereAsync(alle, cancellationToken);
                foreach (var (nummer, b) in alle.Index()) await befehle.SendeAsync(b, EreignisId.Aus(FormattableString.Invariant($"{befehlId} {w.Kind} {w.Zeiten[nummer].Ab:yyyy-MM-dd}")), cancellationToken);
                gemeldet.Add(w);
            }
            catch (Exception e) when (e is Fachfehler or Verweigert)
            {
                abgelehnt.Add((w.Kind, e.Message));
            }
        }

        var namen = await blick.NamenAsync(abgelehnt.Select(a => a.Kind), cancellationToken: cancellationToken);
        return new(gemeldet.Count, Satz(wunsch, gemeldet), [.. abgelehnt.GroupBy(a => a.Satz, StringComparer.Ordinal).Select(g => $"Nicht gemeldet: {string.Join(", ", g.Select(a => namen.Kind(a.Kind)))}. {g.Key}")]);
    }

    private static string Satz(Meldewunsch wunsch, List<Meldewirkung> gemeldet)
    {
        var (gut, spaet) = (gemeldet.Sum(w => w.Rechtzeitig.Count), gemeldet.Sum(w => w.Verspaetet.Count));
        return $"{Zahlen.Menge(gemeldet.Count, "Kind ist", "Kinder sind")} {(wunsch.Anmelden ? "angemeldet" : "abgemeldet")}: {Zahlen.Menge(gut, "Essen", "Essen")} rechtzeitig{(spaet > 0 ? $", {Zahlen.Menge(spaet, "Essen", "Essen")} zu spät" : "")}.";
    }

    /// <summary>Without those that will be refused.</summary>
    private async Task<IReadOnlyList<IBefehl>> MoeglicheAsync(IReadOnlyList<IBefehl> alle, CancellationToken cancellationToken)
    {
        var moeglich = new List<IBefehl>();
        foreach (var b in alle)
        {
            try
            {
                await befehle.ProbiereAsync([b], cancellationToken);
                moeglich.Add(b);
            }
            catch (Exception e) when (e is Fachfehler or Verweigert)
            {
                // told with its reason by MeldeAsync
            }
        }

        return moeglich;
    }

    private static IEnumerable<EssenBefehl> Befehle(Meldewunsch wunsch, Meldewirkung w) => w.Zeiten.Select(z => (EssenBefehl)(wunsch.Anmelden
        ? new MeldeZumEssenAn(w.Kind, z.Ab, z.Bis, wunsch.Gemeldet, Herkunft.Jetzt)
        : new MeldeVomEssenAb(w.Kind, z.Ab, z.Bis, wunsch.Gemeldet, Herkunft.Jetzt)));
}
