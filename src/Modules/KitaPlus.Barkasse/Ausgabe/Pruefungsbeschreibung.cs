using System.Globalization;
using System.Xml.Linq;

namespace KitaPlus.Barkasse;

/// <summary>Describes the tables of an audit export in the manner of the Beschreibungsstandard of the German tax administration (DataSet, version 1.0).</summary>
internal static class Pruefungsbeschreibung
{
    public static string Schreibe(IReadOnlyList<Pruefungstabelle> tabellen, string anbieter, string anmerkung, DateOnly von, DateOnly bis)
    {
        var datei = new XDocument(
            new XDeclaration("1.0", "utf-8", null),
            new XDocumentType("DataSet", null, "gdpdu-01-09-2004.dtd", null),
            new XElement("DataSet",
                new XElement("Version", "1.0"),
                new XElement("DataSupplier", new XElement("Name", anbieter), new XElement("Location", "Deutschland"), new XElement("Comment", anmerkung)),
                new XElement("Media", new XElement("Name", "Kassendaten"), tabellen.Select(t => Tabelle(t, von, bis)))));
        return $"{datei.Declaration}\r\n{datei}\r\n";
    }

    private static XElement Tabelle(Pruefungstabelle t, DateOnly von, DateOnly bis) => new("Table",
        new XElement("URL", t.Datei), new XElement("Name", t.Name), new XElement("Description", t.Beschreibung),
        new XElement("Validity", new XElement("Range", new XElement("From", Tag(von)), new XElement("To", Tag(bis))), new XElement("Format", "DD.MM.YYYY")),
        new XElement("UTF8"), new XElement("DecimalSymbol", ","), new XElement("DigitGroupingSymbol", "."),
        // die erste Zeile trägt die Spaltennamen
        new XElement("Range", new XElement("From", "2")),
        new XElement("VariableLength",
            new XElement("ColumnDelimiter", ";"), new XElement("TextEncapsulator", "\""),
            t.Spalten.Where(s => s.Schluessel).Select(s => Spalte("VariablePrimaryKey", s)),
            t.Spalten.Where(s => !s.Schluessel).Select(s => Spalte("VariableColumn", s))));

    private static XElement Spalte(string art, Pruefungsspalte s) => new(art, new XElement("Name", s.Name), new XElement("Description", s.Beschreibung), s.Art switch
    {
        Spaltenart.Betrag => new XElement("Numeric", new XElement("Accuracy", "2")),
        Spaltenart.Zahl => new XElement("Numeric", new XElement("Accuracy", "0")),
        Spaltenart.Tag => new XElement("Date", new XElement("Format", "DD.MM.YYYY")),
        _ => new XElement("AlphaNumeric"),
    });

    private static string Tag(DateOnly tag) => tag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
