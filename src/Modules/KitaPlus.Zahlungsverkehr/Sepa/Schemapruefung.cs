using System.Xml;
using System.Xml.Schema;
using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Sepa;

/// <summary>Checks a payment file against the official XSD where the user has supplied it.</summary>
internal static class Schemapruefung
{
    /// <param name="xsd">The schema file.</param>
    /// <exception cref="Fachfehler">The file breaks the schema, or the schema cannot be read; says where.</exception>
    public static void Pruefe(Stream xml, string xsd)
    {
        var schemata = new XmlSchemaSet { XmlResolver = null };
        try
        {
            using var quelle = XmlReader.Create(xsd, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            schemata.Add(null, quelle);
            schemata.Compile();
        }
        catch (Exception e) when (e is XmlException or XmlSchemaException or IOException or UnauthorizedAccessException)
        {
            throw new Fachfehler($"Das hinterlegte XML-Schema „{Path.GetFileName(xsd)}“ lässt sich nicht lesen: {e.Message}", e);
        }

        var form = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemata, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        form.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        form.ValidationEventHandler += (_, e) => throw new Fachfehler($"Die Datei entspricht nicht dem Schema „{Path.GetFileName(xsd)}“ (Zeile {e.Exception.LineNumber}): {e.Message} Sie wurde nicht geschrieben.");
        using var leser = XmlReader.Create(xml, form);
        while (leser.Read())
        {
            // das Lesen prüft
        }
    }
}
