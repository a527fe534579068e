using IpGraph.Server.Limits;

namespace IpGraph.Server.Transports;

/// <summary>The place of an operation among those under way, until its answer is worked out or its subscription has begun:
/// how long a client takes to read does not count, or slow readers could take all places.</summary>
sealed class Admission : IDisposable
{
    readonly LoadGate gate;
    int isLeft;

    Admission(LoadGate gate) => this.gate = gate;

    /// <summary>A place, or null where too much is under way already.</summary>
    public static Admission? TryTake(LoadGate gate) => gate.TryEnter() ? new Admission(gate) : null;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref isLeft, 1) == 0)
            gate.Leave();
    }
}
