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
        FacetPart.PageInfo info => PageInfo(scope, source, shape, info),
        FacetPart.Groups groups => Groups(scope, source, shape, groups.Parts),
        FacetPart.Editions editions => Editions(scope, source, shape.By, editions),
        FacetPart.None none => None(scope, source, shape.By, none.Parts),
        _ => throw new UnreachableException(),
    };

    static Column GroupCount(CompileScope scope, ItemSource source, FacetKey key)
    {
        var (match, bound, _) = Grouped(scope, source, key);
        return new Column($"COUNT {{ {match} RETURN DISTINCT {bound} }}", NumberRow.Whole);
    }

    /// <summary>Where the page lies is known from how many groups there are.</summary>
    static Column PageInfo(CompileScope scope, ItemSource source, FacetShape shape, FacetPart.PageInfo info)
    {
        var count = GroupCount(scope, source, shape.By);
        return count with { Shape = new PageInfoRow(new Page(shape.Offset, shape.Limit), info.Parts) };
    }

    /// <summary>The items that are in no group: counted, and opened again for what is wanted of them.</summary>
    static Column None(CompileScope scope, ItemSource source, FacetKey key, IReadOnlyList<GroupPart> wanted)
    {
        var without = new ItemSource.Without(source, key);
        var columns = new ColumnList();
        var parts = new List<ObjectPart>();
        foreach (var part in wanted)
        {
            parts.Add(columns.Add(part.Key, part switch
            {
                GroupPart.TypeName name => Column.Constant(name.Name),
                GroupPart.Count => new Column(without.Open(scope).Count(), NumberRow.Whole),
                GroupPart.Items items =>
                    Expansions.Connection(scope.Deeper(), without, items.Orders, items.Page, items.Shape),
                GroupPart.Facet facet => Facet(scope.Deeper(), without, facet.Shape),
                _ => Column.Constant(null),
            }));
        }

        var row = new ColumnsRow(new ObjectRow(parts), columns.Count > 0);
        return columns.Count == 0 ? new Column(null, row) : columns.ListColumn(row);
    }

    /// <summary>The items by edition, those in no group counted once more.</summary>
    static Column Editions(CompileScope scope, ItemSource source, FacetKey key, FacetPart.Editions editions)
    {
        var edition = new FacetKey.ByProperty(editions.Edition);
        var (match, year, item) = Grouped(scope, source, edition);
        var count = Variable.Value();
        var without = new ItemSource.Without(new ItemSource.WithValue(source, edition, year), key);
        var columns = new ColumnList();
        var parts = new List<ObjectPart>();
        foreach (var part in editions.Parts)
        {
            parts.Add(columns.Add(part.Key, part.Field switch
            {
                EditionField.Year => new Column($"{year}", NumberRow.Whole),
                EditionField.Of => new Column($"{count}", NumberRow.Whole),
                EditionField.None => new Column(without.Open(scope).Count(), NumberRow.Whole),
                _ => Column.Constant(part.TypeName),
            }));
        }

        CypherText rows = $"{match} WITH {year}, count(DISTINCT {item}) AS {count} ORDER BY {year}";
        var row = columns.ListColumn(new ColumnsRow(new ObjectRow(parts), isRead: true));
        return Column.Collect(rows, row, new ListRow(row.Shape), isGrouped: true);
    }

    static Column Groups(CompileScope scope, ItemSource source, FacetShape shape, IReadOnlyList<GroupPart> wanted)
    {
        var (match, bound, item) = Grouped(scope, source, shape.By);
        var count = Variable.Value();
        var columns = new ColumnList();
        var parts = new List<ObjectPart>();
        foreach (var part in wanted)
            parts.Add(columns.Add(part.Key, Part(scope, source, shape.By, bound, count, part)));
        CypherText page = shape.Offset == 0
            ? (CypherText)$"LIMIT {new Parameter(shape.Limit)}"
            : $"SKIP {new Parameter(shape.Offset)} LIMIT {new Parameter(shape.Limit)}";
        CypherText order = $"ORDER BY {Order(shape, bound, count)} {page}";
        CypherText groups = $"{match} WITH {bound}, count(DISTINCT {item}) AS {count} {order}";
        var row = columns.ListColumn(new ColumnsRow(new ObjectRow(parts), isRead: true));
        return Column.Collect(groups, row, new ListRow(row.Shape), isGrouped: true);
    }

    static CypherText Order(FacetShape shape, Variable bound, Variable count) => shape switch
    {
        { Order: FacetOrder.Count } => $"{count} DESC, {Tie(shape.By, bound)}",
        { Order: FacetOrder.Label, By: FacetKey.ByRelationship { Label: { } label } } =>
            $"{bound}.{new CypherName(label.Name)}, {Tie(shape.By, bound)}",
        _ => Tie(shape.By, bound),
    };

    static CypherText Tie(FacetKey key, Variable bound) => key switch
    {
        FacetKey.ByRelationship => $"{bound}.{Orders.ById}",
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
                var pattern = Patterns.AlongAny(scope.Model, open.Item, source.Types, by.Fields, $"{node}");
                return (open.MatchWith(pattern), node, open.Item);
            case FacetKey.ByType:
                var type = Variable.Value();
                return ($"{open.Match()} WITH {open.Item}, {TypeOf(open.Item)} AS {type}", type, open.Item);
            case FacetKey.ByProperty by:
                var value = Variable.Value();
                var kept = ValueOf(by, open.Item);
                CypherText values = by.Property.IsList
                    ? (CypherText)$"UNWIND {kept} AS {value} WITH {open.Item}, {value}"
                    : $"WITH {open.Item}, {kept} AS {value}";
                return ($"{open.Match()} {values} WHERE {value} IS NOT NULL", value, open.Item);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>The property of an item; missing where its type does not count.</summary>
    public static CypherText ValueOf(FacetKey.ByProperty by, Variable item)
    {
        CypherText value = $"{item}.{new CypherName(by.Property.Name)}";
        return by.Types is { } types
            ? (CypherText)$"CASE WHEN {TypeOf(item)} IN {new Parameter((object[])[.. types.Select(type => type.Name)])} THEN {value} END"
            : value;
    }

    /// <summary>An id begins with the name of the node's type.</summary>
    public static CypherText TypeOf(Variable item) => $"split({item}.id, ':')[0]";

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
                return key is FacetKey.ByRelationship related
                    ? Projections.Node(scope, bound, related.Field.Targets, node.Shape)
                    : Column.Constant(null);
            case GroupPart.Value:
                return key switch
                {
                    FacetKey.ByProperty by => new Column($"{bound}", new TextRow(by.Property)),
                    FacetKey.ByType by => new Column($"{Names(by)}[{bound}]", StringRow.Instance),
                    _ => Column.Constant(null),
                };
            case GroupPart.Label label:
                return key switch
                {
                    FacetKey.ByProperty by => new Column($"{bound}", new WordRow(new TextRow(by.Property), label.Words)),
                    FacetKey.ByType by => new Column($"{Names(by)}[{bound}]", new WordRow(StringRow.Instance, label.Words)),
                    _ => new Column($"{bound}.{new CypherName(label.OfNode.Name)}", StringRow.Instance),
                };
            case GroupPart.Items items:
                var group = Group(source, key, bound);
                return Expansions.Connection(scope.Deeper(), group, items.Orders, items.Page, items.Shape);
            case GroupPart.Facet facet:
                return Facet(scope.Deeper(), Group(source, key, bound), facet.Shape);
            default:
                throw new UnreachableException();
        }
    }

    static CypherText Names(FacetKey.ByType by) =>
        $"{new Parameter(by.Names.ToDictionary(name => name.Key, name => (object)name.Value))}";

    static ItemSource Group(ItemSource source, FacetKey key, Variable bound) => key switch
    {
        FacetKey.ByRelationship by => new ItemSource.RelatedTo(source, [.. by.Fields], bound),
        FacetKey.ByType => new ItemSource.OfType(source, bound),
        FacetKey.ByProperty by => new ItemSource.WithValue(source, by, bound),
        _ => throw new UnreachableException(),
    };
}
