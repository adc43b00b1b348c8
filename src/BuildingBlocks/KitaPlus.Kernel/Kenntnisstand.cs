using System.Globalization;

namespace KitaPlus.Kernel;

/// <summary>
/// A moment of knowledge. A fact belongs to it when it was known at or before <see cref="Bekannt"/>
/// and had been recorded at or before <see cref="Position"/>: so a later migration never changes an old decision.
/// </summary>
/// <param name="Bekannt">UTC instant.</param>
/// <param name="Position">Position in the log; <see cref="long.MaxValue"/> = everything recorded.</param>
public readonly record struct Kenntnisstand(DateTimeOffset Bekannt, long Position = long.MaxValue)
{
    public static Kenntnisstand Alles { get; } = new(DateTimeOffset.MaxValue);

    public override string ToString() => Bekannt == DateTimeOffset.MaxValue
        ? "heute"
        : Berlin.Ortszeit(Bekannt).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Days of the law are days in Berlin; instants are UTC.</summary>
public static class Berlin
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static DateTimeOffset Ortszeit(DateTimeOffset zeitpunkt) => TimeZoneInfo.ConvertTime(zeitpunkt, Zone);

    public static DateOnly Tag(DateTimeOffset zeitpunkt) => DateOnly.FromDateTime(Ortszeit(zeitpunkt).DateTime);

    /// <summary>The first instant of a day in Berlin, in UTC.</summary>
    public static DateTimeOffset Beginn(DateOnly tag)
    {
        var ort = tag.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(ort, Zone.GetUtcOffset(ort)).ToUniversalTime();
    }

    /// <summary>
    /// The instant (UTC) at which clocks in Berlin show this minute of the day. What they show twice means the later time;
    /// what they skip means the moment after the skip.
    /// </summary>
    /// <param name="minute">0 to 1439.</param>
    public static DateTimeOffset Zeitpunkt(DateOnly tag, int minute)
    {
        var ort = tag.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified).AddMinutes(minute);
        while (Zone.IsInvalidTime(ort)) ort = ort.AddMinutes(1);
        var versatz = Zone.IsAmbiguousTime(ort) ? Zone.GetAmbiguousTimeOffsets(ort).Min() : Zone.GetUtcOffset(ort);
        return new DateTimeOffset(ort, versatz).ToUniversalTime();
    }

    /// <summary>The last instant of a day in Berlin, in UTC.</summary>
    public static DateTimeOffset Ende(DateOnly tag) => Beginn(tag.AddDays(1)).AddTicks(-1);
}
