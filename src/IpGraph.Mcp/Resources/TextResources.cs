using IpGraph.Mcp.Access;
using IpGraph.Operations.Compact;
using IpGraph.Operations.Faults;

namespace IpGraph.Mcp.Resources;

/// <summary>What a model may want to read before it asks.</summary>
static class TextResources
{
    public static IEnumerable<TextResource> Of(GraphTools graph)
    {
        if (graph.TakesDocuments)
        {
            yield return new TextResource(
                "ipgraph://model",
                "model",
                "The model",
                "What kinds of nodes and relationships there are, in short: the schema for those who write queries.",
                "text/plain",
                CompactSchema.Write(graph.Schema));
        }

        yield return new TextResource(
            "ipgraph://faults",
            "faults",
            "The faults",
            "The codes of errors, what each means and what to do.",
            "text/markdown",
            FaultList.Write());
    }
}
