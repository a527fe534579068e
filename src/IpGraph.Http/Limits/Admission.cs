
namespace IpGraph.Http.Limits;

/// <summary>The place of an operation among those under way, until its answer is worked out or its subscription has begun:
/// how long a client takes to read does not count, or slow readers could take all places.</summary>
sealed class Admission : IDisposable
{
    readonly LoadGate gate;
    readonly object client;
    int isLeft;
    int hasTurn;

    Admission(LoadGate gate, object client) => (this.gate, this.client) = (gate, client);

    /// <summary>A place for whoever asks now, or null where too much is under way already.</summary>
    public static Admission? TryTake(LoadGate gate)
    {
        var client = CallingClient.Current;
        return gate.TryEnter(client) ? new Admission(gate, client) : null;
    }

    /// <summary>Waits until one of the client's operations may be worked on.</summary>
    /// <exception cref="OperationCanceledException">The caller left before.</exception>
    public async ValueTask TakeTurnAsync(CancellationToken cancellation)
    {
        await gate.TurnAsync(client, cancellation);
        Volatile.Write(ref hasTurn, 1);
    }

    /// <summary>Nothing is worked on any more, though the answer may go on.</summary>
    public void EndTurn()
    {
        if (Interlocked.Exchange(ref hasTurn, 0) == 1)
            gate.EndTurn(client);
    }

    public void Dispose()
    {
        EndTurn();
        if (Interlocked.Exchange(ref isLeft, 1) == 0)
            gate.Leave(client);
    }
}
