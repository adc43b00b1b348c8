using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Dokumente;

/// <summary>For whom a template is: the Rendantur, or one Träger.</summary>
/// <param name="Traeger">Null: the Rendantur.</param>
public readonly record struct Vorlagenebene(string? Traeger)
{
    public static Vorlagenebene Rendantur => default;

    /// <summary><c>rendantur</c> or <c>traeger/T1</c>; stands in stream names and versions.</summary>
    public string Schluessel => Traeger is null ? "rendantur" : $"traeger/{Traeger}";

    public static Vorlagenebene Von(string? traeger) => new(traeger is null ? null : Kennung.Pruefe(traeger, "Träger"));
}

/// <summary>Kinds of documents in addresses and for people.</summary>
public static class Dokumentarten
{
    public static IReadOnlyList<Dokumentart> Alle { get; } = Enum.GetValues<Dokumentart>();

    /// <summary>In addresses, stream names and file names.</summary>
    public static string Schluessel(this Dokumentart art) => art.ToString().ToLowerInvariant();

    public static Dokumentart? Lies(string? schluessel) => Alle.Where(a => a.Schluessel() == schluessel).Select(a => (Dokumentart?)a).FirstOrDefault();

    public static string Titel(this Dokumentart art) => art switch
    {
        Dokumentart.Zaehlprotokoll => "Zählprotokoll",
        Dokumentart.ButAbrechnung => "Abrechnung Bildung und Teilhabe",
        _ => art.ToString(),
    };

    /// <summary>A letter goes into an envelope with a window; reports and contracts do not.</summary>
    public static bool OhneFenster(this Dokumentart art) => art is Dokumentart.Verpflegungsvertrag or Dokumentart.Betreuungsvertrag or Dokumentart.Kassenbericht or Dokumentart.Kassenbuch or Dokumentart.Zaehlprotokoll or Dokumentart.Personalbogen or Dokumentart.Betriebserlaubnis;
}
