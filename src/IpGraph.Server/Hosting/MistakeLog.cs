namespace IpGraph.Server.Hosting;

/// <summary>Tells the log of what goes wrong again and again: once in full, then once a minute how often it did.</summary>
sealed class MistakeLog(ILogger logger, TimeProvider clock) : IDisposable
{
    static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <summary>So many kinds are told apart; the rest is told each time.</summary>
    const int KindsMax = 1_000;

    readonly Lock gate = new();
    readonly Dictionary<string, Kind> kinds = new(StringComparer.Ordinal);
    ITimer? telling;

    /// <summary>A mistake of ours; those of one type that come from one place are alike.</summary>
    public void Tell(Exception mistake)
    {
        if (IsNew($"{mistake.GetType()} {PlaceOf(mistake)}", $"{mistake.GetType().Name}: {mistake.Message}"))
            MistakeLines.Mistake(logger, mistake);
    }

    /// <summary>Something that an operator can mend; equal lines are alike.</summary>
    public void Warn(string line)
    {
        if (IsNew(line, line))
            MistakeLines.Warning(logger, line);
    }

    public void Dispose() => telling?.Dispose();

    static string PlaceOf(Exception mistake) => mistake.StackTrace?.Split('\n', 2)[0] ?? mistake.Message;

    bool IsNew(string key, string line)
    {
        lock (gate)
        {
            if (kinds.TryGetValue(key, out var kind))
            {
                kind.Again++;
                return false;
            }

            if (kinds.Count < KindsMax)
                kinds.Add(key, new Kind(line));
            telling ??= clock.CreateTimer(_ => Sum(), null, Period, Period);
            return true;
        }
    }

    /// <summary>Tells what happened again, and forgets what did not.</summary>
    void Sum()
    {
        lock (gate)
        {
            foreach (var (key, kind) in kinds)
            {
                if (kind.Again == 0)
                    kinds.Remove(key);
                else
                    MistakeLines.Again(logger, kind.Again, kind.Line);
                kind.Again = 0;
            }

            if (kinds.Count > 0)
                return;
            telling?.Dispose();
            telling = null;
        }
    }

    sealed class Kind(string line)
    {
        public string Line { get; } = line;

        public int Again { get; set; }
    }
}

static partial class MistakeLines
{
    [LoggerMessage(LogLevel.Error, "Unhandled exception in a request")]
    public static partial void Mistake(ILogger logger, Exception mistake);

    [LoggerMessage(LogLevel.Warning, "{Line}")]
    public static partial void Warning(ILogger logger, string line);

    [LoggerMessage(LogLevel.Warning, "{Count} times more within a minute: {Line}")]
    public static partial void Again(ILogger logger, int count, string line);
}
