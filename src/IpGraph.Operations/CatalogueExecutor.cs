using System.Text.Json;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;
using IpGraph.Operations.Catalogue;

namespace IpGraph.Operations;

/// <summary>Asks operations of the catalogue from within the process, under the same limits and with the same cache as
/// any other request.</summary>
/// <example><code>using var answer = await operations.AskAsync("measure", new { id = "Measure:2023-034" }, cancellation);
/// var title = answer.Data.GetProperty("measure").GetProperty("title").GetString();</code></example>
public sealed class CatalogueExecutor(OperationCatalogue catalogue, IRequestExecutor executor)
{
    readonly EditionCheck editions = new(catalogue.TryFind(EditionCheck.Operation, out var list)
        ? cancellation => ExecuteAsync(executor, list, default, cancellation)
        : null);

    public OperationCatalogue Catalogue { get; } = catalogue;

    /// <summary>The answer to an operation as JSON that can be looked into.</summary>
    /// <param name="name">The name of the operation in the catalogue.</param>
    /// <param name="variables">An object with a property for each variable, null without any. A property that is null is
    /// left out, so that the variable has its default.</param>
    /// <exception cref="KeyNotFoundException">The catalogue has no such operation.</exception>
    public async ValueTask<OperationAnswer> AskAsync(
        string name,
        object? variables = null,
        CancellationToken cancellation = default)
    {
        if (!Catalogue.TryFind(name, out var operation))
            throw new KeyNotFoundException($"There is no operation \"{name}\" in the catalogue.");
        var given = variables switch
        {
            null => default,
            JsonElement json => json,
            _ => JsonSerializer.SerializeToElement(variables, WithoutNulls),
        };
        using var result = await ExecuteAsync(operation, given, cancellation);
        return OperationAnswer.Read(result.Body, CallerTerms.Of(operation, given));
    }

    /// <summary>The response to an operation as it is sent.</summary>
    /// <param name="variables">A JSON object; undefined for none.</param>
    public async ValueTask<SingleResult> ExecuteAsync(
        CatalogueOperation operation,
        JsonElement variables,
        CancellationToken cancellation = default)
    {
        var result = await ExecuteAsync(executor, operation, variables, cancellation);
        var refused = result.HasErrors
            ? null
            : await editions.RefuseAsync(operation, variables, result.DataVersion, cancellation);
        if (refused is null)
            return result;
        result.Dispose();
        return refused;
    }

    static async ValueTask<SingleResult> ExecuteAsync(
        IRequestExecutor executor, CatalogueOperation operation, JsonElement variables, CancellationToken cancellation) =>
        (SingleResult)await executor.ExecuteAsync(
            new GraphQLRequest { Document = operation.Document, Variables = variables, NoMutations = true }, cancellation);

    static readonly JsonSerializerOptions WithoutNulls = new()
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };
}
