using System.Buffers;
using System.Diagnostics;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Json;

namespace IpGraph.Embedded.Tests;

/// <summary>Answers graph queries word for word as they are documented, walking all facts each time.</summary>
sealed class NaiveStore(GraphData data)
{
    sealed record Met(NodeData Node, RelationshipData? Link);

    public string Answer(GraphQuery query) => query switch
    {
        GraphQuery.One one => NodeOrNull(Find(one.Types, one.Id), one.Shape),
        GraphQuery.Listed listed => List(listed.Ids.Select(id => NodeOrNull(Find(listed.Types, id), listed.Shape))),
        GraphQuery.First first => NodeOrNull(
            All(first.Types).FirstOrDefault(node => Passes(first.Filter, node)),
            first.Shape),
        GraphQuery.Connection connection => Connection(
            [.. All(connection.Types).Select(node => new Met(node, null))],
            connection.Filter,
            null,
            connection.Orders,
            connection.Page,
            connection.Shape),
        _ => throw new UnreachableException(),
    };

    NodeData? Find(IReadOnlyList<NodeType> types, string id) => All(types).FirstOrDefault(node => node.Id == id);

    IEnumerable<NodeData> All(IReadOnlyList<NodeType> types) =>
        data.Nodes.Where(node => types.Contains(node.Type)).OrderBy(node => node.Id, Naturally);

    IEnumerable<Met> Follow(NodeData node, RelationshipField field)
    {
        foreach (var link in data.Relationships.Where(link => link.Type == field.Type))
        {
            var isOut = link.From == node.Id && field.Direction != RelationshipDirection.In;
            var isIn = link.To == node.Id && field.Direction != RelationshipDirection.Out;
            if (!isOut && !isIn)
                continue;
            var other = data.Nodes.Single(candidate => candidate.Id == (isOut ? link.To : link.From));
            if (field.Targets.Contains(other.Type))
                yield return new Met(other, link);
        }
    }

    List<Met> Neighbours(NodeData node, RelationshipField field) =>
        [.. Follow(node, field).OrderBy(met => met.Node.Id, Naturally).ThenBy(met => met.Link!.From, Naturally)];

    bool Passes(Filter? filter, NodeData node) => Passes(filter, node, node.Properties);

    bool Passes(Filter? filter, NodeData? node, IReadOnlyDictionary<string, object> values) => filter switch
    {
        null => true,
        Filter.And and => and.Parts.All(part => Passes(part, node, values)),
        Filter.Or or => or.Parts.Any(part => Passes(part, node, values)),
        Filter.Not not => !Passes(not.Inner, node, values),
        Filter.Missing missing => !values.ContainsKey(missing.Property.Name),
        Filter.Compare compare =>
            values.TryGetValue(compare.Property.Name, out var value) && Holds(value, compare.Comparison, compare.Value),
        Filter.In among => values.TryGetValue(among.Property.Name, out var value)
            && among.Values.Any(wanted => Holds(value, Comparison.Equal, wanted)),
        Filter.Has has => values.TryGetValue(has.Property.Name, out var list)
            && ((IEnumerable<object>)list).Contains(has.Value),
        Filter.OfType kind => kind.Types.Contains(node!.Type),
        Filter.Related related => Related(related, node!),
        _ => throw new UnreachableException(),
    };

    bool Related(Filter.Related related, NodeData node)
    {
        var looked = Neighbours(node, related.Field)
            .Where(met => Passes(related.Link, null, met.Link!.Properties))
            .Select(met => Passes(related.Node, met.Node))
            .ToList();
        return related.Quantifier switch
        {
            Quantifier.Some => looked.Contains(true),
            Quantifier.None => !looked.Contains(true),
            Quantifier.Every => !looked.Contains(false),
            _ => throw new UnreachableException(),
        };
    }

    static bool Holds(object value, Comparison comparison, object wanted) => comparison switch
    {
        Comparison.Equal => Compare(value, wanted) == 0,
        Comparison.NotEqual => Compare(value, wanted) != 0,
        Comparison.Less => Compare(value, wanted) < 0,
        Comparison.LessOrEqual => Compare(value, wanted) <= 0,
        Comparison.Greater => Compare(value, wanted) > 0,
        Comparison.GreaterOrEqual => Compare(value, wanted) >= 0,
        Comparison.Contains => ((string)value).Contains((string)wanted, StringComparison.Ordinal),
        Comparison.StartsWith => ((string)value).StartsWith((string)wanted, StringComparison.Ordinal),
        Comparison.EndsWith => ((string)value).EndsWith((string)wanted, StringComparison.Ordinal),
        Comparison.ContainsFolded =>
            FoldedText.Of((string)value).Contains(FoldedText.Of((string)wanted), StringComparison.Ordinal),
        _ => throw new UnreachableException(),
    };

