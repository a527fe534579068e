using IpGraph.Graph.Analysis;
using IpGraph.Graph.Model;

namespace IpGraph.Graph.Tests.Analysis;

public sealed class AxisEntriesTests
{
    static readonly RelationshipType Leads = RandomTopology.Model.RelationshipTypes[0];

    static readonly RelationshipType Within = RandomTopology.Model.RelationshipTypes[1];

    static readonly RelationshipField Field = new("leads", Leads, RelationshipDirection.Out, "Thing", []);

    [Fact]
    public void What_is_named_only_by_its_whole_is_found_within_the_work_that_a_search_may_take()
    {
        var topology = Topology();

        Assert.Equal([2], AxisEntries.OnlyByWhole(topology, Field, Within.Name, [1, 2], new WorkBudget(int.MaxValue, "ask less", CancellationToken.None)));
        Assert.Throws<AnalysisException>(() =>
            AxisEntries.OnlyByWhole(topology, Field, Within.Name, [1, 2], new WorkBudget(2, "ask less", CancellationToken.None)));
    }

    /// <summary>0 leads to 1, of which 2 is a part.</summary>
    static Topology Topology()
    {
        string[] ids = ["0", "1", "2"];
        return new Topology(
            RandomTopology.Model,
            ids,
            ids.Select((id, node) => (id, node)).ToDictionary(pair => pair.id, pair => pair.node),
            [0, 0, 0],
            [([0], [1]), ([2], [1])]);
    }
}
