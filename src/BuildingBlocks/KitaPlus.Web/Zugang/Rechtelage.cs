using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Web;

/// <summary>Everything one decision needs, at one moment.</summary>
public sealed record Rechtelage(Zugangsstand Stand, Rechtematrix Matrix, IOrtsverzeichnis Orte, DateOnly Tag)
{
    public Urteil Pruefe(Handlung handlung, Ziel ziel) => Rechtspruefung.Pruefe(Stand.Zugang, handlung, ziel, Tag, Matrix, Orte);

    public Sichtbereich Sicht(Handlung handlung) => Rechtspruefung.Sicht(Stand.Zugang, handlung, Tag, Matrix, Orte);

    /// <summary>The same person without what they may only as deputy of one of these users.</summary>
    public Rechtelage OhneVertretungVon(IReadOnlyCollection<string> benutzer) => benutzer.Count == 0
        ? this
        : this with { Stand = Stand with { Zugang = Stand.Zugang with { Zuweisungen = [.. Stand.Zugang.Zuweisungen.Where(z => z.VertretungFuer is null || !benutzer.Contains(z.VertretungFuer))] } } };

    /// <summary>The assignment that counts today; of several the one that is no exception and no deputyship.</summary>
    public Zuweisung? Hauptrolle => Stand.Zugang.Zuweisungen.Where(z => z.Zeit.Enthaelt(Tag)).OrderBy(z => z.Ausnahme is not null).ThenBy(z => z.VertretungFuer is not null).FirstOrDefault();

    /// <summary>For whom the person stands in today; everything done meanwhile says so.</summary>
    public string? ImAuftragVon => Stand.Zugang.Zuweisungen.FirstOrDefault(z => z.VertretungFuer is not null && z.Zeit.Enthaelt(Tag))?.VertretungFuer;
}

/// <summary>Asks the modules for a person's rights as they are now.</summary>
public sealed class Rechtelagen(IZugaenge zugaenge, IOrtsverzeichnisse orte, TimeProvider uhr)
{
    /// <returns>Null when there is no such person in the Mandant.</returns>
    public async ValueTask<Rechtelage?> VonAsync(string mandant, string benutzer, CancellationToken cancellationToken = default)
    {
        if (await zugaenge.StandAsync(mandant, benutzer, cancellationToken) is not { } stand) return null;
        var heute = Berlin.Tag(uhr.GetUtcNow());
        return new Rechtelage(stand, await zugaenge.MatrixAsync(mandant, heute, cancellationToken), await orte.VonAsync(mandant, cancellationToken), heute);
    }
}
