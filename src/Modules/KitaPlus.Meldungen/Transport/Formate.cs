using System.Xml;
using System.Xml.Schema;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>Our XML formats with their schemas (docs/formate/meldungen.md).</summary>
internal static class Formate
{
    public const string Namensraum = "urn:kitaplus:meldung:1";
    public const string Quittungsraum = "urn:kitaplus:quittung:1";

    public static XmlSchemaSet Meldung { get; } = Lies("kibiz-meldung.xsd");

    public static XmlSchemaSet Quittung { get; } = Lies("kibiz-quittung.xsd");

    /// <exception cref="Fachfehler">The file breaks the schema; says where.</exception>
    public static void Pruefe(byte[] xml, XmlSchemaSet schema)
    {
        using var strom = new MemoryStream(xml, writable: false);
        using var leser = Leser(strom, schema);
        try
        {
            while (leser.Read())
            {
                // das Lesen prüft
            }
        }
        catch (XmlException e)
        {
            throw new Fachfehler($"Die Datei ist kein lesbares XML (Zeile {e.LineNumber}): {e.Message}", e);
        }
    }

    public static XmlReader Leser(Stream strom, XmlSchemaSet schema)
    {
        var form = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schema, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        form.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        form.ValidationEventHandler += (_, e) => throw new Fachfehler($"Die Datei entspricht nicht dem Schema (Zeile {e.Exception.LineNumber}): {e.Message}");
        return XmlReader.Create(strom, form);
    }

    private static XmlSchemaSet Lies(string datei)
    {
        var schemata = new XmlSchemaSet { XmlResolver = null };
        using var strom = typeof(Formate).Assembly.GetManifestResourceStream(datei) ?? throw new InvalidOperationException($"Das Schema {datei} fehlt im Programm.");
        using var leser = XmlReader.Create(strom, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        schemata.Add(null, leser);
        schemata.Compile();
        return schemata;
    }
}
