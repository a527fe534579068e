namespace IpGraph.Neo4j.Connections;

/// <summary>How many statements the server is given at once: few to one that was away, for it has everything to plan anew and
/// would finish nothing in time if it got all at once; one more with each answer.</summary>
sealed class ConcurrencyLimiter(int min, int max)
{
    readonly Lock gate = new();
    readonly Queue<TaskCompletionSource> waiting = [];
    readonly int min = min;
    int limit = min;
    int running;

    /// <summary>Waits for its turn; whoever has had it calls <see cref="Leave"/>.</summary>
    public async ValueTask EnterAsync(CancellationToken cancellation)
    {
        TaskCompletionSource turn;
        lock (gate)
        {
            if (running < limit)
            {
                running++;
                return;
            }

            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(turn);
        }

        await using var left = cancellation.UnsafeRegister(
            static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), turn);
        await turn.Task;
    }

    public void Leave(Ending ending)
    {
        lock (gate)
        {
            running--;
            limit = ending switch
            {
                Ending.Answered => Math.Min(max, limit + 1),
                Ending.Late => Math.Max(min, limit / 2),
                Ending.Failed => min,
                _ => limit,
            };
            while (running < limit && waiting.TryDequeue(out var next))
            {
                if (next.TrySetResult())
                    running++;
            }
        }
    }
}

/// <summary>How a statement ended, as far as it says something about the server.</summary>
enum Ending
{
    /// <summary>Its caller left.</summary>
    Left,

    Answered,

    /// <summary>Its time was over.</summary>
    Late,

    Failed,
}
