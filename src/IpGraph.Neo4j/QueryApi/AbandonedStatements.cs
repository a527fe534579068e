namespace IpGraph.Neo4j.QueryApi;

/// <summary>Statements that nobody waits for any more. The server would let them run on, so it is told to end them; and
/// told again, for a statement may reach it later than the order to end it.</summary>
/// <param name="end">Ends the statements with these tags, whichever of them are running.</param>
/// <param name="between">How long to wait until the order is given again.</param>
sealed class AbandonedStatements(Func<IReadOnlyList<string>, CancellationToken, Task> end, TimeSpan between) : IDisposable
{
    /// <summary>How often the server must have taken the order before a statement counts as gone.</summary>
    const int OrdersMin = 3;

    /// <summary>What a server leaves unanswered for long is not remembered without bound.</summary>
    const int TagsMax = 1000;

    readonly CancellationTokenSource stop = new();
    readonly Lock gate = new();
    readonly Queue<Left> left = [];
    bool isWorking;

    public void Add(string tag)
    {
        lock (gate)
        {
            if (stop.IsCancellationRequested)
                return;
            left.Enqueue(new Left(tag));
            if (left.Count > TagsMax)
                left.Dequeue();
            if (isWorking)
                return;
            isWorking = true;
        }

        _ = WorkAsync(stop.Token);
    }

    public void Dispose() => stop.Cancel();

    async Task WorkAsync(CancellationToken cancellation)
    {
        while (TryPeek(out var some) && !cancellation.IsCancellationRequested)
        {
            if (await TryEndAsync(some, cancellation))
                Count(some);
            await Task.Delay(between, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    bool TryPeek(out IReadOnlyList<Left> some)
    {
        lock (gate)
        {
            some = [.. left];
            isWorking = some.Count > 0;
            return isWorking;
        }
    }

    async Task<bool> TryEndAsync(IReadOnlyList<Left> some, CancellationToken cancellation)
    {
        try
        {
            await end([.. some.Select(statement => statement.Tag)], cancellation);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    void Count(IReadOnlyList<Left> some)
    {
        lock (gate)
        {
            foreach (var statement in some)
                statement.Orders++;
            while (left.TryPeek(out var oldest) && oldest.Orders >= OrdersMin)
                left.Dequeue();
        }
    }

    sealed class Left(string tag)
    {
        public string Tag { get; } = tag;

        public int Orders { get; set; }
    }
}
