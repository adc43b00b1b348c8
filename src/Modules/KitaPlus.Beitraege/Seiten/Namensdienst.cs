using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Web;

namespace KitaPlus.Beitraege.Seiten;

/// <summary>Names for pages: of families, of users, and of what happened.</summary>
internal sealed class Namensdienst(INamen namen, IZugaenge zugaenge, IEventStore store, IEventCodec codec, IAnrufer anrufer, IOrtsverzeichnisse orte, IJugendaemter jugendaemter)
{
    private readonly Dictionary<string, string> benutzer = new(StringComparer.Ordinal);
    private Jugendamtverzeichnis? aemter;
    private readonly Ereignisauskunft auskunft = new(store, codec);

    public Task<Namensblatt> VonAsync(IEnumerable<string> kinder, IEnumerable<string> personen, CancellationToken cancellationToken = default) =>
        namen.VonAsync(anrufer.Mandant, [.. kinder.Distinct(StringComparer.Ordinal).Select(k => $"kind-{k}"), .. personen.Distinct(StringComparer.Ordinal).Select(p => $"person-{p}")], cancellationToken);

    public async Task<string> BenutzerAsync(string wer, CancellationToken cancellationToken = default) =>
        benutzer.TryGetValue(wer, out var name) ? name : benutzer[wer] = (await zugaenge.StandAsync(anrufer.Mandant, wer, cancellationToken))?.Anzeigename ?? wer;

    /// <summary>A creditor as people call it: <c>Stadt Köln, Amt für Kinder, Jugend und Familie</c>, <c>Träger St. Anna (Verpflegung)</c>.</summary>
    public async Task<string> GlaeubigerAsync(string glaeubiger, CancellationToken cancellationToken = default) =>
        Glaeubiger.TraegerId(glaeubiger) is { } traeger ? $"Träger {(await orte.VonAsync(anrufer.Mandant, cancellationToken)).Name(Ort.Traeger(traeger))} (Verpflegung)" : await JugendamtAsync(glaeubiger, cancellationToken);

    public async Task<string> JugendamtAsync(string jugendamt, CancellationToken cancellationToken = default) => (aemter ??= await jugendaemter.VonAsync(anrufer.Mandant, cancellationToken)).Name(jugendamt);

    /// <summary>An event in one sentence, with who entered it when; null = there is none.</summary>
    public async Task<string?> EreignisAsync(long position, Namensblatt blatt, CancellationToken cancellationToken = default)
    {
        if (await auskunft.FindeAsync(position, cancellationToken) is not { } e) return null;
        var wer = await BenutzerAsync(e.Wer, cancellationToken);
        if (e.Person is { } p && blatt.Finde($"person-{p}") is null) blatt = await VonAsync([], [p], cancellationToken);
        return e.Satz(_ => wer, blatt.Person);
    }

    /// <summary>Each cause of a difference with its share.</summary>
    public async Task<IReadOnlyList<string>> UrsachenAsync(Differenz d, Namensblatt blatt, CancellationToken cancellationToken = default)
    {
        var saetze = new List<string>();
        foreach (var u in d.Ursachen) saetze.Add($"{new Kernel.Geld(u.Cent).MitVorzeichen()}: {Ursachentext.Satz(u.Art, d.Verbleib, await EreignisAsync(u.Position, blatt, cancellationToken))}");
        return saetze;
    }

    /// <summary>What a family is called: the surnames of its adults, else of its children, else the id of the household.</summary>
    public static string Familienname(Namensblatt blatt, IEnumerable<string> personen, IEnumerable<string> kinder, string? haushalt)
    {
        var nachnamen = Nachnamen(personen.Select(p => $"person-{p}"));
        if (nachnamen.Count == 0) nachnamen = Nachnamen(kinder.Select(k => $"kind-{k}"));
        return nachnamen.Count > 0 ? string.Join(" / ", nachnamen) : haushalt ?? "ohne Haushalt";

        List<string> Nachnamen(IEnumerable<string> streams) => [.. streams.Select(s => blatt.Finde(s)?.Nachname).OfType<string>().Distinct(StringComparer.Ordinal)];
    }
}
