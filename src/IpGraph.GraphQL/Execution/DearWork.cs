namespace IpGraph.GraphQL.Execution;

/// <summary>Has a few dear answers worked out at a time, and the clients by turns: what is cheap then always finds a
/// processor, and who asks for much waits for itself alone.</summary>
/// <param name="atOnce">How many at a time; 0 for one less than there are processors, at least 1.</param>
sealed class DearWork(int atOnce)
{
    static readonly object Anybody = new();

    readonly int atOnce = atOnce > 0 ? atOnce : Math.Max(1, Environment.ProcessorCount - 1);
    readonly Lock gate = new();
    readonly Dictionary<object, Queue<TaskCompletionSource>> waiting = [];

    /// <summary>Those of whom something waits, in the order in which it is their turn.</summary>
    readonly Queue<object> order = [];
    int running;

    /// <param name="client">Equal objects are one client; null where all are one.</param>
    public Turns Of(object? client) => new(this, client ?? Anybody);

    ValueTask EnterAsync(object client, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (running < atOnce)
            {
                running++;
                return ValueTask.CompletedTask;
            }

            if (!waiting.TryGetValue(client, out var own))
            {
                waiting.Add(client, own = []);
                order.Enqueue(client);
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            own.Enqueue(turn);
            return new ValueTask(WaitAsync(turn, cancellation));
        }
    }

    static async Task WaitAsync(TaskCompletionSource turn, CancellationToken cancellation)
    {
        await using var left = cancellation.UnsafeRegister(
            static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), turn);
        await turn.Task;
    }

    void Leave()
    {
        lock (gate)
        {
            while (order.TryDequeue(out var client))
            {
                if (LetIn(client))
                    return;
            }

            running--;
        }
    }

    /// <summary>Gives the turn to the first of the client who still waits; its next stands behind the other clients.</summary>
    bool LetIn(object client)
    {
        var own = waiting[client];
        var isTaken = false;
        while (!isTaken && own.TryDequeue(out var turn))
            isTaken = turn.TrySetResult();
        if (own.Count > 0)
            order.Enqueue(client);
        else
            waiting.Remove(client);
        return isTaken;
    }

    /// <summary>The turns of one client.</summary>
    public sealed class Turns(DearWork work, object client)
    {
        /// <summary>Waits for a turn, which ends when what is returned is disposed.</summary>
        /// <exception cref="OperationCanceledException">Its time was over before.</exception>
        public async ValueTask<IDisposable> TakeAsync(CancellationToken cancellation)
        {
            await work.EnterAsync(client, cancellation);
            return new Turn(work);
        }
    }

    sealed class Turn(DearWork work) : IDisposable
    {
        public void Dispose() => work.Leave();
    }
}
