using System.Globalization;

namespace KitaPlus.Kernel;

/// <summary>Counted things in German sentences.</summary>
public static class Zahlen
{
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>With dots between the thousands: <c>15.212</c>.</summary>
    public static string Zahl(long n) => n.ToString("N0", Deutsch);

    /// <summary><c>1 Ereignis</c>, <c>0 Ereignisse</c>, <c>15.212 Ereignisse</c>.</summary>
    public static string Menge(long n, string eins, string viele) => $"{Zahl(n)} {(n == 1 ? eins : viele)}";
}
