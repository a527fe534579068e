namespace IpGraph.Server.Settings.Grammars;

/// <summary>How long something may take or last, to the millisecond.</summary>
static class Times
{
    static readonly (string Name, long Size)[] Units =
    [
        ("ms", 1), ("s", 1_000), ("min", 60_000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000),
    ];

    /// <summary>Times whose number is of seconds where no unit is written.</summary>
    public static Grammar<TimeSpan> InSeconds(int min, int max) => Between("s", "seconds", min * 1_000L, max * 1_000L);

    /// <summary>Times whose number is of milliseconds where no unit is written.</summary>
    public static Grammar<TimeSpan> InMilliseconds(int min, int max) => Between("ms", "milliseconds", min, max);

    static Grammar<TimeSpan> Between(string standard, string unit, long min, long max) => new(
        unit,
        text => Quantity.Read(text, Units, standard) is { } time && decimal.IsInteger(time) && time >= min && time <= max
            ? Reading<TimeSpan>.Of(TimeSpan.FromMilliseconds((long)time))
            : Reading<TimeSpan>.Not(
                $"is a time from {Quantity.Write(min, Units)} to {Quantity.Write(max, Units)}: a number of {unit}, or one with ms, s, min, h or d behind it"),
        time => Quantity.Write((long)time.TotalMilliseconds, Units));
}
