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
    {
        this.columns = columns.ToDictionary(column => column.Property.Name, StringComparer.Ordinal);
        outward = Adjacency.Of(from, to, nodes);
        inward = Adjacency.Of(to, from, nodes);
        ColumnLookup = ColumnLookup.OfLinks(this);
        either = new Lazy<Adjacency>(() => Adjacency.Either(outward, inward, nodes));
    }

    public ColumnLookup ColumnLookup { get; }

    public Adjacency Towards(RelationshipDirection direction) => direction switch
    {
        RelationshipDirection.Out => outward,
        RelationshipDirection.In => inward,
        RelationshipDirection.Both => either.Value,
        _ => throw new System.Diagnostics.UnreachableException(direction.ToString()),
    };

    public Column? Column(string property) => columns.GetValueOrDefault(property);
}
