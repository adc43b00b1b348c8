using System.Diagnostics;
using System.Globalization;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>The preview as a person starts it: a new process, everything from the disk (or its cache).</summary>
internal static class Kaltstart
{
    public static async Task MesseAsync(Messprotokoll p, Messbestand m, string welche, int laeufe)
    {
        long spitze = 0;
        var zeit = await Stoppuhr.MedianAsync(laeufe, () => spitze = Math.Max(spitze, Starte(m)), vorlauf: 1);
        p.Zeile($"Vorschau aus kaltem Prozess, {welche}", zeit, "s", Forderung.Hoechstens, 3, "");
        p.Zeile($"  dabei höchstens belegter Speicher, {welche}", spitze / 1024d, "MiB", Forderung.Hoechstens, 512, "");
    }

    /// <returns>Peak resident memory in KiB.</returns>
    private static long Starte(Messbestand m)
    {
        var programm = Path.Combine(AppContext.BaseDirectory, "kitaplus.dll");
        string[] worte = [programm, "rueckberechnung", "--vorschau", "--von", Messbestand.Von.ToString(), "--bis", Messbestand.Bis.ToString(), "--daten", m.Ordner];
        using var prozess = Process.Start(new ProcessStartInfo("dotnet", worte) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var ausgabe = prozess.StandardOutput.ReadToEndAsync();
        var fehler = prozess.StandardError.ReadToEndAsync();
        long spitze = 0;
        // the kernel keeps the peak itself; asked for until the process is gone
        while (!prozess.WaitForExit(2)) spitze = Math.Max(spitze, Spitze(prozess.Id));
        prozess.WaitForExit();
        // 2: some families have gaps, which is a finding and no failure
        return prozess.ExitCode is 0 or 2 ? spitze : throw new InvalidOperationException($"Die Vorschau aus kaltem Prozess endete mit {prozess.ExitCode}: {fehler.Result}{ausgabe.Result}");
    }

    private static long Spitze(int prozess)
    {
        try
        {
            var zeile = File.ReadLines($"/proc/{prozess}/status").FirstOrDefault(z => z.StartsWith("VmHWM:", StringComparison.Ordinal));
            return zeile is null ? 0 : long.Parse(zeile.AsSpan(6).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
