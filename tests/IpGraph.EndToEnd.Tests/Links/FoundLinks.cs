using IpGraph.Graph.Data;
using IpGraph.Seed.Derivations;

namespace IpGraph.EndToEnd.Tests.Links;

/// <summary>What the graph links contents to, by their own texts or by a person's decision.</summary>
/// <remarks>Links by way of a schedule cell are left out: a reading is of one text. A person's decision may rest on the page
/// around a text, so it counts for what is found and not against it.</remarks>
public sealed class FoundLinks
{
    readonly ILookup<string, string> steps;
    readonly ILookup<string, RelationshipData> touches;

    public FoundLinks(GraphData graph)
    {
        touches = graph.Relationships.Where(link => link.Type.Name == "TOUCHES")
            .ToLookup(link => link.From, StringComparer.Ordinal);
        var exact = graph.Relationships
            .Where(link => link.Type.Name == "ALIGNED_WITH" && link.Properties["degree"] is "EXACT");
        steps = graph.Relationships.Where(link => link.Type.Name == "BROADER").Select(link => (link.From, link.To))
            .Concat(exact.SelectMany(link => new[] { (link.From, link.To), (From: link.To, To: link.From) }))
            .ToLookup(step => step.From, step => step.To, StringComparer.Ordinal);
    }

    /// <summary>Concepts with all that follow from them: the same under another heading, and the broader ones.</summary>
    public HashSet<string> About(IEnumerable<string> concepts) =>
        [.. concepts.SelectMany(concept => ConceptClosure.Reach(concept, steps))];

    public HashSet<string> ByText(string content) =>
        About(touches[content].Where(link => IsNamed(content, link)).Select(link => link.To));

    public HashSet<string> All(string content) =>
        About(touches[content].Where(link => IsNamed(content, link) || link.Properties["method"] is "CURATED")
            .Select(link => link.To));

    static bool IsNamed(string content, RelationshipData link) =>
        ((IReadOnlyList<object>)link.Properties["evidence"]).Cast<IReadOnlyDictionary<string, object>>()
            .Any(span => span["source"] is string source && source == content);
}
