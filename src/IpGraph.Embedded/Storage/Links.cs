using IpGraph.Graph.Model;

namespace IpGraph.Embedded.Storage;

/// <summary>The relationships of one type: where they lead in every direction, and what they carry.</summary>
sealed class Links
{
    readonly Adjacency outward;
    readonly Adjacency inward;
    readonly Lazy<Adjacency> either;
    readonly Dictionary<string, Column> columns;

    /// <param name="from">Where each relationship begins, in order.</param>
    /// <param name="to">Where it leads, in order among those that begin at the same node.</param>
    public Links(NodeTable nodes, int[] from, int[] to, Column[] columns)
        : this(nodes, Adjacency.Of(from, to, nodes), Adjacency.Of(to, from, nodes), columns)
    {
    }

    Links(NodeTable nodes, Adjacency outward, Adjacency inward, Column[] columns)
    {
        this.columns = columns.ToDictionary(column => column.Property.Name, StringComparer.Ordinal);
        (this.outward, this.inward) = (outward, inward);
        ColumnLookup = ColumnLookup.OfLinks(this);
        either = new Lazy<Adjacency>(() => Adjacency.Either(outward, inward, nodes));
    }

    public ColumnLookup ColumnLookup { get; }

    public int Count => outward.Targets.Length;

    /// <summary>Where each relationship begins and where it leads, in order.</summary>
    public (int[] From, int[] To) Ends => (outward.Nodes(), outward.Targets.AsSpan().ToArray());

    public Adjacency Towards(RelationshipDirection direction) => direction switch
    {
        RelationshipDirection.Out => outward,
        RelationshipDirection.In => inward,
        RelationshipDirection.Both => either.Value,
        _ => throw new System.Diagnostics.UnreachableException(direction.ToString()),
    };

    public Column? Column(string property) => columns.GetValueOrDefault(property);

    public void WriteTo(ImageWriter image, RelationshipType type)
    {
        outward.WriteTo(image);
        inward.WriteTo(image);
        foreach (var property in type.Properties)
            columns[property.Name].WriteTo(image);
    }

    public static Links Read(ImageReader image, RelationshipType type, NodeTable nodes, Slab<byte> heap) => new(
        nodes,
        Adjacency.Read(image),
        Adjacency.Read(image),
        [.. type.Properties.Select(property => Storage.Column.Read(image, property, heap))]);
}
