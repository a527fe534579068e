namespace IpGraph.Embedded.Storage;

/// <summary>Finds the column and the row in which a node, or a relationship, has a property.</summary>
sealed class RowReader<TColumn>
    where TColumn : Column
{
    readonly NodeTable? nodes;
    readonly TColumn?[] columns;

    /// <param name="nodes">Null where the subjects are relationships of one type.</param>
    /// <param name="columns">By node type; one for relationships.</param>
    public RowReader(NodeTable? nodes, TColumn?[] columns) => (this.nodes, this.columns) = (nodes, columns);

    public IEnumerable<TColumn> Columns => columns.OfType<TColumn>();

    /// <summary>The column of a type of nodes; null where its nodes have no such property.</summary>
    public TColumn? Of(int type) => columns[type];

    /// <summary>The same for some node types only, by their places.</summary>
    public RowReader<TColumn> Only(IEnumerable<int> types)
    {
        var kept = types.ToHashSet();
        return new(nodes, [.. columns.Select((column, type) => kept.Contains(type) ? column : null)]);
    }

    public TColumn? Find(int subject, out int row)
    {
        if (nodes is null)
        {
            row = subject;
            return columns[0];
        }

        var type = nodes.TypeOf(subject);
        row = subject - nodes.Range(type).Start;
        return columns[type];
    }
}

/// <summary>Reads the rank of a single value; properties of other types that cannot be compared are missing.</summary>
sealed class CodeReader(RowReader<ValueColumn> columns, DistinctValues? values)
{
    /// <summary>What the ranks stand for; null where nothing has the property.</summary>
    public DistinctValues? Values => values;

    /// <summary>The column of a type of nodes; null where its nodes have no such property.</summary>
    public ValueColumn? Of(int type) => columns.Of(type);

    public int Rank(int subject) => columns.Find(subject, out var row) is { } column ? column.Ranks[row] : -1;
}
