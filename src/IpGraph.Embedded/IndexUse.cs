using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>By which index nodes were found that may pass a filter.</summary>
abstract record IndexUse
{
    IndexUse()
    {
    }

    /// <summary>What is said of it to people, on one line.</summary>
    public abstract string Told { get; }

    /// <summary>The ids are given.</summary>
    public sealed record Ids(Filter By) : IndexUse
    {
        public override string Told => $"index on id: {FilterPrinter.Print(By)}";
    }

    /// <summary>Rows of a column by their values.</summary>
    public sealed record Values(Filter By) : IndexUse
    {
        public override string Told => $"value index, {Kind}: {FilterPrinter.Print(By)}";

        string Kind => By switch
        {
            Filter.Compare { Comparison: Comparison.Equal } or Filter.In => "equality",
            Filter.Compare { Comparison: Comparison.StartsWith } => "prefix",
            Filter.Has => "list item",
            _ => "range",
        };
    }

    /// <summary>All that any of several indexes finds.</summary>
    public sealed record Union(IReadOnlyList<IndexUse> Parts) : IndexUse
    {
        public override string Told => $"union of ({string.Join("), (", Parts.Select(part => part.Told))})";
    }

    /// <summary>From the nodes that an index finds back along the relationship that leads to them.</summary>
    public sealed record Return(Traversal Way, IndexUse Ends) : IndexUse
    {
        public override string Told => $"{Way.Told} from ({Ends.Told})";
    }
}
