using IpGraph.Graph.Model;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Facts;

/// <summary>What the seed states, held against the model: which nodes and which links, right or wrong.</summary>
public sealed class SeedFacts
{
    readonly List<StatedNode> nodes = [];
    readonly List<StatedLink> links = [];
    readonly List<SeedProblem> problems = [];
    readonly Dictionary<string, StatedNode> nodesById = new(StringComparer.Ordinal);
    readonly HashSet<SeedField> unusedDefaults = new(ReferenceEqualityComparer.Instance);

    public SeedFacts(GraphModel model, SeedGraph seed)
    {
        Model = model;
        Seed = seed;
        foreach (var defaults in seed.Records.Select(record => record.Defaults).Distinct())
            unusedDefaults.UnionWith(defaults.Fields);
        foreach (var record in seed.Records)
            AddRecord(record);
        foreach (var alignment in seed.Alignments)
            AddAlignment(alignment);
        foreach (var field in unusedDefaults)
            Report(field.Origin, "FieldsAreInTheModel", $"No record of the file takes over '{field.Name}'.");
    }

    public GraphModel Model { get; }

    public SeedGraph Seed { get; }

    public IReadOnlyList<StatedNode> Nodes => nodes;

    public IReadOnlyList<StatedLink> Links => links;

    /// <summary>What has no place in the model at all: unknown types, fields and forms.</summary>
    public IReadOnlyList<SeedProblem> Problems => problems;

    /// <summary>The first node that states the id.</summary>
    public StatedNode? FindNode(string id) => nodesById.GetValueOrDefault(id);

    void AddRecord(SeedRecord record)
    {
        if (Model.FindNodeType(record.TypeName) is not { } type)
        {
            Report(record.Origin, "IdsNameANodeType", $"'{record.TypeName}' is no node type of the model.", record.Id);
            return;
        }

        var properties = new List<SeedField>();
        var citations = record.Citations.Count > 0 ? record.Citations : record.Defaults.Citations;
        var node = new StatedNode(record, type, properties, citations);
        nodes.Add(node);
        nodesById.TryAdd(record.Id, node);
        foreach (var field in record.Fields.Concat(TakenOver(record, type)))
        {
            if (type.FindProperty(field.Name) is not null && field.Name is not ("id" or "citations"))
                properties.Add(field);
            else if (type.FindRelationship(field.Name) is { } relationship)
                AddLinks(node, relationship, field);
            else
                Report(field.Origin, "FieldsAreInTheModel", $"{type.Name} has no field '{field.Name}'.", record.Id);
        }
    }

    /// <remarks>An inline record takes over properties only: a default section or plan is its owner's, not its
    /// own.</remarks>
    IEnumerable<SeedField> TakenOver(SeedRecord record, NodeType type)
    {
        foreach (var field in record.Defaults.Fields)
        {
            var isKnown = type.FindProperty(field.Name) is not null
                || (!record.IsInline && type.FindRelationship(field.Name) is not null);
            if (!isKnown)
                continue;
            unusedDefaults.Remove(field);
            if (record.Fields.All(own => own.Name != field.Name))
                yield return field;
        }
    }

    void AddLinks(StatedNode node, RelationshipField relationship, SeedField field)
    {
        if (relationship.IsSingle && field.Value is SeedValue.Sequence)
            Report(field.Origin, "SingleRelationshipsHaveOneTarget", $"'{field.Name}' leads to one node.", node.Id);
        foreach (var value in field.Value.AsList)
        {
            if (ReadLink(node, relationship, value) is { } link)
            {
                links.Add(link);
            }
            else
            {
                Report(value.Origin, "LinksNameTheirTarget",
                    "A link is an id, 'to' with properties, or a record.", node.Id);
            }
        }
    }

