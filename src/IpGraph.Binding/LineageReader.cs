using IpGraph.Graph.Model;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.Binding;

/// <summary>Reads from the model how nodes go on from edition to edition.</summary>
sealed class LineageReader(
    ModelReader model,
    IReadOnlyList<NodeType> nodeTypes,
    IReadOnlyList<RelationshipType> relationshipTypes)
{
    public LineageRules Read(DocumentSyntax document)
    {
        var continuations = new List<ContinuationRule>();
        SpeakingRule? speaking = null;
        foreach (var directive in document.Definitions.OfType<SchemaDefinitionSyntax>().SelectMany(schema => schema.Directives))
        {
            if (directive.Name.Value == "lineage" && Continuation(directive) is { } continuation)
                continuations.Add(continuation);
            else if (directive.Name.Value == "speaksOf")
                speaking = Speaking(directive);
        }

        return new LineageRules(continuations, speaking);
    }

    ContinuationRule? Continuation(DirectiveSyntax directive)
    {
        if (Relationship(directive, "type") is not { } type)
            return null;
        if (ModelReader.Text(directive, "change") is not { } name)
            return new ContinuationRule(type, null);
        if (type.FindProperty(name) is { Type: PropertyType.Enum, IsList: false } change)
            return new ContinuationRule(type, change);
        model.Report(directive, $"{type} carries no {name} with one value of an enum, which its @lineage names.");
        return null;
    }

    SpeakingRule? Speaking(DirectiveSyntax directive)
    {
        var (touching, about) = (Relationship(directive, "touching"), Relationship(directive, "about"));
        var name = ModelReader.Text(directive, "type");
        if (nodeTypes.FirstOrDefault(type => type.Name == name) is not { } type)
        {
            model.Report(directive, $"{name} is no node type, though @speaksOf names it.");
            return null;
        }

        return touching is null || about is null ? null : new SpeakingRule(type, touching, about);
    }

    RelationshipType? Relationship(DirectiveSyntax directive, string argument)
    {
        var name = ModelReader.Text(directive, argument);
        var type = relationshipTypes.FirstOrDefault(type => type.Name == name);
        if (type is null)
            model.Report(directive, $"{name} is no relationship, though @{directive.Name.Value} names it.");
        return type;
    }
}
