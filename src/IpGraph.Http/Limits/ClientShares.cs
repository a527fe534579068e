
namespace IpGraph.Http.Limits;

/// <summary>What each client has under way. Few operations of one client are worked on at once; its others wait behind
/// them, and not before those of other clients.</summary>
/// <param name="atOnce">How many of one client's operations are worked on at once.</param>
sealed class ClientShares(int atOnce)
{
    readonly Lock gate = new();
    readonly Dictionary<object, Share> shares = [];

    /// <summary>How many clients have something under way.</summary>
    public int Clients
    {
        get
        {
            lock (gate)
                return shares.Count;
        }
    }

    /// <returns>How many places the client has with this one.</returns>
    public int Enter(object client)
    {
        lock (gate)
            return ++ShareOf(client).Places;
    }

    public void Leave(object client)
    {
        lock (gate)
        {
            var share = ShareOf(client);
            share.Places--;
            Forget(client, share);
        }
    }

    /// <summary>Waits until it is the client's turn; then <see cref="EndTurn"/> must follow.</summary>
    /// <exception cref="OperationCanceledException">The caller left before.</exception>
    public ValueTask TurnAsync(object client, CancellationToken cancellation)
    {
        lock (gate)
        {
            var share = ShareOf(client);
            if (share.Turns < atOnce)
            {
                share.Turns++;
                return ValueTask.CompletedTask;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            share.Waiting.Enqueue(turn);
            return new ValueTask(WaitAsync(turn, cancellation));
        }
    }

    public void EndTurn(object client)
    {
        lock (gate)
        {
            var share = ShareOf(client);
            while (share.Waiting.TryDequeue(out var next))
            {
                if (next.TrySetResult())
                    return;
            }

            share.Turns--;
            Forget(client, share);
        }
    }

    static async Task WaitAsync(TaskCompletionSource turn, CancellationToken cancellation)
    {
        await using var left = cancellation.UnsafeRegister(
            static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), turn);
        await turn.Task;
    }

    Share ShareOf(object client)
    {
        if (!shares.TryGetValue(client, out var share))
            shares.Add(client, share = new Share());
        return share;
    }

    void Forget(object client, Share share)
    {
        if (share is { Places: 0, Turns: 0, Waiting.Count: 0 })
            shares.Remove(client);
    }

    sealed class Share
    {
        public int Places { get; set; }

        public int Turns { get; set; }

        public Queue<TaskCompletionSource> Waiting { get; } = [];
    }
}
