using System.Collections.Concurrent;
using IpGraph.Graph.Model;

namespace IpGraph.Embedded.Storage;

/// <summary>Where the properties of a filter or an order are looked up: among nodes, or among relationships of a type.</summary>
sealed class ColumnLookup
{
    readonly NodeTable? nodes;
    readonly Func<int, string, Column?> find;
    readonly ConcurrentDictionary<(string, ValueKind?, bool), RowReader<ValueColumn>> known = [];

    ColumnLookup(NodeTable? nodes, Func<int, string, Column?> find) => (this.nodes, this.find) = (nodes, find);

    public static ColumnLookup OfNodes(NodeTable nodes) => new(nodes, nodes.Column);

    public static ColumnLookup OfLinks(Links links) => new(null, (_, name) => links.Column(name));

    /// <summary>The ranks of a property with single values.</summary>
    public CodeReader Ranks(Property property)
    {
        var columns = Singles(property);
        return new CodeReader(columns, columns.Columns.FirstOrDefault()?.Values);
    }

    public RowReader<ValueColumn> Singles(Property property) => Values(property, isList: false);

    public RowReader<ValueColumn> Lists(Property property) => Values(property, isList: true);

    public RowReader<CompositeColumn> Composites(Property property) => Read<CompositeColumn>(property, _ => true);

    RowReader<ValueColumn> Values(Property property, bool isList)
    {
        var kind = DistinctValues.KindOf(property.Type);
        return known.GetOrAdd(
            (property.Name, kind, isList),
            _ => Read<ValueColumn>(property, column => column.IsList == isList && column.Values.Kind == kind));
    }

    RowReader<TColumn> Read<TColumn>(Property property, Func<TColumn, bool> fits)
        where TColumn : Column
    {
        var columns = new TColumn?[nodes?.TypeCount ?? 1];
        for (var type = 0; type < columns.Length; type++)
            columns[type] = find(type, property.Name) is TColumn column && fits(column) ? column : null;
        return new RowReader<TColumn>(nodes, columns);
    }
}
