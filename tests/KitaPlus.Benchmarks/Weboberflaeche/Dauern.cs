using System.Diagnostics;

namespace KitaPlus.Benchmarks.Weboberflaeche;

/// <summary>Single durations of the same thing; what counts for a person who waits is the slow end.</summary>
internal static class Dauern
{
    private const int Aufwaermen = 30;

    /// <summary>Times something after it has warmed up: the runtime compiles to its best only what has been called thirty times.</summary>
    /// <param name="was">Gets the number of the call.</param>
    /// <returns>Milliseconds, ascending.</returns>
    public static async Task<double[]> MesseAsync(int mal, Func<int, Task> was)
    {
        for (var i = 0; i < Aufwaermen; i++) await was(i);
        var zeiten = new double[mal];
        for (var i = 0; i < mal; i++)
        {
            var beginn = Stopwatch.GetTimestamp();
            await was(Aufwaermen + i);
            zeiten[i] = Stopwatch.GetElapsedTime(beginn).TotalMilliseconds;
        }

        Array.Sort(zeiten);
        return zeiten;
    }

    /// <summary>Processor time of this process, server and measuring together, for each call: what remains of a duration when others use the machine as well.</summary>
    public static async Task<(double[] Zeiten, double Rechenzeit)> MitRechenzeitAsync(int mal, Func<int, Task> was)
    {
        var vorher = Environment.CpuUsage.TotalTime;
        var zeiten = await MesseAsync(mal, was);
        return (zeiten, (Environment.CpuUsage.TotalTime - vorher).TotalMilliseconds / (mal + Aufwaermen));
    }

    public static double P95(IReadOnlyList<double> sortiert) => sortiert[(int)(sortiert.Count * 0.95)];
}
