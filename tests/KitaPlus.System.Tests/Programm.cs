using System.Diagnostics;
using System.Text;

namespace KitaPlus.SystemTests;

/// <summary>What a call of the program left behind.</summary>
public sealed record Aufruf(int Ende, string Ausgabe, string Meldungen)
{
    /// <summary>Fails with everything that was printed if the exit code is another one.</summary>
    public Aufruf MitEnde(int erwartet)
    {
        Ende.ShouldBe(erwartet, $"Ausgabe:\n{Ausgabe}\nMeldungen:\n{Meldungen}");
        return this;
    }
}

/// <summary>Starts the real executable as a child process, with one storage.</summary>
public sealed class Programm(params string[] ablage)
{
    private static readonly TimeSpan Frist = TimeSpan.FromMinutes(5);

    /// <summary>Folder with the examples that come with the program.</summary>
    public static string Beispiele { get; } = Path.Combine(AppContext.BaseDirectory, "beispiele");

    /// <summary>Environment variables that the program sees in addition.</summary>
    public IReadOnlyDictionary<string, string> Umgebung { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static Programm ImOrdner(string ordner) => new("--daten", ordner);

    public async Task<Aufruf> Rufe(params string[] woerter)
    {
        using var prozess = Starte(woerter);
        return await Ende(prozess);
    }

    public Process Starte(params string[] woerter)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8, WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "kitaplus.dll"));
        foreach (var w in woerter.Concat(ablage)) start.ArgumentList.Add(w);
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("KITAPLUS_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        foreach (var (name, wert) in Umgebung) start.Environment[name] = wert;
        return Process.Start(start)!;
    }

    public static async Task<Aufruf> Ende(Process prozess)
    {
        var ausgabe = prozess.StandardOutput.ReadToEndAsync();
        var meldungen = prozess.StandardError.ReadToEndAsync();
        using var frist = new CancellationTokenSource(Frist);
        await prozess.WaitForExitAsync(frist.Token);
        return new Aufruf(prozess.ExitCode, await ausgabe, await meldungen);
    }

    /// <summary>Reads lines until one contains the text.</summary>
    public static async Task<string> ZeileMit(StreamReader strom, string text)
    {
        using var frist = new CancellationTokenSource(Frist);
        while (await strom.ReadLineAsync(frist.Token) is { } zeile)
            if (zeile.Contains(text, StringComparison.Ordinal)) return zeile;
        throw new InvalidOperationException($"Das Programm endete, ohne „{text}“ zu schreiben.");
    }
}
