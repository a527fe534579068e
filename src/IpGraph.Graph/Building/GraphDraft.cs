using IpGraph.Graph.Model;
using IpGraph.Graph.Seed;

namespace IpGraph.Graph.Building;

/// <summary>A graph in the making: what is stated, to which the derivations add what follows from it.</summary>
public sealed class GraphDraft
{
    readonly Dictionary<string, DraftNode> nodesById;
    readonly Dictionary<(string Type, string From, string To), DraftRelationship> relationships = [];
    readonly List<SeedProblem> problems = [];

    public GraphDraft(SeedFacts facts, IEnumerable<DraftNode> nodes)
    {
        Facts = facts;
        Nodes = [.. nodes.OrderBy(node => node.Id, StringComparer.Ordinal)];
        nodesById = Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
    }

    public SeedFacts Facts { get; }

    public GraphModel Model => Facts.Model;

    /// <summary>In ordinal order of their ids.</summary>
    public IReadOnlyList<DraftNode> Nodes { get; }

    public IReadOnlyCollection<DraftRelationship> Relationships => relationships.Values;

    public IReadOnlyList<SeedProblem> Problems => problems;

    public DraftNode? FindNode(string id) => nodesById.GetValueOrDefault(id);

    public DraftRelationship? FindRelationship(string type, string from, string to) =>
        relationships.GetValueOrDefault((type, from, to));

    /// <summary>The relationships of a type in ordinal order of their ends.</summary>
    public IEnumerable<DraftRelationship> RelationshipsOf(string type) =>
        relationships.Values.Where(relationship => relationship.Type.Name == type)
            .OrderBy(relationship => relationship.From, StringComparer.Ordinal)
            .ThenBy(relationship => relationship.To, StringComparer.Ordinal);

    /// <summary>The relationship between two nodes, made where there is none yet.</summary>
    public DraftRelationship Relate(RelationshipType type, string from, string to)
    {
        if (!relationships.TryGetValue((type.Name, from, to), out var relationship))
            relationships.Add((type.Name, from, to), relationship = new DraftRelationship(type, from, to));
        return relationship;
    }

    public void Report(SeedOrigin origin, string rule, string message, string? id = null) =>
        problems.Add(origin.Problem(rule, message, id));
}

/// <summary>A node whose values may still grow.</summary>
public sealed record DraftNode(NodeType Type, string Id)
{
    public Dictionary<string, object> Values { get; } = new(StringComparer.Ordinal);

    public string? Text(string property) => Values.GetValueOrDefault(property) as string;

    public double? Number(string property) => Values.GetValueOrDefault(property) switch
    {
        double number => number,
        int number => number,
        _ => null,
    };
}

/// <summary>A relationship whose values may still grow.</summary>
public sealed record DraftRelationship(RelationshipType Type, string From, string To)
{
    public Dictionary<string, object> Values { get; } = new(StringComparer.Ordinal);
}
