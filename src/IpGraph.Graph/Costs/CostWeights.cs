namespace IpGraph.Graph.Costs;

/// <summary>What work weighs against visiting one node and writing its id, which is 1.</summary>
/// <remarks>Set so that the dearest requests that the usual limit lets pass take no more than about 200 ms of processor time
/// and 20 MB of answer; bench/load/dearest.mjs asks a server at random and measures it.</remarks>
static class CostWeights
{
    /// <summary>So many bytes of an answer weigh as much as a node.</summary>
    public const double BytesPerNode = 2000;

    /// <summary>The length of a value of which nothing is known.</summary>
    public const double BytesUnknown = 24;

    /// <summary>A value with an id among its parts is hardly shorter.</summary>
    public const double BytesPerReference = 60;

    /// <summary>Comparing a value.</summary>
    public const double Comparison = 0.002;

    /// <summary>Looking for words inside a text.</summary>
    public const double TextScan = 0.02;

    /// <summary>Looking along a relationship.</summary>
    public const double Link = 0.05;

    /// <summary>Looking at a node only to count it or to put it into a group.</summary>
    public const double Member = 0.02;

    /// <summary>Members of groups that are wanted themselves are counted, gathered and read again.</summary>
    public const double PassesOfMembers = 3;

    /// <summary>Comparing items while they are sorted.</summary>
    public const double SortKey = 0.005;

    /// <summary>Counting a list of which nothing else is wanted.</summary>
    public const double Count = 0.1;

    /// <summary>Looking along a relationship where only the topology is read.</summary>
    public const double TopologyLink = 0.004;

    /// <summary>Reading the texts of a node again for what was found in them.</summary>
    public const double Highlights = 3;
}
