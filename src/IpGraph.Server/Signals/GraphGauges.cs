using System.Diagnostics.Metrics;
using IpGraph.Graph.Costs;

namespace IpGraph.Server.Signals;

/// <summary>The graph that answers and whether the store can, as they stand whenever somebody measures.</summary>
static class GraphGauges
{
    /// <param name="meter">Whose instruments they are.</param>
    /// <param name="version">The graph that answers now.</param>
    /// <param name="isReady">Whether the store can answer now.</param>
    public static void Add(Meter meter, Func<GraphVersion> version, Func<bool> isReady)
    {
        meter.CreateObservableGauge("ipgraph.graph.nodes", () => version().Nodes, "{node}", "Nodes of the graph that answers.");
        meter.CreateObservableGauge(
            "ipgraph.graph.relationships", () => version().Relationships, "{relationship}", "Relationships of the graph that answers.");
        meter.CreateObservableGauge(
            "ipgraph.graph.version",
            () => new Measurement<int>(1, KeyValuePair.Create("ipgraph.graph.version", (object?)version().Id)),
            unit: null,
            "1, with the version of the graph that answers as an attribute.");
        meter.CreateObservableGauge("ipgraph.store.ready", () => isReady() ? 1 : 0, unit: null, "Whether the store can answer: 1 or 0.");
    }
}
