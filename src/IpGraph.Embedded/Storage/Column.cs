using IpGraph.Graph.Model;

namespace IpGraph.Embedded.Storage;

/// <summary>What the nodes of one type, or the relationships of one, have of one property, by row.</summary>
abstract class Column(Property property)
{
    public Property Property { get; } = property;

    public abstract void WriteTo(ImageWriter image);

    public static Column Read(ImageReader image, Property property, Slab<byte> heap) =>
        property.Type is PropertyType.Composite { Type: var type }
            ? CompositeColumn.Read(image, property, type)
            : ValueColumn.Read(image, property, heap);
}

/// <summary>Single values and lists of them: for writing as JSON, for comparing as ranks.</summary>
sealed class ValueColumn(Property property, DistinctValues values, Slab<Slice> json, Slab<int> ranks, Slab<int>? starts)
    : Column(property)
{
    ValueIndex? index;
    SortedRows? sorted;

    public DistinctValues Values { get; } = values;

    /// <summary>All rows in the order of single values.</summary>
    public SortedRows Sorted => sorted ??= new SortedRows(this);

    /// <summary>The rows by value.</summary>
    public ValueIndex Index => index ??= new ValueIndex(this);

    /// <summary>By row: the value or the whole list, <c>null</c> where it is missing.</summary>
    public Slab<Slice> Json { get; } = json;

    /// <summary>By row: the rank of the value, -1 where it is missing; of a list property, the ranks of all items.</summary>
    public Slab<int> Ranks { get; } = ranks;

    public bool IsList => starts is not null;

    /// <summary>The ranks of a row's items, in the order of the list; of a single value, that value if there is one.</summary>
    public ReadOnlySpan<int> Items(int row)
    {
        if (starts is { } rows)
            return Ranks.AsSpan(rows[row], rows[row + 1] - rows[row]);
        return Ranks[row] < 0 ? [] : Ranks.AsSpan(row, 1);
    }

    public override void WriteTo(ImageWriter image)
    {
        image.WriteOnce(Values, values => values.WriteTo(image));
        image.WriteSlab(Json);
        image.WriteSlab(Ranks);
        image.Write(IsList);
        if (starts is { } rows)
            image.WriteSlab(rows);
    }

    public static new ValueColumn Read(ImageReader image, Property property, Slab<byte> heap) => new(
        property,
        image.ReadOnce(() => DistinctValues.Read(image, heap)),
        image.ReadSlab<Slice>(),
        image.ReadSlab<int>(),
        image.Read<bool>() ? image.ReadSlab<int>() : default(Slab<int>?));
}

/// <summary>Values with parts, and lists of them.</summary>
sealed class CompositeColumn(Property property, Slab<int> starts, Dictionary<string, Slab<Slice>> parts) : Column(property)
{
    public CompositeType Type { get; } = ((PropertyType.Composite)property.Type).Type;

    /// <summary>The items of a row; of a single value, that value if there is one.</summary>
    public IndexRange Items(int row) => new(starts[row], starts[row + 1]);

    /// <summary>By item: the part as JSON.</summary>
    public Slab<Slice> Part(string name) => parts[name];

    public override void WriteTo(ImageWriter image)
    {
        image.WriteSlab(starts);
        foreach (var part in Type.Parts)
            image.WriteSlab(parts[part.Name]);
    }

    public static CompositeColumn Read(ImageReader image, Property property, CompositeType type) => new(
        property,
        image.ReadSlab<int>(),
        type.Parts.ToDictionary(part => part.Name, _ => image.ReadSlab<Slice>(), StringComparer.Ordinal));
}
