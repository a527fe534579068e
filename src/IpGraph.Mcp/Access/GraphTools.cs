using IpGraph.GraphQL;
using IpGraph.GraphQL.Types;
using IpGraph.Operations;

namespace IpGraph.Mcp.Access;

/// <summary>What tools ask.</summary>
/// <param name="Operations">The catalogue with what executes it.</param>
/// <param name="Executor">Answers any other document, under the same limits.</param>
/// <param name="Schema">The published schema.</param>
/// <param name="TakesDocuments">Whether callers may look at the schema and send documents of their own; false where the
/// server only executes documents that it knows.</param>
/// <param name="Version">Of the program, which clients are told.</param>
public sealed record GraphTools(
    CatalogueExecutor Operations,
    IRequestExecutor Executor,
    Schema Schema,
    bool TakesDocuments,
    string Version)
{
    /// <summary>Told of our mistakes.</summary>
    public Action<Exception> Report { get; init; } = static _ => { };
}
