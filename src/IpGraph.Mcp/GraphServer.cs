using IpGraph.Mcp.Access;
using IpGraph.Mcp.Answers;
using IpGraph.Mcp.Prompts;
using IpGraph.Mcp.Resources;
using IpGraph.Mcp.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IpGraph.Mcp;

/// <summary>What a Model Context Protocol server offers of the graph: a tool for each operation of the catalogue, a few
/// general ones, texts to read, and prompts. The same over HTTP and over standard input and output.</summary>
/// <remarks>https://modelcontextprotocol.io/specification. Without sessions the library makes a server for every request: what it
/// offers is made once.</remarks>
public sealed class GraphServer(GraphTools graph)
{
    readonly Lazy<IReadOnlyList<McpServerTool>> tools = new(() => [.. ToolsOf(graph)]);
    readonly Lazy<IReadOnlyList<McpServerResource>> resources = new(() => [.. TextResources.Of(graph)]);

    string Instructions =>
        "A knowledge graph of Japan's Intellectual Property Strategic Programs 2023 to 2026 (知的財産推進計画). "
        + "Begin with the tool `search`, or `measures-about` for a subject; follow ids such as Measure:2023-034 with `node`. "
        + "Every fact has citations, the lines of a source document: repeat them. Texts are official Japanese, but where `textSource` is SUMMARY they are "
        + "this graph's own summary, not to be quoted as the document's; names and "
        + "titles have an English twin. `tokensMax` says how long an answer may be, "
        + $"{TokenBudget.Default} tokens without it. `shortened` names each list that lost items by its place in the answer, how many "
        + "it shows of how many, and how the rest is asked for; of many alike the place has [*], and `rows` says how many they are. "
        + "A list loses its last items. A path is shown whole or not at all; of a graph are shown nodes that hang together, with "
        + "all relationships between them. "
        + "The cursor of a page goes on behind the last item shown; it is null where that is not known."
        + (graph.TakesDocuments ? Lookup : "");

    const string Lookup = " Schemas of tools tell what lies deep by its type alone: look that up with `schema`. Where no tool answers, ask with `query`.";

    /// <summary>Fills in what the server offers.</summary>
    public void Configure(McpServerOptions options)
    {
        options.ServerInfo = new Implementation
        {
            Name = "ipgraph",
            Title = "IpGraph",
            Version = graph.Version,
        };
        options.ServerInstructions = Instructions;
        options.ToolCollection = [.. tools.Value];
        options.ResourceCollection = [.. resources.Value];
        options.PromptCollection = [.. GraphPrompts.All];
        Mistakes.Add(options.Filters, graph.Report);
        WholeLists.Add(options.Filters.Request);
        Refusals.Add(options.Filters.Request);
        ReadableParameters.Add(options.Filters.Message);
        UndeclaredMethods.Add(options.Filters.Message);
    }

    /// <summary>An operation takes the place of a general tool of its name.</summary>
    static IEnumerable<McpServerTool> ToolsOf(GraphTools graph)
    {
        foreach (var operation in graph.Operations.Catalogue.Operations)
            yield return new OperationTool(graph.Operations, operation);
        GraphTool[] general = graph.TakesDocuments
            ? [new NodeTool(graph), new SchemaTool(graph), new QueryTool(graph)]
            : [new NodeTool(graph)];
        foreach (var tool in general)
        {
            if (!graph.Operations.Catalogue.TryFind(tool.ProtocolTool.Name, out _))
                yield return tool;
        }
    }
}
