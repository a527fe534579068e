using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>No chain of parts, of broader topics or of continued measures comes back to where it began.</summary>
public sealed class NothingIsPartOfItself : SeedCheck
{
    static readonly string[] Acyclic = ["PART_OF", "BROADER", "SUCCEEDS"];

    public override IEnumerable<SeedProblem> Find(SeedFacts facts) => Acyclic.SelectMany(type => Cycles(facts, type));

    /// <remarks>Takes away nodes without further links until none is left; what stays lies on a cycle or leads to
    /// one. It
    /// works without recursion, since a chain may be as long as the seed.</remarks>
    IEnumerable<SeedProblem> Cycles(SeedFacts facts, string type)
    {
        var stated = facts.Links.Where(link => link.Field.Type.Name == type)
            .Select(link => (link.From, link.To, link.Origin))
            .Concat(type != "SUCCEEDS" ? [] : facts.Seed.Lineage.Select(link => (link.From, link.To, link.Origin)))
            .ToList();
        var remaining = stated;
        for (var count = -1; count != remaining.Count;)
        {
            count = remaining.Count;
            var starts = remaining.Select(link => link.From).ToHashSet(StringComparer.Ordinal);
            var ends = remaining.Select(link => link.To).ToHashSet(StringComparer.Ordinal);
            remaining = [.. remaining.Where(link => starts.Contains(link.To) && ends.Contains(link.From))];
        }

        return remaining.Select(link =>
            Problem(link.Origin, $"{type} leads from {link.From} back to itself.", link.From));
    }
}
