using IpGraph.Graph.Model;
using IpGraph.Graph.Text;
using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Drafts;

/// <summary>A graph in the making: what is stated, to which the derivations add what follows from it.</summary>
public sealed class GraphDraft
{
    readonly List<DraftNode> nodes;
    readonly Dictionary<string, DraftNode> nodesById;
    readonly Dictionary<string, Dictionary<(string From, string To), DraftRelationship>> relationshipsByType = new(StringComparer.Ordinal);
    readonly List<SeedProblem> problems = [];

    public GraphDraft(SeedFacts facts, IEnumerable<DraftNode> nodes)
    {
        Facts = facts;
        this.nodes = [.. nodes.OrderBy(node => node.OrderKey, CodePointComparer.Instance)];
        nodesById = this.nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
    }

    public SeedFacts Facts { get; }

    public GraphModel Model => Facts.Model;

    /// <summary>In the natural order of their ids.</summary>
    public IReadOnlyList<DraftNode> Nodes => nodes;

    public IEnumerable<DraftRelationship> Relationships => relationshipsByType.Values.SelectMany(ofType => ofType.Values);

    public IReadOnlyList<SeedProblem> Problems => problems;

    public DraftNode? FindNode(string id) => nodesById.GetValueOrDefault(id);

    /// <summary>Adds a node that follows from others; its id is new.</summary>
    public void Add(DraftNode node)
    {
        nodesById.Add(node.Id, node);
        var place = nodes.FindIndex(other => CodePointComparer.Instance.Compare(other.OrderKey, node.OrderKey) > 0);
        nodes.Insert(place < 0 ? nodes.Count : place, node);
    }

    public DraftRelationship? FindRelationship(string type, string from, string to) =>
        relationshipsByType.GetValueOrDefault(type)?.GetValueOrDefault((from, to));

    /// <summary>The types of the relationships that there are.</summary>
    public IEnumerable<string> RelationshipTypes => relationshipsByType.Keys;

    /// <summary>The relationships of a type in the natural order of their ends.</summary>
    public IEnumerable<DraftRelationship> RelationshipsOf(string type) =>
        (relationshipsByType.GetValueOrDefault(type)?.Values ?? Enumerable.Empty<DraftRelationship>())
            .OrderBy(relationship => OrderKeyOf(relationship.From), CodePointComparer.Instance)
            .ThenBy(relationship => OrderKeyOf(relationship.To), CodePointComparer.Instance);

    /// <summary>By which nodes stand in the order of their ids.</summary>
    public string OrderKeyOf(string id) => FindNode(id)?.OrderKey ?? NaturalOrder.KeyOf(id);

    /// <summary>The relationship between two nodes, made where there is none yet.</summary>
    public DraftRelationship Relate(RelationshipType type, string from, string to)
    {
        if (!relationshipsByType.TryGetValue(type.Name, out var ofType))
            relationshipsByType.Add(type.Name, ofType = []);
        if (!ofType.TryGetValue((from, to), out var relationship))
            ofType.Add((from, to), relationship = new DraftRelationship(type, from, to));
        return relationship;
    }

    public void Report(SeedOrigin origin, string rule, string message, string? id = null) =>
        problems.Add(origin.Problem(rule, message, id));
}

/// <summary>A node whose values may still grow.</summary>
public sealed record DraftNode(NodeType Type, string Id)
{
    public Dictionary<string, object> Values { get; } = new(StringComparer.Ordinal);

    public string OrderKey { get; } = NaturalOrder.KeyOf(Id);

    public string? Text(string property) => Values.GetValueOrDefault(property) as string;

    /// <summary>Whether its text, official wording of other nodes, is in our own words.</summary>
    public bool IsInOwnWords =>
        Type.TextOfSeveralSources is { Ours: { Where: { } where, Is: var value } } && Text(where) == value;

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
