using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Neo4j.Answers;

namespace IpGraph.Neo4j.Cypher;

/// <summary>Writes values whose parts lead to nodes: the nodes come back beside the values, each once with its id.</summary>
static class References
{
    public static Column Value(CompileScope scope, Variable owner, Property property, ValueShape parts)
    {
        var columns = new ColumnList();
        var nodes = new List<RowShape>();
        CypherText values = $"{owner}.{new CypherName(property.Name)}";
        foreach (var part in parts.Parts.Where(part => part.Node is not null))
        {
            var reached = Reached(scope, values, part.Property!, part.Node!);
            columns.Add(reached);
            nodes.Add(reached.Shape);
        }

        columns.Add(values);
        return columns.ListColumn(new ReferringRow(property, new CompositeRow(property, parts), nodes));
    }

    /// <summary>The different nodes that the values of one owner lead to.</summary>
    static Column Reached(CompileScope scope, CypherText values, Property part, NodeReach reach)
    {
        var (value, id, node) = (Variable.Value(), Variable.Value(), Variable.Node());
        CypherText body =
            $"UNWIND {values} AS {value} WITH DISTINCT {IdIn(value, part)} AS {id} MATCH ({node}:{Labels.Expression(scope.Model, reach.Types)} {{datasetVersion: $version, id: {id}}})";
        var wanted = Projections.Node(scope, node, [.. reach.Types], reach.Shape);
        return Column.Collect(body, wanted with { Text = $"[{id}, {wanted.Text!}]" }, wanted.Shape);
    }

    /// <summary>The database keeps a value as JSON, in which an id stands as it is, since it holds nothing to escape.</summary>
    static CypherText IdIn(Variable value, Property part) =>
        $"split(split({value}, {new Parameter($"\"{part.Name}\":\"")})[1], '\"')[0]";
}
