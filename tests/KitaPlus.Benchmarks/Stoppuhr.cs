using System.Diagnostics;

namespace KitaPlus.Benchmarks;

/// <summary>Times something several times; what counts is the median.</summary>
internal static class Stoppuhr
{
    /// <returns>Seconds of each run, ascending.</returns>
    public static async Task<double[]> MesseAsync(int laeufe, Func<Task> was, int vorlauf = 1)
    {
        for (var i = 0; i < vorlauf; i++) await was();
        var zeiten = new double[laeufe];
        for (var i = 0; i < laeufe; i++)
        {
            GC.Collect();
            var beginn = Stopwatch.GetTimestamp();
            await was();
            zeiten[i] = Stopwatch.GetElapsedTime(beginn).TotalSeconds;
        }

        Array.Sort(zeiten);
        return zeiten;
    }

    public static async Task<double> MedianAsync(int laeufe, Func<Task> was, int vorlauf = 1) => Median(await MesseAsync(laeufe, was, vorlauf));

    public static Task<double> MedianAsync(int laeufe, Action was, int vorlauf = 1) => MedianAsync(
        laeufe,
        () =>
        {
            was();
            return Task.CompletedTask;
        },
        vorlauf);

    /// <summary>Two things in turn, so that both meet the same disturbance of the machine.</summary>
    public static async Task<(double A, double B)> ImWechselAsync(int laeufe, Func<Task> a, Func<Task> b, int vorlauf = 1)
    {
        for (var i = 0; i < vorlauf; i++)
        {
            await a();
            await b();
        }

        var (za, zb) = (new double[laeufe], new double[laeufe]);
        for (var i = 0; i < laeufe; i++)
        {
            za[i] = (await MesseAsync(1, a, 0))[0];
            zb[i] = (await MesseAsync(1, b, 0))[0];
        }

        Array.Sort(za);
        Array.Sort(zb);
        return (Median(za), Median(zb));
    }

    public static double Median(double[] sortiert) => sortiert.Length % 2 == 1 ? sortiert[sortiert.Length / 2] : (sortiert[(sortiert.Length / 2) - 1] + sortiert[sortiert.Length / 2]) / 2;
}
