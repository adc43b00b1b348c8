using System.Globalization;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KitaPlus.Kernel;

namespace KitaPlus.Web.Tabellen;

/// <summary>Writes rows as files for a spreadsheet program.</summary>
public static class Export
{
    private const uint Datumsstil = 1;
    private const uint Geldstil = 2;
    private const uint Kopfstil = 3;

    /// <summary>UTF-8 with byte order mark, semicolons, German numbers; texts that a spreadsheet would run as a formula get an apostrophe.</summary>
    /// <param name="schlusszeile">Below the rows, when they are not all.</param>
    public static async Task CsvAsync<T>(IEnumerable<T> zeilen, Tabellenplan<T> plan, Stream ziel, string? schlusszeile = null, CancellationToken cancellationToken = default)
    {
        await using var csv = CsvWriter.Create(ziel, new CsvWriterOptions { Separator = ';', FormatProvider = Anzeige.Deutsch, Injection = CsvInjection.Escape, WriteByteOrderMark = true }, leaveOpen: true);
        foreach (var s in plan.Spalten) csv.WriteField(s.Titel);
        await csv.EndRecordAsync(cancellationToken);
        foreach (var z in zeilen)
        {
            foreach (var s in plan.Spalten) Schreibe(csv, s.Wert(z));
            await csv.EndRecordAsync(cancellationToken);
        }

        if (schlusszeile is null) return;
        // every line has as many fields
        for (var i = 0; i < plan.Spalten.Count; i++) csv.WriteField(i == 0 ? schlusszeile : "");
        await csv.EndRecordAsync(cancellationToken);
    }

    /// <summary>One sheet, written row by row. The stream has to be seekable: a file, no response.</summary>
    public static void Xlsx<T>(IEnumerable<T> zeilen, Tabellenplan<T> plan, Stream ziel, string? schlusszeile = null)
    {
        using var mappe = SpreadsheetDocument.Create(ziel, SpreadsheetDocumentType.Workbook);
        var buch = mappe.AddWorkbookPart();
        var blatt = buch.AddNewPart<WorksheetPart>();
        buch.AddNewPart<WorkbookStylesPart>().Stylesheet = Stile();
        buch.Workbook = new Workbook(new Sheets(new Sheet { Id = buch.GetIdOfPart(blatt), SheetId = 1, Name = Blattname(plan.Titel) }));
        using var schreiber = OpenXmlWriter.Create(blatt);
        schreiber.WriteStartElement(new Worksheet());
        schreiber.WriteStartElement(new SheetData());
        Zeile(plan.Spalten.Select(s => (object?)s.Titel), Kopfstil);
        foreach (var z in zeilen) Zeile(plan.Spalten.Select(s => s.Wert(z)), 0);
        if (schlusszeile is not null) Zeile([schlusszeile], Kopfstil);
        schreiber.WriteEndElement();
        schreiber.WriteEndElement();

        void Zeile(IEnumerable<object?> werte, uint stil)
        {
            schreiber.WriteStartElement(new Row());
            foreach (var w in werte) schreiber.WriteElement(Zelle(w, stil));
            schreiber.WriteEndElement();
        }
    }

    private static void Schreibe(CsvWriter csv, object? wert)
    {
        switch (wert)
        {
            case Geld g: csv.WriteField(Euro(g)); break;
            case decimal d: csv.WriteField(d); break;
            case int i: csv.WriteField(i); break;
            case long l: csv.WriteField(l); break;
            default: csv.WriteField(Anzeige.Text(wert)); break;
        }
    }

    private static Cell Zelle(object? wert, uint stil) => wert switch
    {
        Geld g => Zahl(Euro(g).ToString(CultureInfo.InvariantCulture), Geldstil),
        decimal or int or long or short => Zahl(((IFormattable)wert).ToString(null, CultureInfo.InvariantCulture), stil),
        DateOnly d => Zahl(d.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), Datumsstil),
        _ => new Cell(new InlineString(new Text(Druckbar(Anzeige.Text(wert))) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = stil },
    };

    private static Cell Zahl(string wert, uint stil) => new(new CellValue(wert)) { StyleIndex = stil };

    /// <summary>Always with two decimals.</summary>
    private static decimal Euro(Geld betrag) => new decimal(betrag.Cent) / 100m + 0.00m;

    /// <summary>XML knows no control characters.</summary>
    private static string Druckbar(string text) => text.All(Erlaubt) ? text : new string([.. text.Where(Erlaubt)]);

    private static bool Erlaubt(char z) => z is '\t' or '\n' or '\r' || (z >= ' ' && z is not ('\uFFFE' or '\uFFFF'));

    /// <summary>At most 31 characters, without those that spreadsheet programs forbid.</summary>
    private static string Blattname(string titel)
    {
        var name = new string([.. titel.Select(z => z is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' ? ' ' : z)]).Trim();
        return name.Length > 31 ? name[..31] : name.Length == 0 ? "Tabelle" : name;
    }

    private static Stylesheet Stile() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd.mm.yyyy" }, new NumberingFormat { NumberFormatId = 165, FormatCode = "#,##0.00\\ \"€\"" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true },
            new CellFormat { FontId = 1, ApplyFont = true }));
}
