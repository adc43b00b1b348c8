namespace KitaPlus.Anmeldung;

/// <summary>How long a login stays locked after too many failures: longer each time, so that guessing is hopeless and a mistake costs little.</summary>
internal static class Sperrstufen
{
    /// <summary>After a quiet time of this length the first step applies again.</summary>
    public static readonly TimeSpan Ruhe = TimeSpan.FromHours(24);

    private static readonly int[] Minuten = [1, 5, 15, 60];

    /// <param name="stufe">From 1; beyond the last step the last one stays.</param>
    public static TimeSpan Dauer(int stufe) => TimeSpan.FromMinutes(Minuten[Math.Min(stufe, Minuten.Length) - 1]);

    public static int Naechste(int bisherige, DateTimeOffset? letzteBis, DateTimeOffset jetzt) =>
        letzteBis is { } bis && jetzt - bis < Ruhe ? bisherige + 1 : 1;
}
