using System.Diagnostics;
using System.Globalization;

namespace KitaPlus.EventStore.Tests.Stores;

/// <summary>The child process that appends until it is killed.</summary>
internal sealed class Absturzprobe : IDisposable
{
    private readonly Process _prozess;

    private Absturzprobe(Process prozess) => _prozess = prozess;

    public static Absturzprobe Starte(params string[] argumente)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } dotnet ? dotnet : "dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "KitaPlus.EventStore.Absturzprobe.dll"));
        foreach (var argument in argumente) start.ArgumentList.Add(argument);
        return new Absturzprobe(Process.Start(start)!);
    }

    /// <summary>Reads acknowledged appends; fewer than asked for only if the process has ended.</summary>
    public async Task<Dictionary<Guid, long>> LiesBestaetigteAsync(int anzahl)
    {
        var bestaetigt = new Dictionary<Guid, long>();
        while (bestaetigt.Count < anzahl && await _prozess.StandardOutput.ReadLineAsync() is { } zeile) Merke(zeile, bestaetigt);
        return bestaetigt;
    }

    /// <summary>kill −9, in the middle of what it does; then everything it had said until then.</summary>
    public async Task<Dictionary<Guid, long>> ToeteAsync()
    {
        _prozess.Kill();
        var rest = new Dictionary<Guid, long>();
        while (await _prozess.StandardOutput.ReadLineAsync() is { } zeile) Merke(zeile, rest);
        await _prozess.WaitForExitAsync();
        return rest;
    }

    public async Task<(int Code, string Satz)> EndeAsync()
    {
        var satz = await _prozess.StandardError.ReadToEndAsync();
        await _prozess.WaitForExitAsync();
        return (_prozess.ExitCode, satz);
    }

    public void Dispose()
    {
        if (!_prozess.HasExited) _prozess.Kill();
        _prozess.Dispose();
    }

    /// <summary>A line cut off by the kill was not acknowledged to anybody.</summary>
    private static void Merke(string zeile, Dictionary<Guid, long> bestaetigt)
    {
        if (zeile.Split(' ') is [var position, var id] && Guid.TryParse(id, out var kennung)) bestaetigt.Add(kennung, long.Parse(position, CultureInfo.InvariantCulture));
    }
}
