using System.Diagnostics.Metrics;

namespace IpGraph.Server.Signals;

/// <summary>Counts which answers were kept already, and where.</summary>
sealed class CacheCounter(Meter meter)
{
    readonly Counter<long> lookups = meter.CreateCounter<long>(
        "ipgraph.cache.lookups", "{lookup}", "Answers looked for in the caches, by what was found: local, shared, or none.");

    public void Local() => Add("local");

    public void Shared() => Add("shared");

    public void None() => Add("none");

    void Add(string found)
    {
        if (lookups.Enabled)
            lookups.Add(1, KeyValuePair.Create("ipgraph.cache.found", (object?)found));
    }
}