    static int Compare(object left, object right) => (left, right) switch
    {
        (string one, string other) => CodePoints.Compare(one, other),
        (bool one, bool other) => one.CompareTo(other),
        _ => Convert.ToDouble(left).CompareTo(Convert.ToDouble(right)),
    };

    static readonly Comparer<string> CodePoints = Comparer<string>.Create((left, right) =>
    {
        var (one, other) = (left.EnumerateRunes().ToList(), right.EnumerateRunes().ToList());
        for (var index = 0; index < Math.Min(one.Count, other.Count); index++)
        {
            if (one[index] != other[index])
                return one[index].CompareTo(other[index]);
        }

        return one.Count.CompareTo(other.Count);
    });

    /// <summary>Numbers as numbers, all else by code point; of equal numbers the one with fewer zeros before it first.</summary>
    static readonly Comparer<string> Naturally = Comparer<string>.Create((left, right) =>
    {
        var (one, other) = (Parts(left), Parts(right));
        foreach (var (first, second) in one.Zip(other))
        {
            if (first.Number is { } number && second.Number is { } than ? number.CompareTo(than) is var part and not 0
                : (part = CodePoints.Compare(first.Text, second.Text)) != 0)
            {
                return part;
            }
        }

        return one.Count != other.Count ? one.Count.CompareTo(other.Count) : left.Length.CompareTo(right.Length);
    });

    static List<(string Text, BigInteger? Number)> Parts(string text) =>
    [
        .. Regex.Matches(text, "[0-9]+|[^0-9]", RegexOptions.Singleline).Select(part =>
            (part.Value, char.IsAsciiDigit(part.Value[0]) ? BigInteger.Parse(part.Value) : (BigInteger?)null)),
    ];

    string Connection(
        List<Met> met,
        Filter? node,
        Filter? link,
        IReadOnlyList<Order> orders,
        Page page,
        ConnectionShape shape)
    {
        var all = met
            .Where(item => Passes(node, item.Node) && (link is null || Passes(link, null, item.Link!.Properties)))
            .ToList();
        var sorted = all.OrderBy(item => item, Comparer<Met>.Create((left, right) => Compare(orders, left, right)))
            .ToList();
        var (start, stop) = page.Range(all.Count);
        var items = sorted[start..stop];
        return Map(shape.Parts.Select(part => (part.Key, part switch
        {
            ConnectionPart.TypeName name => Json(name.Name),
            ConnectionPart.TotalCount => Json(all.Count),
            ConnectionPart.PageInfo info => Map(info.Parts.Select(field => (field.Key, field.Field switch
            {
                PageInfoField.HasNextPage => Json(stop < all.Count),
                PageInfoField.HasPreviousPage => Json(start > 0),
                PageInfoField.StartCursor => Json(start == stop ? null : Cursor.Encode(start)),
                PageInfoField.EndCursor => Json(start == stop ? null : Cursor.Encode(stop - 1)),
                _ => Json("PageInfo"),
            }))),
            ConnectionPart.Nodes nodes => List(items.Select(item => Node(item.Node, nodes.Shape))),
            ConnectionPart.Edges edges => List(items.Select((item, index) => Edge(edges, item, start + index))),
            ConnectionPart.Facet facet => Facet(facet.Shape, all),
            ConnectionPart.Aggregate aggregate => Aggregate(aggregate, all),
            _ => throw new UnreachableException(),
        })));
    }

    static int Compare(IReadOnlyList<Order> orders, Met left, Met right)
    {
        foreach (var order in orders)
        {
            var (one, other) = (Value(order, left), Value(order, right));
            var result = (one, other) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                _ => order.Descending ? -Compare(order, one, other) : Compare(order, one, other),
            };
            if (result != 0)
                return result;
        }

