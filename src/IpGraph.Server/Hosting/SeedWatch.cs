using System.Runtime.InteropServices;

namespace IpGraph.Server.Hosting;

/// <summary>Notices that the seed is to be read again: because its files changed and then lay still, or because SIGHUP asks
/// for it.</summary>
/// <param name="content">The files that are looked at.</param>
/// <param name="served">What they were like before the graph that serves was read.</param>
/// <remarks>Looking again and again works wherever files do; being told of changes does not.</remarks>
sealed class SeedWatch(ContentFolder content, SeedFingerprint served)
{
    /// <summary>As much as the main thread has, on which the first seed was read.</summary>
    const int StackBytes = 8 * 1024 * 1024;

    static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    readonly object gate = new();
    SeedFingerprint seen = served;
    SeedFingerprint taken = served;
    bool isAsked;

    /// <summary>Has the seed read at the next look, changed or not.</summary>
    public void Ask()
    {
        lock (gate)
        {
            isAsked = true;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Begins to look, on a thread of its own: reading a seed takes long, and requests need the others.</summary>
    public void Start(Action read, CancellationToken stopping)
    {
        var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            Ask();
        });
        var thread = new Thread(Look, StackBytes) { IsBackground = true, Name = "Seed" };
        thread.Start();

        void Look()
        {
            using (hangUp)
                Run(read, stopping);
        }
    }

    /// <summary>Looks once. Editors save several files one after another, so a change counts when the next look finds
    /// nothing new.</summary>
    /// <returns>Whether the seed is to be read now.</returns>
    public bool IsDue()
    {
        var wasAsked = TakeAsked();
        var found = SeedFingerprint.Of(content);
        var liesStill = found == seen;
        seen = found;
        if (!wasAsked && !(liesStill && found != taken))
            return false;
        taken = found;
        return true;
    }

    void Run(Action read, CancellationToken stopping)
    {
        using var end = stopping.Register(Wake);
        while (!stopping.IsCancellationRequested)
        {
            if (IsDue())
                read();
            Wait(stopping);
        }
    }

    void Wait(CancellationToken stopping)
    {
        lock (gate)
        {
            if (!isAsked && !stopping.IsCancellationRequested)
                Monitor.Wait(gate, Period);
        }
    }

    void Wake()
    {
        lock (gate)
            Monitor.Pulse(gate);
    }

    bool TakeAsked()
    {
        lock (gate)
            return isAsked && !(isAsked = false);
    }
}
