using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>There are as many nodes of a type, in an edition or in all, as counts.yaml says; likewise stated
/// relationships.</summary>
public sealed class PinnedCountsHold : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts) =>
        from pinned in facts.Seed.Counts
        let found = Count(facts, pinned)
        where found != pinned.Expected
        select Problem(pinned.Origin, $"There are {(found is null ? "no such" : $"{found}")} {Name(pinned)}, "
            + $"not {pinned.Expected}; see the reason beside the number.");

    static int? Count(SeedFacts facts, PinnedCount pinned)
    {
        if (facts.Model.FindNodeType(pinned.TypeName) is { } type)
        {
            return facts.Nodes.Count(node => node.Type == type
                && (pinned.Year is not { } year || node.Text("year") == $"{year}"));
        }

        if (facts.Model.FindRelationshipType(pinned.TypeName) is { } relationship && pinned.Year is null)
            return facts.Links.Count(link => link.Field.Type == relationship);
        return null;
    }

    static string Name(PinnedCount pinned) =>
        pinned.Year is null ? $"'{pinned.TypeName}'" : $"'{pinned.TypeName}' of {pinned.Year}";
}
