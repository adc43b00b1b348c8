using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json;
using KitaPlus.Kernel;

namespace KitaPlus.Dokumente.Satz;

/// <summary>The process has ended, or did not answer in time.</summary>
internal sealed class SetzerVerstummt(string satz, Exception? ursache = null) : Exception(satz, ursache);

/// <summary>One WeasyPrint process. Not thread-safe. It ends when its input ends, so also when this program is killed.</summary>
internal sealed class Setzer : IAsyncDisposable
{
    private const string Archivart = "pdf/a-3b";
    private const string Versandart = "pdf/ua-1";
    private const int LaengsteAntwort = 256 * 1024 * 1024;

    /// <summary>Fixed: nothing in the files tells when they were made, so they can be made again byte for byte.</summary>
    private const string Zeitpunkt = "1577836800";

    private static readonly Lazy<byte[]> Schriften = new(LiesSchriften);
    private readonly Process prozess;
    private readonly TimeSpan zeitgrenze;
    private readonly string ordner;
    private bool begruesst;

    public Setzer(Satzoptionen optionen)
    {
        zeitgrenze = optionen.Zeitgrenze;
        ordner = Directory.CreateTempSubdirectory("kitaplus-satz-").FullName;
        var start = new ProcessStartInfo(optionen.Python)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true, WorkingDirectory = ordner,
            // -I: neither the folder nor the settings of the user decide what is loaded
            ArgumentList = { "-I", "-c", Beilagen.Text("setzer.py") },
        };
        start.Environment.Clear();
        foreach (var (name, wert) in new[] { ("PATH", "/usr/bin:/bin"), ("LANG", "C.UTF-8"), ("HOME", ordner), ("XDG_CACHE_HOME", ordner), ("TMPDIR", ordner), ("SOURCE_DATE_EPOCH", Zeitpunkt) }) start.Environment[name] = wert;
        prozess = Process.Start(start) ?? throw new SetzerVerstummt("Der Prozess für PDFs startet nicht.");
        // nobody reads what libraries complain about; a full pipe would stop the process
        prozess.ErrorDataReceived += (_, _) => { };
        prozess.BeginErrorReadLine();
    }

    /// <exception cref="Fachfehler">WeasyPrint refused the document.</exception>
    /// <exception cref="SetzerVerstummt">The process is of no use any more.</exception>
    public async Task<Pdfsatz> SetzeAsync(string html, string kennung, CancellationToken cancellationToken)
    {
        using var frist = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        frist.CancelAfter(zeitgrenze);
        try
        {
            if (!begruesst)
            {
                await SchreibeAsync(Schriften.Value, frist.Token);
                Fehler(await LiesAsync(frist.Token), "WeasyPrint startet nicht");
                begruesst = true;
            }

            await SchreibeAsync(JsonSerializer.SerializeToUtf8Bytes(new { html, kennung, arten = (string[])[Archivart, Versandart] }), frist.Token);
            var kopf = await LiesAsync(frist.Token);
            Fehler(kopf, $"Das Dokument „{kennung}“ lässt sich nicht als PDF setzen");
            using var json = JsonDocument.Parse(kopf);
            return new Pdfsatz(json.RootElement.GetProperty("seiten").GetInt32(), await LiesAsync(frist.Token), await LiesAsync(frist.Token));
        }
        catch (OperationCanceledException x) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SetzerVerstummt($"Es dauerte länger als {zeitgrenze.TotalSeconds:0} Sekunden.", x);
        }
        catch (Exception x) when (x is IOException or InvalidDataException)
        {
            throw new SetzerVerstummt("Der Prozess für PDFs wurde unerwartet beendet.", x);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            prozess.Kill(entireProcessTree: true);
            await prozess.WaitForExitAsync();
        }
        catch (InvalidOperationException)
        {
            // it has ended by itself
        }

        prozess.Dispose();
        Directory.Delete(ordner, recursive: true);
    }

    private static byte[] LiesSchriften() => JsonSerializer.SerializeToUtf8Bytes(new { schriften = Beilagen.Namen("schrift/").ToDictionary(n => Path.GetFileNameWithoutExtension(n), Beilagen.Bytes) });

    private static void Fehler(byte[] kopf, string was)
    {
        using var json = JsonDocument.Parse(kopf);
        if (json.RootElement.TryGetProperty("fehler", out var f)) throw new Fachfehler($"{was}: {f.GetString()}");
    }

    private async Task SchreibeAsync(byte[] inhalt, CancellationToken abbruch)
    {
        var laenge = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(laenge, inhalt.Length);
        await prozess.StandardInput.BaseStream.WriteAsync(laenge, abbruch);
        await prozess.StandardInput.BaseStream.WriteAsync(inhalt, abbruch);
        await prozess.StandardInput.BaseStream.FlushAsync(abbruch);
    }

    private async Task<byte[]> LiesAsync(CancellationToken abbruch)
    {
        var kopf = new byte[4];
        await prozess.StandardOutput.BaseStream.ReadExactlyAsync(kopf, abbruch);
        var laenge = BinaryPrimitives.ReadInt32BigEndian(kopf);
        if (laenge is < 0 or > LaengsteAntwort) throw new InvalidDataException("Antwort unlesbar.");
        var inhalt = new byte[laenge];
        await prozess.StandardOutput.BaseStream.ReadExactlyAsync(inhalt, abbruch);
        return inhalt;
    }
}
