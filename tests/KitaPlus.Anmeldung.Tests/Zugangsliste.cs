using System.Collections.Concurrent;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Anmeldung.Tests;

/// <summary>The accesses of the test, changed by hand.</summary>
internal sealed class Zugangsliste : IZugaenge, IOrtsverzeichnis, IOrtsverzeichnisse, IMandanten, IErstanmeldung, IBenutzerverzeichnis
{
    public const string Mandant = "koeln";
    private readonly ConcurrentDictionary<string, Zugangsstand> alle = new(StringComparer.Ordinal);

    public List<Mandantenname> Mandanten { get; } = [new(Mandant, "Rendantur Köln-Süd")];

    public void Lege(string benutzer, string name, Rolle rolle = Rolle.Verwaltungsreferent, Zugangsregeln? regeln = null) => alle[benutzer] = new(
        new Zugang(Mandant, benutzer, null, [new Zuweisung("z-1", rolle, [Ort.Einrichtung("E1")], new Zeitraum(new DateOnly(2020, 1, 1)), "A-1")]),
        name, "Martina Mustermann", 1, regeln ?? new([], [], false));

    /// <summary>Any change of an access raises its revision.</summary>
    public void Aendere(string benutzer, Func<Zugangsstand, Zugangsstand> wie) => alle[benutzer] = wie(alle[benutzer]) with { Revision = alle[benutzer].Revision + 1 };

    public ValueTask<Zugangsstand?> StandAsync(string mandant, string benutzer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(mandant == Mandant ? alle.GetValueOrDefault(benutzer) : null);

    public ValueTask<Zugangsstand?> NachNameAsync(string mandant, string benutzername, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(mandant == Mandant ? alle.Values.FirstOrDefault(s => s.Benutzername.Equals(benutzername, StringComparison.OrdinalIgnoreCase)) : null);

    public ValueTask<Rechtematrix> MatrixAsync(string mandant, DateOnly tag, CancellationToken cancellationToken = default) => ValueTask.FromResult(Rechtematrix.Mitgelieferte[0]);

    public IEnumerable<string> Einrichtungen(Ort ort, DateOnly tag) => ["E1"];

    /// <summary>Who is within reach of a right that does not reach everywhere.</summary>
    public List<string> InReichweite { get; } = [];

    public ValueTask<IReadOnlyCollection<string>> AnAsync(string mandant, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken = default) => ValueTask.FromResult<IReadOnlyCollection<string>>(InReichweite);

    public string? Traeger(string einrichtung, DateOnly tag) => "T1";

    public bool? Pfarrlich(string traeger, DateOnly tag) => null;

    public string Name(Ort ort) => "Kita Sankt Severin";

    public IReadOnlyCollection<Ort> Alle => [Ort.Einrichtung("E1")];

    public ValueTask<IOrtsverzeichnis> VonAsync(string mandant, CancellationToken cancellationToken = default) => ValueTask.FromResult<IOrtsverzeichnis>(this);

    /// <summary>Who has replaced the initial password.</summary>
    public ConcurrentQueue<string> Erstanmeldungen { get; } = [];

    public Task VermerkeAsync(string mandant, string benutzer, CancellationToken cancellationToken = default)
    {
        Erstanmeldungen.Enqueue(benutzer);
        return Task.CompletedTask;
    }

    public ValueTask<IReadOnlyList<Mandantenname>> AlleAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult<IReadOnlyList<Mandantenname>>(Mandanten);
}
