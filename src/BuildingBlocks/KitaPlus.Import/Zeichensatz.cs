using System.Text;

namespace KitaPlus.Import;

/// <summary>Finds out how a text file is encoded: byte order mark, else UTF-8 if every byte fits, else Windows-1252.</summary>
public static class Zeichensatz
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Encoding Erkenne(Stream strom)
    {
        var puffer = new byte[64 * 1024];
        var zeichen = new char[64 * 1024 + 16];
        var streng = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var anfang = true;
        try
        {
            int n;
            while ((n = strom.Read(puffer, 0, puffer.Length)) > 0)
            {
                if (anfang && n >= 2 && puffer[0] == 0xFF && puffer[1] == 0xFE) return Encoding.Unicode;
                if (anfang && n >= 2 && puffer[0] == 0xFE && puffer[1] == 0xFF) return Encoding.BigEndianUnicode;
                anfang = false;
                streng.GetChars(puffer.AsSpan(0, n), zeichen, flush: false);
            }

            streng.GetChars([], zeichen, flush: true);
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return Windows1252;
        }
    }
}
