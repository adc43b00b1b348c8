using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Contracts;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Verpflegung.Seiten;

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
        return Meldeplan.Aus(wunsch.Anmelden, wunsch.Von, wunsch.Bis, wunsch.Gemeldet ?? blick.Jetzt, akte.Kalender(), akte.Schluss, vertraege, meldungen);
    }

    /// <summary>What it means for the amounts, for callers who may see them; for others the days that are in time have to do.</summary>
    /// <returns>Null: nothing to be confirmed.</returns>
    public async Task<Folgensicht?> FolgenAsync(Meldewunsch wunsch, IReadOnlyList<Meldewirkung> wirkungen, string? gesehen, CancellationToken cancellationToken = default)
    {
        var folgen = await pruefung.PruefeAsync([.. wirkungen.Select(w => Befehl(wunsch, w.Kind))], gesehen, cancellationToken);
        return folgen.Offen && folgen.Sichtbar.Count > 0 ? folgen : null;
    }

    /// <param name="befehlId">Of the form: sent twice, each child is recorded once.</param>
    /// <returns>What counts now, in one sentence.</returns>
    public async Task<string> MeldeAsync(Meldewunsch wunsch, IReadOnlyList<Meldewirkung> wirkungen, Guid befehlId, CancellationToken cancellationToken = default)
    {
        foreach (var w in wirkungen) await befehle.SendeAsync(Befehl(wunsch, w.Kind), EreignisId.Aus($"{befehlId} {w.Kind}"), cancellationToken);

        var (gut, spaet) = (wirkungen.Sum(w => w.Rechtzeitig.Count), wirkungen.Sum(w => w.Verspaetet.Count));
        return $"{Zahlen.Menge(wirkungen.Count, "Kind ist", "Kinder sind")} {(wunsch.Anmelden ? "angemeldet" : "abgemeldet")}: {Zahlen.Menge(gut, "Essen", "Essen")} rechtzeitig{(spaet > 0 ? $", {Zahlen.Menge(spaet, "Essen", "Essen")} zu spät" : "")}.";
    }

    private EssenBefehl Befehl(Meldewunsch wunsch, string kind)
    {
        var gemeldet = wunsch.Gemeldet ?? blick.Jetzt;
        return wunsch.Anmelden ? new MeldeZumEssenAn(kind, wunsch.Von, wunsch.Bis, gemeldet, Herkunft.Jetzt) : new MeldeVomEssenAb(kind, wunsch.Von, wunsch.Bis, gemeldet, Herkunft.Jetzt);
    }
}
