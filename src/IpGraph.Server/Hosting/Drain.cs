using System.Runtime.InteropServices;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Hosting;

/// <summary>The orderly end: told to stop, the server is unready at once, takes requests until balancers have seen it,
/// then only finishes what it has. Told twice, it ends at once.</summary>
/// <remarks>Whoever presses Ctrl+C watches the terminal, not a balancer, and so waits for nothing.</remarks>
sealed class Drain(DrainOptions options, TimeProvider clock, IHostApplicationLifetime lifetime, Action endAtOnce)
    : IHostLifetime, IDisposable
{
    const int KilledByTerm = 128 + 15;

    readonly List<PosixSignalRegistration> registrations = [];
    ITimer? settling;
    int begun;

    public Drain(DrainOptions options, TimeProvider clock, IHostApplicationLifetime lifetime)
        : this(options, clock, lifetime, () => Environment.Exit(KilledByTerm))
    {
    }

    /// <summary>Whether the server wants no more requests, though it still takes some.</summary>
    public bool HasBegun => Volatile.Read(ref begun) != 0;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Take(signal, options.Settle)));
        registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Take(signal, TimeSpan.Zero)));
        registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGQUIT, signal => Take(signal, TimeSpan.Zero)));
        return Task.CompletedTask;
    }

    public void Begin(TimeSpan settle)
    {
        if (Interlocked.Exchange(ref begun, 1) != 0)
            endAtOnce();
        else if (settle > TimeSpan.Zero)
            settling = clock.CreateTimer(_ => lifetime.StopApplication(), null, settle, Timeout.InfiniteTimeSpan);
        else
            lifetime.StopApplication();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        settling?.Dispose();
        foreach (var registration in registrations)
            registration.Dispose();
    }

    void Take(PosixSignalContext signal, TimeSpan settle)
    {
        signal.Cancel = true;
        Begin(settle);
    }
}
