using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>The key of an id is ASCII kebab-case, so that it can stand in an address and a file name.</summary>
public sealed class KeysAreKebabCase : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts) =>
        facts.Nodes.Where(node => !IsKebabCase(node.Record.Key))
            .Select(node => Problem(node, $"The key '{node.Record.Key}' is not lower-case kebab-case."));

    static bool IsKebabCase(string key) =>
        key.Split('-').All(part => part.Length > 0
            && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
}
