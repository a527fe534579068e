using System.Diagnostics;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Neo4j.Answers;

namespace IpGraph.Neo4j.Cypher;

/// <summary>Turns a whole graph query into one statement, and says how its one row becomes the answer.</summary>
/// <remarks>The statement takes the version to read as the parameter <c>version</c> and returns beside the answer which
/// version is current once it has been read: if that is still the same, nothing of the answer had been
/// removed.</remarks>
static class QueryCompiler
{
    public const string VersionParameter = "version";

    const string Returned = " RETURN answer, d.datasetVersion";

    /// <summary>The statement as it is sent: it also returns how much the database holds at its end.</summary>
    public static string Counted(string text) => text.EndsWith(Returned, StringComparison.Ordinal)
        ? $"{text.AsSpan(0, text.Length - Returned.Length)}{HeldCounting.Counted}{Returned}{HeldCounting.Columns}"
        : throw new UnreachableException(text);

    /// <param name="found">What the query's search found; null where it has none.</param>
    /// <param name="labels">The names that are suggested, of a query for suggestions.</param>
    public static (CypherStatement Statement, RowShape Shape) Compile(
        GraphModel model,
        GraphQuery query,
        FoundNodes? found = null,
        FoundLabels? labels = null)
    {
        var scope = new CompileScope(model) { Found = found };
        var column = query switch
        {
            GraphQuery.One one => One(scope, one),
            GraphQuery.Listed listed => Listed(scope, listed),
            GraphQuery.First first => First(scope, first),
            GraphQuery.Suggested suggested => Suggestions.List(scope, suggested, labels!),
            GraphQuery.Connection all => Expansions.Connection(
                scope,
                found is null
                    ? new ItemSource.All(all.Types, all.Filter)
                    : new ItemSource.Hits(all.Types, all.Filter, found),
                all.Orders,
                all.Page,
                all.Shape),
            _ => throw new UnreachableException(),
        };
        CypherText answer = $"{Column.Calls(column.Before)} WITH {column.Text!} AS answer";
        var statement = CypherWriter.Write(
            $"{answer} MATCH (d:_Dataset {{name: 'current'}}) RETURN answer, d.datasetVersion");
        return (statement with { Text = statement.Text.TrimStart() }, column.Shape);
    }

    static Column One(CompileScope scope, GraphQuery.One one)
    {
        var node = Variable.Node();
        var match = ById(scope, node, one.Types, $"{new Parameter(one.Id)}");
        return Column.First($"MATCH {match} WITH {node}", Projections.Node(scope, node, one.Types, one.Shape));
    }

    static Column Listed(CompileScope scope, GraphQuery.Listed listed)
    {
        var (node, id) = (Variable.Node(), Variable.Value());
        var column = Projections.Node(scope, node, listed.Types, listed.Shape);
        var match = ById(scope, node, listed.Types, $"{id}");
        CypherText body = $"UNWIND {new Parameter(listed.Ids)} AS {id} OPTIONAL MATCH {match} WITH {node}";
        var row = column with { Text = $"[CASE WHEN {node} IS NOT NULL THEN {column.Text!} END]" };
        return Column.Collect(body, row, new ListRow(new BoxedRow(column.Shape)));
    }

    static Column First(CompileScope scope, GraphQuery.First first)
    {
        var open = new ItemSource.All(first.Types, first.Filter).Open(scope);
        var body = Pages.Cut(open, [], new Page(0, 1));
        return Column.First(body, Projections.Node(scope, open.Item, first.Types, first.Shape));
    }

    /// <summary>A seek in the index on the ids of one type, or of all nodes.</summary>
    static CypherText ById(CompileScope scope, Variable node, IReadOnlyList<NodeType> types, CypherText id)
    {
        CypherText label = types.Count == 1 ? Labels.Expression(scope.Model, types) : $"{new CypherName(Labels.Any)}";
        CypherText match = $"({node}:{label} {{datasetVersion: $version, id: {id}}})";
        return types.Count == 1 || types.Count == scope.Model.NodeTypes.Count
            ? match
            : $"{match} WHERE {node}:{Labels.Expression(scope.Model, types)}";
    }
}
