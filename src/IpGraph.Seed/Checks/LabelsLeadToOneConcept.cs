using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>A label leads to one concept, or to concepts that the seed aligns with each other.</summary>
public sealed class LabelsLeadToOneConcept : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        var groups = new AlignedGroups(facts);
        return
            from label in StatedLabel.LookedUp(facts.Nodes.Where(node => node.Type.Implements("Concept")))
            group label by label.Key into alike
            let first = alike.First()
            from label in alike
            where groups.Of(label.Node.Id) != groups.Of(first.Node.Id)
            select Problem(label.Origin,
                $"'{label.Text}' is a label of {first.Node.Id} already, which is not aligned with this.",
                label.Node.Id);
    }

    /// <summary>Which concepts are aligned, directly or by way of others.</summary>
    sealed class AlignedGroups
    {
        readonly Dictionary<string, string> above = new(StringComparer.Ordinal);

        public AlignedGroups(SeedFacts facts)
        {
            foreach (var link in facts.Links.Where(link => link.Field.Type.Name == "ALIGNED_WITH"))
            {
                if (Of(link.From) is var from && Of(link.To) is var to && from != to)
                    above[from] = to;
            }
        }

        public string Of(string id)
        {
            while (above.TryGetValue(id, out var next))
                id = next;
            return id;
        }
    }
}