    void AddAlignment(StatedAlignment alignment)
    {
        var origin = alignment.Origin;
        var from = FindNode(alignment.From);
        if (from?.Type.Relationships.FirstOrDefault(field => field.Type.Name == "ALIGNED_WITH") is not { } relationship)
        {
            Report(origin, "LinksLeadToNodesOfTheDeclaredTypes",
                $"There is no concept '{alignment.From}'.", alignment.From);
            return;
        }

        links.Add(new StatedLink(relationship, from, alignment.To, origin,
            [Field("degree", alignment.Degree), Field("reason", alignment.Reason)], []));

        SeedField Field(string name, string text) => new(name, origin, new SeedValue.Scalar(origin, text));
    }

    StatedLink? ReadLink(StatedNode node, RelationshipField relationship, SeedValue value)
    {
        switch (value)
        {
            case SeedValue.Scalar { Text.Length: > 0 } target:
                return new StatedLink(relationship, node, target.Text, target.Origin, [], []);
            case SeedValue.Inline inline:
                return new StatedLink(relationship, node, inline.Record.Id, inline.Origin, [], []);
            case SeedValue.Mapping mapping when mapping.Find("to")?.Value is SeedValue.Scalar target:
                var properties = mapping.Fields.Where(field => field.Name is not ("to" or "cite")).ToList();
                foreach (var field in properties.Where(field => !IsOfLink(relationship, field)).ToList())
                {
                    Report(field.Origin, "FieldsAreInTheModel", $"{relationship.Type} has no '{field.Name}'.", node.Id);
                    properties.Remove(field);
                }

                var citations = CitationReader.Read(mapping.Find("cite"), problems, node.Id);
                return new StatedLink(relationship, node, target.Text, target.Origin, properties, citations);
            default:
                return null;
        }
    }

    static bool IsOfLink(RelationshipField relationship, SeedField field) =>
        field.Name != "citations" && relationship.Type.FindProperty(field.Name) is not null;

    void Report(SeedOrigin origin, string rule, string message, string? id = null) =>
        problems.Add(origin.Problem(rule, message, id));
}

/// <summary>A record whose type is in the model.</summary>
/// <param name="Properties">What is stated of it, defaults included, by names that the model knows.</param>
/// <param name="Citations">Its own, or those of its file.</param>
public sealed record StatedNode(
    SeedRecord Record,
    NodeType Type,
    IReadOnlyList<SeedField> Properties,
    IReadOnlyList<SeedCitation> Citations)
{
    public string Id => Record.Id;

    public SeedOrigin Origin => Record.Origin;

    public SeedField? Find(string property) => Properties.FirstOrDefault(field => field.Name == property);

    /// <summary>The text of a property that is stated as one text.</summary>
    public string? Text(string property) => (Find(property)?.Value as SeedValue.Scalar)?.Text;

    /// <summary>The texts of a property that is stated as one text or a list of them.</summary>
    public IEnumerable<SeedValue.Scalar> Texts(string property) =>
        Find(property)?.Value.AsList.OfType<SeedValue.Scalar>() ?? [];
}

/// <summary>A relationship as one of its ends states it.</summary>
/// <param name="Field">The field of the stating node.</param>
/// <param name="Target">The id at the other end, as stated.</param>
/// <param name="Citations">Those stated with the link itself.</param>
public sealed record StatedLink(
    RelationshipField Field,
    StatedNode StatedBy,
    string Target,
    SeedOrigin Origin,
    IReadOnlyList<SeedField> Properties,
    IReadOnlyList<SeedCitation> Citations)
{
    /// <summary>A symmetric relationship is kept once, from the ordinally smaller id.</summary>
    public string From => IsFromTarget ? Target : StatedBy.Id;

    public string To => IsFromTarget ? StatedBy.Id : Target;

    bool IsFromTarget => Field.Direction switch
    {
        RelationshipDirection.In => true,
        RelationshipDirection.Both => string.CompareOrdinal(Target, StatedBy.Id) < 0,
        _ => false,
    };

    /// <summary>Where the link is stated: its own citations, or else those of the stating record.</summary>
    public IReadOnlyList<SeedCitation> EffectiveCitations => Citations.Count > 0 ? Citations : StatedBy.Citations;
}
