using System.Text;
using System.Text.Json;
using IpGraph.Binding;
using IpGraph.Embedded;
using IpGraph.Graph;
using IpGraph.Graph.Data;
using IpGraph.Graph.Releases;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Requests;

namespace IpGraph.Testing;

/// <summary>A graph with the public schema that follows from its model and an engine that answers over it.</summary>
public sealed class AnsweringEngine
{
    public AnsweringEngine(
        GraphData graph, ExecutionLimits? limits = null, IReadOnlyList<Manifest>? manifests = null)
        : this(graph, new EmbeddedStore(EmbeddedGraph.Build(graph)), limits, manifests)
    {
    }

    /// <summary>Over another store that holds the same graph.</summary>
    public AnsweringEngine(
        GraphData graph, IGraphStore store, ExecutionLimits? limits = null, IReadOnlyList<Manifest>? manifests = null)
    {
        Graph = graph;
        Store = store;
        Schema = PublicGraphQLSchema.Create(graph.Model, () => Store, manifests: manifests);
        Engine = new GraphQLEngine(Schema.Schema, Schema.RootSource(Store), new EngineOptions
        {
            Limits = limits ?? ExecutionLimits.Default,
            ReportInternal = failure => Mistakes.Add(failure),
        });
    }

    public GraphData Graph { get; }

    public IGraphStore Store { get; }

    public PublicGraphQLSchema Schema { get; }

    public GraphQLEngine Engine { get; }

    /// <summary>What went wrong by our own mistake.</summary>
    public List<Exception> Mistakes { get; } = [];

    public static GraphQLRequest Request(string document, string? variables) => GraphQLRequest.Of(document) with
    {
        Variables = variables is null ? default : JsonDocument.Parse(variables).RootElement,
    };

    /// <summary>The whole response, as it leaves.</summary>
    public async Task<byte[]> AskAsync(string document, string? variables = null)
    {
        using var result = await Engine.ExecuteAsync(Request(document, variables));
        if (Mistakes.Count > 0)
            throw new InvalidOperationException("The engine made a mistake.", Mistakes[0]);
        return ((SingleResult)result).Body.ToArray();
    }

    /// <summary>The <c>data</c> of a response that has no errors.</summary>
    public async Task<JsonElement> DataAsync(string document, string? variables = null)
    {
        var response = JsonDocument.Parse(await AskAsync(document, variables)).RootElement;
        if (response.TryGetProperty("errors", out var errors))
            throw new InvalidOperationException(errors.ToString());
        return response.GetProperty("data");
    }

    /// <summary>The errors of a response that has some.</summary>
    public async Task<IReadOnlyList<JsonElement>> ErrorsAsync(string document, string? variables = null) =>
        [.. JsonDocument.Parse(await AskAsync(document, variables)).RootElement.GetProperty("errors").EnumerateArray()];

    /// <summary>The payloads of an answer in parts; only one if nothing is left for later.</summary>
    public async Task<IReadOnlyList<string>> PartsAsync(
        string document,
        IncrementalFormat format = IncrementalFormat.Current)
    {
        var request = GraphQLRequest.Of(document) with { Incremental = format };
        using var result = await Engine.ExecuteAsync(request);
        var payloads = new List<string>();
        if (result is SingleResult single)
        {
            payloads.Add(Encoding.UTF8.GetString(single.Body.Span));
        }
        else
        {
            await foreach (var payload in ((IncrementalResult)result).Payloads)
                payloads.Add(Encoding.UTF8.GetString(payload.Body.Span));
        }

        if (Mistakes.Count > 0)
            throw new InvalidOperationException("The engine made a mistake.", Mistakes[0]);
        return payloads;
    }

    /// <summary>The whole response, indented.</summary>
    public async Task<string> PrettyAsync(string document, string? variables = null) =>
        Golden.Indent(await AskAsync(document, variables));

    /// <summary>The response as text, as it leaves.</summary>
    public async Task<string> TextAsync(string document, string? variables = null) =>
        Encoding.UTF8.GetString(await AskAsync(document, variables));
}
