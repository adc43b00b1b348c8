using System.Xml;
using System.Xml.Linq;
using KitaPlus.Kernel;

namespace KitaPlus.Dokumente;

/// <summary>What is a logo is told by its content. An SVG may hold shapes and colours only: nothing that runs, fetches or links.</summary>
internal static class Logopruefung
{
    public const string Endungen = ".png,.jpg,.jpeg,.svg";
    private const string SvgNamensraum = "http://www.w3.org/2000/svg";
    private const string Falsch = "Logo: Das ist weder ein PNG- oder JPEG-Bild noch eine SVG-Datei. Bitte als eines davon speichern.";

    private static readonly HashSet<string> SvgElemente = new(StringComparer.Ordinal)
    {
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "defs", "linearGradient", "radialGradient", "stop", "clipPath", "symbol", "use",
    };

    private static readonly string[] VerboteneWerte = ["url(", "javascript:", "data:", "http:", "https:", "@import", "expression", "\\"];

    /// <exception cref="Fachfehler">Too large, or no picture that can be used.</exception>
    public static Logo Lies(byte[] inhalt)
    {
        if (inhalt.Length is 0 or > Logo.Hoechstens) throw new Fachfehler("Logo: Die Datei ist leer oder größer als 200 KiB; bitte verkleinern.");
        var typ = inhalt.AsSpan().StartsWith((byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
            : inhalt.AsSpan().StartsWith((byte[])[0xFF, 0xD8, 0xFF]) ? "image/jpeg" : "image/svg+xml";
        var logo = new Logo(typ, inhalt);
        return Verstoss(logo) is { } satz ? throw new Fachfehler(satz) : logo;
    }

    /// <returns>Null: fine.</returns>
    public static string? Verstoss(Logo logo) => logo.Inhalt.Length is 0 or > Logo.Hoechstens
        ? "Logo: Die Datei ist leer oder größer als 200 KiB; bitte verkleinern."
        : logo.Medientyp switch
        {
            "image/png" => logo.Inhalt.AsSpan().StartsWith((byte[])[0x89, 0x50, 0x4E, 0x47]) ? null : Falsch,
            "image/jpeg" => logo.Inhalt.AsSpan().StartsWith((byte[])[0xFF, 0xD8, 0xFF]) ? null : Falsch,
            "image/svg+xml" => Svg(logo.Inhalt),
            _ => Falsch,
        };

    private static string? Svg(byte[] inhalt)
    {
        XElement wurzel;
        try
        {
            using var leser = XmlReader.Create(new MemoryStream(inhalt), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Logo.Hoechstens });
            wurzel = XElement.Load(leser);
        }
        catch (XmlException)
        {
            return Falsch;
        }

        if (wurzel.Name != XName.Get("svg", SvgNamensraum)) return Falsch;
        foreach (var e in wurzel.DescendantsAndSelf())
        {
            if (e.Name.NamespaceName != SvgNamensraum || !SvgElemente.Contains(e.Name.LocalName))
                return $"Logo: Die SVG-Datei enthält „{e.Name.LocalName}“; möglich sind nur Formen, Farben und Schrift. Bitte „als einfaches SVG“ oder als PNG speichern.";
            foreach (var a in e.Attributes().Where(a => !a.IsNamespaceDeclaration))
                if (Merkmal(a) is { } satz) return satz;
        }

        return null;
    }

    private static string? Merkmal(XAttribute a)
    {
        var name = a.Name.LocalName;
        // within the file itself: gradients, shapes used twice
        var wert = name is "href" && a.Value.StartsWith('#') ? "" : a.Value.Replace("url(#", "", StringComparison.OrdinalIgnoreCase);
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || (name == "href" && wert.Length > 0) || VerboteneWerte.Any(v => wert.Contains(v, StringComparison.OrdinalIgnoreCase)))
            return $"Logo: Die SVG-Datei enthält im Merkmal „{name}“ einen Verweis oder ein Skript und wird deshalb nicht angenommen. Bitte „als einfaches SVG“ oder als PNG speichern.";
        return null;
    }
}
