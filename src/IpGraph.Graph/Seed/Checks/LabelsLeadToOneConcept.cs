namespace IpGraph.Graph.Seed.Checks;

/// <summary>A label leads to one concept, or to concepts that are exactly the same.</summary>
public sealed class LabelsLeadToOneConcept : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        var groups = new ExactGroups(facts);
        return
            from alike in StatedLabel.Of(facts.Nodes.Where(node => node.Type.Implements("Concept"))).GroupBy(label => label.Key)
            let first = alike.First()
            from label in alike
            where groups.Of(label.Node.Id) != groups.Of(first.Node.Id)
            select Problem(label.Origin,
                $"'{label.Text}' is a label of {first.Node.Id} already, which is not said to be exactly the same.",
                label.Node.Id);
    }

    /// <summary>Which concepts are exactly the same, directly or by way of others.</summary>
    sealed class ExactGroups
    {
        readonly Dictionary<string, string> above = new(StringComparer.Ordinal);

        public ExactGroups(SeedFacts facts)
        {
            var exact = facts.Links.Where(link => link.Field.Type.Name == "ALIGNED_WITH" && link.Properties.Any(
                field => field is { Name: "degree", Value: SeedValue.Scalar { Text: "EXACT" } }));
            foreach (var link in exact)
                if (Of(link.From) is var from && Of(link.To) is var to && from != to)
                    above[from] = to;
        }

        public string Of(string id)
        {
            while (above.TryGetValue(id, out var next))
                id = next;
            return id;
        }
    }
}
