namespace IpGraph.Server.Tests;

/// <summary>A clock that stands still until it is moved.</summary>
sealed class ManualClock : TimeProvider
{
    readonly List<ManualTimer> timers = [];
    DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(() => callback(state)) { Due = now + dueTime };
        timers.Add(timer);
        return timer;
    }

    public void Advance(TimeSpan span)
    {
        now += span;
        foreach (var timer in timers.Where(timer => timer.Due <= now).ToList())
        {
            timers.Remove(timer);
            timer.Ring();
        }
    }

    sealed class ManualTimer(Action ring) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Due = null;
            return ValueTask.CompletedTask;
        }
    }
}
