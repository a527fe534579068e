using IpGraph.Graph.Model;

namespace IpGraph.Embedded.Storage;

/// <summary>What the nodes of one type, or the relationships of one, have of one property, by row.</summary>
abstract class Column(Property property)
{
    public Property Property { get; } = property;
}

/// <summary>Single values and lists of them: for writing as JSON, for comparing as ranks.</summary>
sealed class ValueColumn(Property property, DistinctValues values, Slice[] json, int[] ranks, int[]? starts)
    : Column(property)
{
    ValueIndex? index;

    public DistinctValues Values { get; } = values;

    /// <summary>The rows by value.</summary>
    public ValueIndex Index => index ??= new ValueIndex(this);

    /// <summary>By row: the value or the whole list, <c>null</c> where it is missing.</summary>
    public Slice[] Json { get; } = json;

    /// <summary>By row: the rank of the value, -1 where it is missing; of a list property, the ranks of all items.</summary>
    public int[] Ranks { get; } = ranks;

    public bool IsList => starts is not null;

    /// <summary>The ranks of a row's items, in the order of the list; of a single value, that value if there is one.</summary>
    public ReadOnlySpan<int> Items(int row)
    {
        if (starts is not null)
            return Ranks.AsSpan(starts[row], starts[row + 1] - starts[row]);
        return Ranks[row] < 0 ? [] : Ranks.AsSpan(row, 1);
    }
}

/// <summary>Values with parts, and lists of them.</summary>
sealed class CompositeColumn(Property property, int[] starts, Dictionary<string, Slice[]> parts) : Column(property)
{
    public CompositeType Type { get; } = ((PropertyType.Composite)property.Type).Type;

    /// <summary>The items of a row; of a single value, that value if there is one.</summary>
    public IndexRange Items(int row) => new(starts[row], starts[row + 1]);

    /// <summary>By item: the part as JSON.</summary>
    public Slice[] Part(string name) => parts[name];
}
