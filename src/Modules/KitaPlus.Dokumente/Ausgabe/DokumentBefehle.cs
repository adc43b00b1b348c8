using System.Text.RegularExpressions;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Dokumente;

/// <summary>Commands to the stream <c>dokument-{kennung}</c>: a rendered document has been stored and is issued by this. One for each right.</summary>
public abstract record DokumentBefehl(string Kennung, DokumentAusgestellt Dokument) : IBefehl, IMitVerweisen
{
    public string Stream => Strom(Kennung);

    IEnumerable<string> IMitVerweisen.Verweise => [Dokument.Betrifft];

    internal static string Strom(string kennung) => $"dokument-{kennung}";

    internal static DokumentBefehl Von(string kennung, DokumentAusgestellt d) => Dokumentbereich.Von(d.Art).Name switch
    {
        "beitrag" => new StelleBeitragsdokumentAus(kennung, d),
        "betreuung" => new StelleBetreuungsdokumentAus(kennung, d),
        "verpflegung" => new StelleVerpflegungsdokumentAus(kennung, d),
        "zahlung" => new StelleZahlungsdokumentAus(kennung, d),
        "personal" => new StellePersonaldokumentAus(kennung, d),
        "einrichtung" => new StelleEinrichtungsdokumentAus(kennung, d),
        _ => new StelleKassendokumentAus(kennung, d),
    };
}

public sealed record StelleBeitragsdokumentAus(string Kennung, DokumentAusgestellt Dokument) : DokumentBefehl(Kennung, Dokument);

public sealed record StelleBetreuungsdokumentAus(string Kennung, DokumentAusgestellt Dokument) : DokumentBefehl(Kennung, Dokument);

public sealed record StelleVerpflegungsdokumentAus(string Kennung, DokumentAusgestellt Dokument) : DokumentBefehl(Kennung, Dokument);

public sealed record StelleZahlungsdokumentAus(string Kennung, DokumentAusgestellt Dokument) : DokumentBefehl(Kennung, Dokument);

public sealed record StelleKassendokumentAus(string Kennung, DokumentAusgestellt Dokument) : DokumentBefehl(Kennung, Dokument);

public sealed record StellePersonaldokumentAus(string Kennung, DokumentAusgestellt Dokument) : DokumentBefehl(Kennung, Dokument);
public sealed record StelleEinrichtungsdokumentAus(string Kennung, DokumentAusgestellt Dokument) : DokumentBefehl(Kennung, Dokument);

/// <summary>Ids of documents: longer than other ids, because they tell what the document is about.</summary>
internal static partial class Dokumentkennung
{
    private const string Regel = "1 bis 120 Zeichen: Buchstaben A–Z und a–z, Ziffern, Punkt, Unterstrich, Bindestrich";

    public static bool IstGueltig(string kennung) => Muster().IsMatch(kennung);

    /// <exception cref="Fachfehler">Not an id.</exception>
    public static string Pruefe(string kennung) => IstGueltig(kennung) ? kennung : throw new Fachfehler($"„{kennung}“ ist keine gültige Kennung eines Dokuments ({Regel}).");

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,119}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Muster();
}
