using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Dokumente;

/// <summary>What is kept of a document: its data and both PDFs, in one file.</summary>
internal sealed record Dokumentmappe(JsonObject Daten, byte[] Archiv, byte[] Versand)
{
    private const string Datenname = "daten.json";

    public byte[] Bytes()
    {
        using var puffer = new MemoryStream();
        using (var zip = new ZipArchive(puffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Lege(zip, Datenname, JsonSerializer.SerializeToUtf8Bytes(Daten), CompressionLevel.Fastest);
            Lege(zip, Name(Pdfart.Archiv), Archiv, CompressionLevel.NoCompression);
            Lege(zip, Name(Pdfart.Versand), Versand, CompressionLevel.NoCompression);
        }

        return puffer.ToArray();
    }

    public static byte[] Pdf(byte[] mappe, Pdfart art) => Nimm(mappe, Name(art));

    public static Dokumentmappe Lies(byte[] mappe) => new(JsonNode.Parse(Nimm(mappe, Datenname))!.AsObject(), Pdf(mappe, Pdfart.Archiv), Pdf(mappe, Pdfart.Versand));

    private static string Name(Pdfart art) => art == Pdfart.Archiv ? "archiv.pdf" : "versand.pdf";

    private static void Lege(ZipArchive zip, string name, byte[] inhalt, CompressionLevel wie)
    {
        using var ziel = zip.CreateEntry(name, wie).Open();
        ziel.Write(inhalt);
    }

    private static byte[] Nimm(byte[] mappe, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(mappe), ZipArchiveMode.Read);
        using var quelle = (zip.GetEntry(name) ?? throw new Fachfehler("Die Ablage des Dokuments ist unvollständig; bitte aus der Sicherung zurückholen.")).Open();
        using var puffer = new MemoryStream();
        quelle.CopyTo(puffer);
        return puffer.ToArray();
    }
}
