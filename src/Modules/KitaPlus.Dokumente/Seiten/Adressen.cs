using KitaPlus.Betrieb;
using KitaPlus.Rechte;

namespace KitaPlus.Dokumente.Seiten;

/// <summary>Where the pages of this module are.</summary>
internal static class Adressen
{
    public const string Liste = "/dokumente";
    public const string Vorlagen = "/dokumente/vorlagen";
    public const string Vorschau = "/dokumente/vorschau";

    public static string Vorlage(Vorlagenebene ebene, Dokumentart art) => $"{Vorlagen}/{Teil(ebene)}/{art.Schluessel()}";

    public static string Briefkopf(Ort ort) => ort.Art switch
    {
        Ortsart.Mandant => "/dokumente/briefkopf/rendantur",
        Ortsart.Traeger => $"/dokumente/briefkopf/traeger/{Uri.EscapeDataString(ort.Id)}",
        _ => $"/dokumente/briefkopf/einrichtung/{Uri.EscapeDataString(ort.Id)}",
    };

    public static string Pdf(Dokumentbereich bereich, string kennung, Pdfart art) => $"{bereich.Adresse(kennung)}/{art.ToString().ToLowerInvariant()}.pdf";

    public static string Stapel(string stapel) => $"/dokumente?stapel={Uri.EscapeDataString(stapel)}";

    public static string Stapeldruck(string stapel) => $"/dokumente/stapel/{Uri.EscapeDataString(stapel)}/druckdatei.pdf";

    private static string Teil(Vorlagenebene ebene) => ebene.Traeger is { } t ? $"traeger/{Uri.EscapeDataString(t)}" : "rendantur";
}
