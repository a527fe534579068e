namespace IpGraph.Server.Health;

/// <summary>A part of the server as strangers may know it: its name, its state, and how long that has lasted.</summary>
sealed class HealthPart(string name, string state, TimeProvider clock)
{
    readonly TimeProvider clock = clock;
    volatile Standing standing = new(state, clock.GetTimestamp());

    public string Name { get; } = name;

    public string State => standing.State;

    public (string State, TimeSpan Age) Now => (standing.State, clock.GetElapsedTime(standing.Since));

    /// <summary>Goes over to a state, unless the part is in it.</summary>
    public void Enter(string next)
    {
        if (next != State)
            Begin(next);
    }

    /// <summary>Begins a state, though it may be called as the one before.</summary>
    public void Begin(string next) => standing = new Standing(next, clock.GetTimestamp());

    sealed record Standing(string State, long Since);
}
