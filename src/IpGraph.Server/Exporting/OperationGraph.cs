using System.Text.Json;
using IpGraph.Embedded;
using IpGraph.Exports.Packaging;
using IpGraph.Graph.Data;
using IpGraph.GraphQL;
using IpGraph.Operations;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Inputs;
using IpGraph.Operations.Paging;
using IpGraph.Operations.Tables;
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
    /// <param name="variables">A JSON object; undefined for none.</param>
    /// <param name="cancellation">Ends the asking.</param>
    /// <exception cref="LoadingException">There is no such operation, or it cannot be answered with these variables.</exception>
    /// <exception cref="CatalogueException">The catalogue cannot be read.</exception>
    /// <returns>The part, and what it lacks of it in sentences.</returns>
    public static async Task<(GraphData Part, IReadOnlyList<string> Lacking)> AskAsync(
        ContentFolder content, ServerSettings settings, GraphData whole, string name, JsonElement variables, CancellationToken cancellation)
    {
        var store = new EmbeddedStore(EmbeddedGraph.Build(whole));
        var schema = ServedSchema.Of(whole.Model, store, settings);
        var catalogue = OperationCatalogue.Read(content.Operations, schema.Schema);
        var executor = new CatalogueExecutor(catalogue, new GraphQLEngine(schema.Schema, schema.RootSource(store), settings.Engine));
        if (!catalogue.TryFind(name, out var operation))
            throw new LoadingException([$"There is no operation \"{name}\" in the catalogue{Hint(catalogue, name)}"]);
        if (!AnsweredNodes.CanBeIn(operation))
            throw new LoadingException([AnsweredNodes.None(name).English]);
        if (Unknown(operation, variables) is { Count: > 0 } mistyped)
            throw new LoadingException([.. mistyped.Select(problem => $"{name}: {problem.Message.English}")]);
        var parts = new IndexedGraph(whole);
        using var result = await executor.ExecuteAsync(operation, variables, cancellation);
        using var answer = OperationAnswer.Read(result.Body, CallerTerms.Of(operation, variables));
        if (answer.Errors.Count > 0)
            throw new LoadingException([.. answer.Errors.Select(error => $"{name}: {error.Message}")]);
        return UnknownNames.In(operation, variables, answer.Data) is { Count: > 0 } unknown
            ? throw new LoadingException([$"{name}: {VariableProblem.Join(unknown).English}"])
            : (parts.Part(AnsweredNodes.In(answer.Data, parts)), Lacking(operation, answer.Data));
    }

    static IReadOnlyList<VariableProblem> Unknown(CatalogueOperation operation, JsonElement variables) =>
        variables.ValueKind != JsonValueKind.Object ? []
        :
        [
            .. variables.EnumerateObject().Where(given => operation.FindVariable(given.Name) is null)
                .Select(given => VariableProblem.Unknown(operation, given.Name)),
        ];

    static IReadOnlyList<string> Lacking(CatalogueOperation operation, JsonElement data) =>
    [
        .. PartialList.In(TableShape.Of(operation), data).Select(list => $"{list.Name}: {list.Shown} of {list.Total} are in it."),
        .. from page in PageLink.Of(operation)
           where page.Relation == "next"
           let cursor = page.CursorIn(data)
           where cursor is not null
           select $"The next page: --variables with \"{page.Variable}\": \"{cursor}\".",
    ];

    static string Hint(OperationCatalogue catalogue, string name) => catalogue.Nearest(name) is { } near
        ? $"; did you mean \"{near}\"?"
        : $"; there are {string.Join(", ", catalogue.Operations.Select(operation => operation.Name))}.";
}
