using System.Diagnostics;
using IpGraph.Graph.Queries;
using IpGraph.Neo4j.Answers;

namespace IpGraph.Neo4j.Cypher;

/// <summary>Writes suggestions: which they are is known, the server tells the names and what is wanted of the nodes.</summary>
static class Suggestions
{
    public static Column List(CompileScope scope, GraphQuery.Suggested query, FoundLabels labels)
    {
        var (node, id) = (Variable.Node(), Variable.Value());
        var columns = new ColumnList();
        var parts = new List<ObjectPart>();
        foreach (var part in query.Parts)
            parts.Add(columns.Add(part.Key, Part(scope, query.Request, node, id, labels, part)));
        CypherText key = $"{new CypherName(Labels.Any)} {{datasetVersion: $version, id: {id}}}";
        CypherText body = $"UNWIND {labels.Ids} AS {id} MATCH ({node}:{key}) WITH {node}, {id}";
        var row = columns.ListColumn(new ColumnsRow(new ObjectRow(parts), isRead: true));
        return Column.Collect(body, row, new ListRow(row.Shape));
    }

    static Column Part(
        CompileScope scope,
        SuggestionRequest request,
        Variable node,
        Variable id,
        FoundLabels labels,
        SuggestionPart part)
    {
        CypherText property = $"{labels.Properties}[{id}]";
        CypherText item = $"{labels.Items}[{id}]";
        return part switch
        {
            SuggestionPart.TypeName name => Column.Constant(name.Name),
            SuggestionPart.Field => new Column(property, StringRow.Instance),
            SuggestionPart.Text => new Column(
                $"CASE WHEN {item} IS NULL THEN {node}[{property}] ELSE {node}[{property}][{item}] END",
                StringRow.Instance),
            SuggestionPart.Node wanted => Projections.Node(scope, node, request.Types, wanted.Shape),
            _ => throw new UnreachableException(),
        };
    }
}
