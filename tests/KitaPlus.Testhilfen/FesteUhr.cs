namespace KitaPlus.Testhilfen;

/// <summary>A clock that only moves when told to; timers fall due while it is moved.</summary>
public sealed class FesteUhr(DateTimeOffset beginn) : TimeProvider
{
    private readonly Lock sperre = new();
    private readonly List<Wecker> wecker = [];
    private DateTimeOffset jetzt = beginn;

    public FesteUhr() : this(new DateTimeOffset(2026, 8, 1, 6, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>So much later it is at every look; nothing unless told.</summary>
    public TimeSpan Gang { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        lock (sperre) return jetzt += Gang;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Vor(TimeSpan dauer) => StelleAuf(GetUtcNow() + dauer);

    /// <summary>Sets the clock; backwards is allowed and rings nothing.</summary>
    public void StelleAuf(DateTimeOffset zeit)
    {
        while (true)
        {
            Wecker? faellig;
            lock (sperre)
            {
                faellig = wecker.Where(w => w.Faellig <= zeit).MinBy(w => w.Faellig);
                if (faellig is null)
                {
                    jetzt = zeit;
                    return;
                }

                if (faellig.Faellig > jetzt) jetzt = faellig.Faellig;
                faellig.Weiter(jetzt);
            }

            faellig.Klingle();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var neu = new Wecker(this, callback, state);
        neu.Change(dueTime, period);
        lock (sperre) wecker.Add(neu);
        return neu;
    }

    private sealed class Wecker(FesteUhr uhr, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan abstand = Timeout.InfiniteTimeSpan;

        public DateTimeOffset Faellig { get; private set; } = DateTimeOffset.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (uhr.sperre)
            {
                abstand = period;
                Faellig = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : uhr.jetzt + dueTime;
            }

            return true;
        }

        public void Weiter(DateTimeOffset zeit) =>
            Faellig = abstand == Timeout.InfiniteTimeSpan || abstand == TimeSpan.Zero ? DateTimeOffset.MaxValue : zeit + abstand;

        public void Klingle() => callback(state);

        public void Dispose()
        {
            lock (uhr.sperre) uhr.wecker.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
