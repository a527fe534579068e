using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>An organization of one country names it, an international one names none, and a foreign body's is not Japan.</summary>
public sealed class KindsFitTheirCountry : SeedCheck
{
    const string Home = "JP";

    public override IEnumerable<SeedProblem> Find(SeedFacts facts) =>
        from node in facts.Nodes
        where node.Type.FindProperty("country") is not null
        let fault = FindFault(node.Text("kind"), node.Text("country"))
        where fault is not null
        select Problem(node, fault);

    /// <summary>What is wrong with a kind and a country together; null where nothing is.</summary>
    public static string? FindFault(string? kind, string? country)
    {
        if (country is not null && (country.Length != 2 || !country.All(char.IsAsciiLetterUpper)))
            return $"'{country}' is no code of two capital letters.";
        return kind switch
        {
            null => null,
            "INTERNATIONAL" => country is null ? null : $"An international organization has no country, and not '{country}'.",
            "FOREIGN_BODY" => country is null or Home ? "A body of another country names that country." : null,
            "PUBLIC_CORPORATION" or "PROSECUTION" or "STATE_OFFICE" =>
                country == Home ? null : $"A body of the kind {kind} is one of Japan, country: {Home}.",
            _ => country is null ? $"A body of the kind {kind} names its country." : null,
        };
    }
}
