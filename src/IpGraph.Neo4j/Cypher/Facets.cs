using System.Diagnostics;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Neo4j.Answers;

namespace IpGraph.Neo4j.Cypher;

/// <summary>Writes groups of a source's items: counted by the server, and opened again for what is wanted of
/// each.</summary>
static class Facets
{
    public static Column Facet(CompileScope scope, ItemSource source, FacetShape shape)
    {
        var columns = new ColumnList();
        var parts = new List<ObjectPart>();
        foreach (var part in shape.Parts)
            parts.Add(columns.Add(part.Key, Part(scope, source, shape, part)));
        var row = new ColumnsRow(new ObjectRow(parts), columns.Count > 0);
        return columns.Count == 0 ? new Column(null, row) : columns.ListColumn(row);
    }

    static Column Part(CompileScope scope, ItemSource source, FacetShape shape, FacetPart part) => part switch
    {
        FacetPart.TypeName name => Column.Constant(name.Name),
        FacetPart.Constant constant => Column.Constant(constant.Text),
        FacetPart.Of => new Column(source.Open(scope).Count(), NumberRow.Whole),
        FacetPart.GroupCount => GroupCount(scope, source, shape.By),
        FacetPart.Groups groups => Groups(scope, source, shape, groups.Parts),
        _ => throw new UnreachableException(),
    };

    static Column GroupCount(CompileScope scope, ItemSource source, FacetKey key)
    {
        var (match, bound, _) = Grouped(scope, source, key);
        return new Column($"COUNT {{ {match} RETURN DISTINCT {bound} }}", NumberRow.Whole);
    }

    static Column Groups(CompileScope scope, ItemSource source, FacetShape shape, IReadOnlyList<GroupPart> wanted)
    {
        var (match, bound, item) = Grouped(scope, source, shape.By);
        var count = Variable.Value();
        var columns = new ColumnList();
        var parts = new List<ObjectPart>();
        foreach (var part in wanted)
            parts.Add(columns.Add(part.Key, Part(scope, source, shape.By, bound, count, part)));
        var tie = Tie(shape.By, bound);
        CypherText largest = $"ORDER BY {count} DESC, {tie} LIMIT {new Parameter(shape.Limit)}";
        CypherText groups = $"{match} WITH {bound}, count(DISTINCT {item}) AS {count} {largest}";
        var row = columns.ListColumn(new ColumnsRow(new ObjectRow(parts), isRead: true));
        return Column.Collect(groups, row, new ListRow(row.Shape), isGrouped: true);
    }

    static CypherText Tie(FacetKey key, Variable bound) => key switch
    {
        FacetKey.ByRelationship => $"{bound}.id",
        FacetKey.ByProperty { Property: { IsList: true, Type: PropertyType.String } } => CodePointOrder.Key($"{bound}"),
        _ => $"{bound}",
    };

    /// <summary>Binds each item together with each group that it is in.</summary>
    static (CypherText Match, Variable Bound, Variable Item) Grouped(
        CompileScope scope,
        ItemSource source,
        FacetKey key)
    {
        var open = source.Open(scope);
        switch (key)
        {
            case FacetKey.ByRelationship by:
                var node = Variable.Node();
                var pattern = Patterns.Along(scope.Model, open.Item, source.Types, by.Field, null, $"{node}");
                return (open.MatchWith(pattern), node, open.Item);
            case FacetKey.ByProperty { Property: var property }:
                var value = Variable.Value();
                CypherText kept = $"{open.Item}.{new CypherName(property.Name)}";
                CypherText values = property.IsList
                    ? (CypherText)$"UNWIND {kept} AS {value} WITH {open.Item}, {value}"
                    : $"WITH {open.Item}, {kept} AS {value}";
                return ($"{open.Match()} {values} WHERE {value} IS NOT NULL", value, open.Item);
            default:
                throw new UnreachableException();
        }
    }

    static Column Part(
        CompileScope scope,
        ItemSource source,
        FacetKey key,
        Variable bound,
        Variable count,
        GroupPart part)
    {
        switch (part)
        {
            case GroupPart.TypeName name:
                return Column.Constant(name.Name);
            case GroupPart.Count:
                return new Column($"{count}", NumberRow.Whole);
            case GroupPart.Node node:
                return key is FacetKey.ByRelationship by
                    ? Projections.Node(scope, bound, by.Field.Targets, node.Shape)
                    : Column.Constant(null);
            case GroupPart.Value:
                return key is FacetKey.ByProperty
                    ? new Column($"{bound}", TextRow.Instance)
                    : Column.Constant(null);
            case GroupPart.Items items:
                var group = Group(source, key, bound);
                return Expansions.Connection(scope.Deeper(), group, items.Orders, items.Page, items.Shape);
            case GroupPart.Facet facet:
                return Facet(scope.Deeper(), Group(source, key, bound), facet.Shape);
            default:
                throw new UnreachableException();
        }
    }

    static ItemSource Group(ItemSource source, FacetKey key, Variable bound) => key switch
    {
        FacetKey.ByRelationship by => new ItemSource.RelatedTo(source, by.Field, bound),
        FacetKey.ByProperty by => new ItemSource.WithValue(source, by.Property, bound),
        _ => throw new UnreachableException(),
    };
}
