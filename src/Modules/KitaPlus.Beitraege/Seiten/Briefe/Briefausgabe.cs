using KitaPlus.Beitraege.Schreiben;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Arbeiten;

namespace KitaPlus.Beitraege.Seiten.Briefe;

/// <summary>Documents that were issued from letters.</summary>
internal sealed record Ausgabeergebnis(int Anzahl) : IArbeitsergebnis
{
    public long Zeilen => 1;
}

/// <summary>Issues letters as PDF, one at once or all of a run in the background.</summary>
internal sealed class Briefausgabe(IEnumerable<IDokumente> ausstellende, Hintergrundarbeiten arbeiten, IAnrufer anrufer)
{
    private const string Art = "briefe-pdf";

    /// <summary>Null: this installation has no documents.</summary>
    public IDokumente? Dokumente { get; } = ausstellende.FirstOrDefault();

    /// <summary>Whether the caller may issue letters of this kind; whether PDFs can be made here is another matter.</summary>
    public bool Darf(IEnumerable<Brief> briefe) => Dokumente is { } d && briefe.Select(Briefdokument.Art).Distinct().All(a => anrufer.Darf(d.Handlung(a)));

    /// <summary>Satzungen of Bescheide that nobody has compared with the official text: to be confirmed before they go out.</summary>
    public static IReadOnlyList<string> Ungeprueft(IEnumerable<Brief> briefe) => [.. briefe.Where(b => b.IstBescheid).SelectMany(b => b.Ungeprueft).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Id of the batch of these letters, <c>lauf-L7</c> or <c>vorschau-V3</c>.</summary>
    public Hintergrundarbeit? Arbeit(string stapel) => arbeiten.Alle(anrufer.Mandant, Art).FirstOrDefault(a => a.Auftrag.Nummer.StartsWith(Nummer(stapel), StringComparison.Ordinal));

    public async Task<IReadOnlyList<AusgestelltesDokument>> StelleAusAsync(IEnumerable<Brief> briefe, CancellationToken cancellationToken = default)
    {
        var aus = new List<AusgestelltesDokument>();
        foreach (var b in briefe) aus.Add(await Noetig.StelleAusAsync(anrufer.Kontext, Briefdokument.Auftrag(b), cancellationToken));
        return aus;
    }

    /// <exception cref="Fachfehler">Others are being issued, or no PDF can be made here.</exception>
    public void Beginne(string stapel, string titel, string seite, IReadOnlyList<Brief> briefe)
    {
        var (dokumente, kontext) = (Noetig, anrufer.Kontext);
        if (dokumente.Hindernis is { } satz) throw new Fachfehler(satz);
        arbeiten.Beginne(new Arbeitsauftrag($"{Nummer(stapel)}{Guid.NewGuid().ToString("N")[..4]}", anrufer.Mandant, Art, titel, Handlungen.Briefe, seite, anrufer.Benutzer, anrufer.Anzeigename), async (fortschritt, abbruch) =>
            new Ausgabeergebnis((await dokumente.StelleAlleAusAsync(kontext, [.. briefe.Select(b => Briefdokument.Auftrag(b, stapel))], fortschritt, abbruch)).Count));
    }

    private IDokumente Noetig => Dokumente ?? throw new Fachfehler("In dieser Anwendung lassen sich keine Dokumente ausstellen.");

    private static string Nummer(string stapel) => $"pdf-{stapel}-";
}