        var byId = Naturally.Compare(left.Node.Id, right.Node.Id);
        return byId != 0 || left.Link is null ? byId : Naturally.Compare(left.Link.From, right.Link!.From);
    }

    static int Compare(Order order, object left, object right) =>
        order.Property.IsNumbered ? Naturally.Compare((string)left, (string)right) : Compare(left, right);

    static object? Value(Order order, Met met) =>
        (order.OfLink ? met.Link!.Properties : met.Node.Properties).GetValueOrDefault(order.Property.Name);

    string Edge(ConnectionPart.Edges edges, Met item, int position) => Map(edges.Parts.Select(part => (part.Key, part switch
    {
        EdgePart.TypeName name => Json(name.Name),
        EdgePart.Cursor => Json(Cursor.Encode(position)),
        EdgePart.Node node => Node(item.Node, node.Shape),
        EdgePart.Value value => Json(item.Link!.Properties.GetValueOrDefault(value.Property.Name)),
        _ => throw new UnreachableException(),
    })));

    string Facet(FacetShape shape, List<Met> items)
    {
        var groups = shape.By switch
        {
            FacetKey.ByRelationship by => items
                .SelectMany(item => Neighbours(item.Node, by.Field).Select(met => met.Node).Distinct()
                    .Select(node => (Group: (object)node, Item: item)))
                .GroupBy(pair => pair.Group, pair => pair.Item)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => ((NodeData)group.Key).Id, Naturally),
            FacetKey.ByProperty by => items
                .SelectMany(item => Values(item.Node, by.Property).Select(value => (Group: value, Item: item)))
                .GroupBy(pair => pair.Group, pair => pair.Item)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, Comparer<object>.Create(Compare)),
            _ => throw new UnreachableException(),
        };
        return Map(shape.Parts.Select(part => (part.Key, part switch
        {
            FacetPart.TypeName name => Json(name.Name),
            FacetPart.Constant constant => Json(constant.Text),
            FacetPart.Of => Json(items.Count),
            FacetPart.GroupCount => Json(groups.Count()),
            FacetPart.Groups wanted => List(groups.Take(shape.Limit)
                .Select(group => Group(wanted, group.Key, [.. group]))),
            _ => throw new UnreachableException(),
        })));
    }

    static IEnumerable<object> Values(NodeData node, Property property) =>
        node.Properties.GetValueOrDefault(property.Name) switch
        {
            null => [],
            IEnumerable<object> list when property.IsList => list.Distinct(),
            var value => [value],
        };

    string Group(FacetPart.Groups wanted, object key, List<Met> items) => Map(wanted.Parts.Select(part => (part.Key, part switch
    {
        GroupPart.TypeName name => Json(name.Name),
        GroupPart.Count => Json(items.Count),
        GroupPart.Node node => key is NodeData group ? Node(group, node.Shape) : Json(null),
        GroupPart.Value => Json(key switch { NodeData => null, string text => text, _ => Json(key) }),
        GroupPart.Items inner => Connection(items, null, null, inner.Orders, inner.Page, inner.Shape),
        GroupPart.Facet facet => Facet(facet.Shape, items),
        _ => throw new UnreachableException(),
    })));

    static string Aggregate(ConnectionPart.Aggregate aggregate, List<Met> items) =>
        Map(aggregate.Parts.Select(part => (part.Key, part switch
        {
            AggregatePart.TypeName name => Json(name.Name),
            AggregatePart.Count => Json(items.Count),
            AggregatePart.Of of => Map(of.Figures.Select(figure => (figure.Key, Json(Figures(of, figure, items))))),
            _ => throw new UnreachableException(),
        })));

    static object? Figures(AggregatePart.Of of, FigurePart figure, List<Met> items)
    {
        var known = items.Where(item => Values(item.Node, of.Property).Any()).ToList();
        var numbers = known.SelectMany(item => Values(item.Node, of.Property)).Select(Convert.ToDouble).ToList();
        return figure.Figure switch
        {
            Figure.TypeName => figure.TypeName,
            Figure.Sum => numbers.Sum(),
            Figure.Qualified => known.Count(item => of.Qualification is { } qualification
                && Values(item.Node, qualification.Property).Any(value => !value.Equals(qualification.Exact))),
            _ when numbers.Count == 0 => null,
            Figure.Min => numbers.Min(),
            Figure.Max => numbers.Max(),
            Figure.Average => numbers.Sum() / numbers.Count,
            _ => throw new UnreachableException(),
        };
    }

    string NodeOrNull(NodeData? node, NodeShape shape) => node is null ? "null" : Node(node, shape);

    string Node(NodeData node, NodeShape shape) => Map(shape.ByType[node.Type].Select(wanted => (wanted.Key, wanted switch
    {
        Projection.TypeName => Json(node.Type.Name),
        Projection.Value value => Json(node.Properties.GetValueOrDefault(value.Property.Name)),
        Projection.Single single => NodeOrNull(Neighbours(node, single.Field).FirstOrDefault()?.Node, single.Shape),
        Projection.Many many =>
            Connection(Neighbours(node, many.Field), many.Node, many.Link, many.Orders, many.Page, many.Shape),
        _ => throw new UnreachableException(),
    })));

    static string Map(IEnumerable<(ResponseKey Key, string Json)> members) =>
        $"{{{string.Join(",", members.Select(member => $"\"{member.Key.Name}\":{member.Json}"))}}}";

    static string List(IEnumerable<string> items) => $"[{string.Join(",", items)}]";

    static string Json(object? value)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonText.WriteValue(output, value);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
