using System.Runtime;

namespace IpGraph.Server.Hosting;

/// <summary>Gives back the memory that only the start needed: about half of the heap is files that were read, builders and what
/// they outgrew, and would stay committed for as long as a quiet server has no reason to collect it.</summary>
static class StartupGarbage
{
    /// <summary>Requests that waited for the start go first: the collection stops all threads for some tens of milliseconds.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);

    /// <summary>Collects everything and compacts it, once.</summary>
    public static void Collect()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <returns>Ends after the collection, or without one where the server stops before.</returns>
    /// <param name="time">By which the delay passes.</param>
    /// <param name="collect">What is done then.</param>
    /// <param name="stopping">Cancelled where the server stops.</param>
    public static async Task GiveBackAsync(TimeProvider time, Action collect, CancellationToken stopping)
    {
        await Task.Delay(Delay, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stopping.IsCancellationRequested)
            collect();
    }
}
