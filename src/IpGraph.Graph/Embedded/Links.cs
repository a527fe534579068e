using IpGraph.Graph.Model;

namespace IpGraph.Graph.Embedded;

/// <summary>The relationships of one type: where they lead in every direction, and what they carry.</summary>
sealed class Links
{
    readonly Adjacency outward;
    readonly Adjacency inward;
    readonly Lazy<Adjacency> either;
    readonly Dictionary<string, Column> columns;

    public Links(NodeTable nodes, List<(int From, int To, int Link)> ends, Column[] columns)
    {
        var turned = ends.ConvertAll(end => (end.To, end.From, end.Link));
        this.columns = columns.ToDictionary(column => column.Property.Name, StringComparer.Ordinal);
        inward = new Adjacency(nodes, turned);
        either = new Lazy<Adjacency>(() => Either(nodes));
        outward = new Adjacency(nodes, ends);
    }

    public Adjacency Towards(RelationshipDirection direction) => direction switch
    {
        RelationshipDirection.Out => outward,
        RelationshipDirection.In => inward,
        RelationshipDirection.Both => either.Value,
        _ => throw new System.Diagnostics.UnreachableException(direction.ToString()),
    };

    public Column? Column(string property) => columns.GetValueOrDefault(property);

    /// <summary>Merges both directions; a relationship of a node with itself is met once.</summary>
    Adjacency Either(NodeTable nodes)
    {
        var ends = new List<(int From, int To, int Link)>();
        for (var node = 0; node < nodes.Count; node++)
        {
            var row = outward.Row(node);
            for (var place = row.Start; place < row.Stop; place++)
            {
                var (target, link) = (outward.Targets[place], outward.Links[place]);
                ends.Add((node, target, link));
                if (target != node)
                    ends.Add((target, node, link));
            }
        }
        return new Adjacency(nodes, ends);
    }
}
