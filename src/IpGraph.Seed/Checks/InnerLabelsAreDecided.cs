using IpGraph.Graph.Text;
using IpGraph.Seed.Derivations;
using IpGraph.Seed.Facts;
using IpGraph.Seed.Linking;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>Where a label stands inside a longer one and does not follow from it, the seed decides whether it
/// counts.</summary>
public sealed class InnerLabelsAreDecided : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        var labels = StatedLabel.Of(facts.Nodes).ToLookup(label => label.Key, StringComparer.Ordinal);
        var steps = Steps(facts);
        var containments = new LabelContainments(
            labels.ToDictionary(
                alike => alike.Key,
                IReadOnlyCollection<string> (alike) => [.. alike.Select(label => label.Node.Id)],
                StringComparer.Ordinal),
            node => ConceptClosure.Reach(node, steps));
        var decisions = facts.Seed.InnerLabels
            .ToLookup(decision => (JapaneseText.Key(decision.Outer), JapaneseText.Key(decision.Label)));
        return Undecided(labels, containments, decisions.Contains)
            .Concat(decisions.SelectMany(alike => Idle(alike.Key.Item1, alike.Key.Item2, alike, labels, containments)));
    }

    IEnumerable<SeedProblem> Undecided(
        ILookup<string, StatedLabel> labels, LabelContainments containments, Func<(string, string), bool> isDecided) =>
        from outer in labels
        from inner in containments.In(outer.Key)
        where !isDecided((outer.Key, inner))
        let label = outer.First()
        select Problem(label.Origin,
            $"'{labels[inner].First().Text}' ({labels[inner].First().Node.Id}) stands inside '{label.Text}': "
            + "say under innerLabels in links/inner-labels.yaml whether it counts there.",
            label.Node.Id);

    IEnumerable<SeedProblem> Idle(
        string outer,
        string inner,
        IEnumerable<StatedInnerLabel> decisions,
        ILookup<string, StatedLabel> labels,
        LabelContainments containments)
    {
        var first = decisions.First();
        foreach (var again in decisions.Skip(1))
            yield return Problem(again.Origin, $"'{again.Label}' inside '{again.Outer}' is decided already.");
        foreach (var unknown in new[] { (Key: inner, Text: first.Label), (Key: outer, Text: first.Outer) })
        {
            if (!labels.Contains(unknown.Key))
            {
                yield return Problem(first.Origin, $"'{unknown.Text}' is no label.");
                yield break;
            }
        }

        if (inner.Length >= outer.Length || !outer.Contains(inner, StringComparison.Ordinal))
        {
            yield return Problem(first.Origin, $"'{first.Label}' does not stand inside '{first.Outer}'.");
        }
        else if (containments.Follows(inner, outer))
        {
            yield return Problem(first.Origin,
                $"'{first.Label}' follows from '{first.Outer}' anyway: there is nothing to decide.");
        }
    }

    /// <summary>From a concept to those that are exactly the same, and to the broader ones, as stated.</summary>
    static ILookup<string, string> Steps(SeedFacts facts)
    {
        var exact = facts.Links.Where(link => link.Field.Type.Name == "ALIGNED_WITH"
            && link.Properties.Any(field => field is { Name: "degree", Value: SeedValue.Scalar { Text: "EXACT" } }));
        return facts.Links.Where(link => link.Field.Type.Name == "BROADER").Select(link => (link.From, link.To))
            .Concat(exact.SelectMany(link => new[] { (link.From, link.To), (From: link.To, To: link.From) }))
            .ToLookup(step => step.From, step => step.To, StringComparer.Ordinal);
    }
}
