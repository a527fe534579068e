using System.Text.Json;
using IpGraph.Embedded;
using IpGraph.Exports.Packaging;
using IpGraph.Graph.Data;
using IpGraph.GraphQL;
using IpGraph.Operations;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Inputs;
using IpGraph.Server.Hosting;
using IpGraph.Server.Releases;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Exporting;

/// <summary>The part of a graph that an operation of the catalogue answers with, asked without a server.</summary>
static class OperationGraph
{
    /// <param name="content">Where the catalogue lies.</param>
    /// <param name="settings">What a server would be asked under.</param>
    /// <param name="whole">The graph that is asked.</param>
    /// <param name="name">The name of the operation.</param>
    /// <param name="variables">A JSON object; null for none.</param>
    /// <param name="cancellation">Ends the asking.</param>
    /// <exception cref="LoadingException">There is no such operation, or it cannot be answered with these variables.</exception>
    /// <exception cref="CatalogueException">The catalogue cannot be read.</exception>
    public static async Task<GraphData> AskAsync(
        ContentFolder content, ServerSettings settings, GraphData whole, string name, string? variables, CancellationToken cancellation)
    {
        var store = new EmbeddedStore(EmbeddedGraph.Build(whole));
        var schema = ServedSchema.Of(whole.Model, store, settings);
        var catalogue = OperationCatalogue.Read(content.Operations, schema.Schema);
        var executor = new CatalogueExecutor(catalogue, new GraphQLEngine(schema.Schema, schema.RootSource(store), settings.Engine));
        if (!catalogue.TryFind(name, out var operation))
            throw new LoadingException([$"There is no operation \"{name}\" in the catalogue{Hint(catalogue, name)}"]);
        var parts = new IndexedGraph(whole);
        var given = Read(variables);
        using var result = await executor.ExecuteAsync(operation, given, cancellation);
        using var answer = OperationAnswer.Read(result.Body);
        if (answer.Errors.Count > 0)
            throw new LoadingException([.. answer.Errors.Select(error => $"{name}: {error.Message}")]);
        return UnknownNames.In(operation, given, answer.Data) is { Count: > 0 } unknown
            ? throw new LoadingException([$"{name}: {VariableProblem.Join(unknown)}"])
            : parts.Part(AnsweredNodes.In(answer.Data, parts));
    }

    static string Hint(OperationCatalogue catalogue, string name) => catalogue.Nearest(name) is { } near
        ? $"; did you mean \"{near}\"?"
        : $"; there are {string.Join(", ", catalogue.Operations.Select(operation => operation.Name))}.";

    static JsonElement Read(string? variables)
    {
        if (variables is null)
            return default;
        try
        {
            var read = JsonElement.Parse(variables);
            return read.ValueKind == JsonValueKind.Object ? read : throw NotAnObject();
        }
        catch (JsonException)
        {
            throw NotAnObject();
        }
    }

    static LoadingException NotAnObject() => new(["--variables is a JSON object, such as {\"id\": \"Measure:2023-034\"}."]);
}
