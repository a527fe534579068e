using IpGraph.Graph.Text;
using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>No two nodes of a type have names that differ only in width, case or dashes.</summary>
public sealed class NamesHaveNoWidthTwins : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts) =>
        from node in facts.Nodes
        where node.Text("name") is not null
        group node by (node.Type, JapaneseText.Key(node.Text("name")!)) into alike
        let first = alike.First()
        from twin in alike
        where twin.Text("name") != first.Text("name")
        select Problem(twin.Find("name")!.Origin,
            $"'{twin.Text("name")}' is another way to write '{first.Text("name")}' of {first.Id}.", twin.Id);
}
