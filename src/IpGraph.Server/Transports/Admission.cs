using IpGraph.Server.Limits;

namespace IpGraph.Server.Transports;

/// <summary>The place of an operation among those under way. A subscription gives it up once it has begun, since it may
/// go on for days.</summary>
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
