using System.Collections.Concurrent;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Webhilfen;

/// <summary>The accesses of a test, given by hand; judged by the real rules and the real matrix.</summary>
public sealed class Zugangsliste : IZugaenge, IMandanten, IBenutzerzustaendigkeit, IBenutzerverzeichnis
{
    private static readonly Zeitraum Lange = new(new DateOnly(2020, 1, 1));
    private readonly ConcurrentDictionary<string, Zugangsstand> alle = new(StringComparer.Ordinal);

    /// <summary>Gives a role besides those already given.</summary>
    /// <param name="ort">Null: the whole Mandant.</param>
    public void Gib(string benutzer, string name, Rolle rolle, string? vertretungFuer = null, Ort? ort = null)
    {
        var neu = new Zuweisung($"z-{benutzer}-{rolle}-{vertretungFuer}", rolle, [ort ?? Ort.Mandant], Lange, "A-1", VertretungFuer: vertretungFuer);
        alle.AddOrUpdate(benutzer, _ => new(new Zugang(Webprobe.Mandant, benutzer, null, [neu]), benutzer, name, 1, new([], [], false)),
            (_, alt) => alt with { Zugang = alt.Zugang with { Zuweisungen = [.. alt.Zugang.Zuweisungen, neu] }, Revision = alt.Revision + 1 });
    }

    public ValueTask<Zugangsstand?> StandAsync(string mandant, string benutzer, CancellationToken cancellationToken = default) => ValueTask.FromResult(mandant == Webprobe.Mandant ? alle.GetValueOrDefault(benutzer) : null);

    public ValueTask<Zugangsstand?> NachNameAsync(string mandant, string benutzername, CancellationToken cancellationToken = default) => StandAsync(mandant, benutzername, cancellationToken);

    public ValueTask<Rechtematrix> MatrixAsync(string mandant, DateOnly tag, CancellationToken cancellationToken = default) => ValueTask.FromResult(Rechtematrix.Mitgelieferte[0]);

    public ValueTask<IReadOnlyList<Mandantenname>> AlleAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult<IReadOnlyList<Mandantenname>>([new(Webprobe.Mandant, "Rendantur Köln-Süd")]);

    public ValueTask<string?> HindernisAsync(string mandant, string handelnder, string benutzer, CancellationToken cancellationToken = default) => ValueTask.FromResult<string?>(null);

    public ValueTask<IReadOnlyCollection<string>> AnAsync(string mandant, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken = default) => ValueTask.FromResult<IReadOnlyCollection<string>>(
        [.. alle.Where(b => b.Value.Zugang.Zuweisungen.Any(z => z.Orte.Any(o => o.Art == Ortsart.Einrichtung && sicht.Enthaelt(o.Id)))).Select(b => b.Key).Order(StringComparer.Ordinal)]);
}
