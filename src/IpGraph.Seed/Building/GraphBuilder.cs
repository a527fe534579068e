using IpGraph.Graph.Data;
using IpGraph.Graph.Model;
using IpGraph.Seed.Checks;
using IpGraph.Seed.Drafts;
using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Building;

/// <summary>Makes a graph of what the seed states; a seed with any problem makes none.</summary>
public static class GraphBuilder
{
    public static SeedResult Build(GraphModel model, SeedGraph seed) => Build(model, seed, SeedChecks.All);

    public static SeedResult Build(GraphModel model, SeedGraph seed, IEnumerable<SeedCheck> checks)
    {
        var facts = new SeedFacts(model, seed);
        var problems = SeedChecks.FindProblems(facts, checks);
        if (problems.Count > 0)
            return new SeedResult(null, problems);
        var draft = Draft(facts);
        foreach (var derive in DerivationList.InOrder)
            derive(draft);
        return draft.Problems.Count > 0
            ? new SeedResult(null, draft.Problems)
            : new SeedResult(Finish(draft), []);
    }

    static GraphDraft Draft(SeedFacts facts)
    {
        var draft = new GraphDraft(facts, facts.Nodes.AsParallel().AsOrdered().Select(Draft));
        foreach (var link in facts.Links)
        {
            var type = link.Field.Type;
            var values = draft.Relate(type, link.From, link.To).Values;
            foreach (var field in link.Properties)
                values[field.Name] = ValueReading.Read(type.FindProperty(field.Name)!, field.Value, out _)!;
            foreach (var property in type.Properties.Where(property => !values.ContainsKey(property.Name)))
            {
                if (Default(link, property) is { } value)
                    values[property.Name] = value;
            }
        }

        return draft;
    }

    static DraftNode Draft(StatedNode stated)
    {
        var node = new DraftNode(stated.Type, stated.Id) { Values = { ["id"] = stated.Id } };
        if (stated.Type.FindProperty("citations") is { } property)
            node.Values["citations"] = Citations(property, stated.Citations);
        foreach (var field in stated.Properties)
            node.Values[field.Name] = ValueReading.Read(stated.Type.FindProperty(field.Name)!, field.Value, out _)!;
        return node;
    }

    static object? Default(StatedLink link, Property property) => property.Name == "citations"
        ? Citations(property, link.EffectiveCitations)
        : LinkDefaults.Value(link.Field.Type, property.Name);

    static List<object> Citations(Property property, IEnumerable<SeedCitation> citations)
    {
        var parts = ((PropertyType.Composite)property.Type).Type.Parts;
        return [.. citations.Select(citation => PropertyMap.Of(parts, new Dictionary<string, object>
        {
            ["document"] = $"Document:{citation.Document}",
            ["fromLine"] = citation.FromLine,
            ["toLine"] = citation.ToLine,
        }))];
    }

    static GraphData Finish(GraphDraft draft)
    {
        var nodes = draft.Nodes.AsParallel().AsOrdered()
            .Select(node => new NodeData(node.Type, node.Id, PropertyMap.Of(node.Type.Properties, node.Values)))
            .ToArray();
        var relationships = draft.RelationshipTypes.Order(StringComparer.Ordinal).AsParallel().AsOrdered()
            .SelectMany(draft.RelationshipsOf)
            .Select(relationship => new RelationshipData(relationship.Type, relationship.From, relationship.To,
                PropertyMap.Of(relationship.Type.Properties, relationship.Values)))
            .ToArray();
        return new GraphData(draft.Model, ContentHash.Of(nodes, relationships), nodes, relationships);
    }
}

/// <summary>A graph, or what keeps it from being made.</summary>
public sealed record SeedResult(GraphData? Graph, IReadOnlyList<SeedProblem> Problems);
