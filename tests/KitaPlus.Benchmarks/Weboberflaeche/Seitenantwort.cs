using System.IO.Compression;
using System.Net;
using System.Text;

namespace KitaPlus.Benchmarks.Weboberflaeche;

/// <param name="Bytes">Body as it went over the line.</param>
/// <param name="Verdichtung">Content-Encoding; null = as it is.</param>
/// <param name="Haltbar">How long the browser may keep it; null = not at all.</param>
internal sealed record Seitenantwort(HttpStatusCode Status, byte[] Bytes, string? Verdichtung, TimeSpan? Haltbar)
{
    public string Text
    {
        get
        {
            using var roh = new MemoryStream(Bytes);
            using Stream klar = Verdichtung switch
            {
                "br" => new BrotliStream(roh, CompressionMode.Decompress),
                "gzip" => new GZipStream(roh, CompressionMode.Decompress),
                _ => roh,
            };
            using var leser = new StreamReader(klar, Encoding.UTF8);
            return leser.ReadToEnd();
        }
    }
}
