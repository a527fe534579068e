using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Embedded.Storage;

/// <summary>Makes the columns of nodes or of relationships; properties of the same name and kind share their ranks.</summary>
sealed class ColumnSetBuilder(JsonHeap heap)
{
    readonly Dictionary<(string, ValueKind), DistinctValuesBuilder> values = [];
    readonly List<ColumnBuilder[]> sets = [];

    /// <summary>Begins a set of columns; rows are added to the set begun last.</summary>
    public void Begin(IReadOnlyList<Property> properties) =>
        sets.Add([.. properties.Select(property => ColumnBuilder.For(property, heap, ValuesOf))]);

    public void Add(IReadOnlyList<Property> properties, IReadOnlyDictionary<string, object> row)
    {
        var columns = sets[^1];
        for (var index = 0; index < columns.Length; index++)
            columns[index].Add(row.GetValueOrDefault(properties[index].Name));
    }

    /// <summary>Adds a node, whose id is known apart from its properties.</summary>
    public void Add(IReadOnlyList<Property> properties, NodeData node)
    {
        ValuesOf(NodeTable.IdName, ValueKind.Text).Add(node.Id);
        var columns = sets[^1];
        for (var index = 0; index < columns.Length; index++)
        {
            var name = properties[index].Name;
            columns[index].Add(name == NodeTable.IdName ? node.Id : node.Properties.GetValueOrDefault(name));
        }
    }

    /// <summary>The columns of each set, in the order in which they were begun.</summary>
    public IReadOnlyList<Column[]> Finish(byte[] bytes)
    {
        var finished = new Dictionary<DistinctValuesBuilder, DistinctValues>();
        foreach (var builder in values.Values)
            finished.Add(builder, builder.Finish(bytes));
        return [.. sets.Select(set => set.Select(column => column.Finish(builder => finished[builder])).ToArray())];
    }

    DistinctValuesBuilder ValuesOf(string name, ValueKind kind)
    {
        if (!values.TryGetValue((name, kind), out var builder))
            values.Add((name, kind), builder = new DistinctValuesBuilder(kind, heap));
        return builder;
    }
}
