using IpGraph.Graph.Model;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.Binding;

/// <summary>Reads how nodes are shown: <c>@face</c> of a type, or of the first of its interfaces that has one.</summary>
sealed class FaceReader(ModelReader model, IReadOnlyList<InterfaceTypeDefinitionSyntax> interfaces)
{
    /// <summary>The face of a type; what it names and the type has not is no value there.</summary>
    public Face? Read(IReadOnlyList<DirectiveSyntax> directives, IReadOnlyList<NamedTypeSyntax> implemented)
    {
        var inherited = interfaces.Where(type => implemented.Any(name => name.Name.Value == type.Name.Value))
            .OrderByDescending(type => type.Interfaces.Count)
            .Select(type => ModelReader.Find(type.Directives, "face"));
        var directive = inherited.Prepend(ModelReader.Find(directives, "face")).FirstOrDefault(face => face is not null);
        if (directive is null)
            return null;
        var label = Template(directive, "label") ?? new FaceTemplate([]);
        var snippet = Template(directive, "snippet") ?? label;
        return new Face(
            label,
            Template(directive, "labelEn") ?? label,
            snippet,
            Template(directive, "snippetEn") ?? snippet);
    }

    /// <summary>Every name in a type's own templates is one of the type's.</summary>
    public void Check(NodeShapeType type, IReadOnlyList<DirectiveSyntax> directives)
    {
        if (type.Face is not { } face || ModelReader.Find(directives, "face") is not { } directive || type is NodeInterface)
            return;
        var templates = new[] { face.Label, face.LabelEn, face.Snippet, face.SnippetEn };
        var ways = templates.SelectMany(template => template.Ways);
        foreach (var way in ways.Concat(ways.Select(way => way.Unlike).OfType<string>().Select(other => new FaceWay([other], null)))
            .DistinctBy(way => way.ToString()))
        {
            if (!Leads(type, way))
                model.Report(directive, $"{type.Name} has no {way}, which its @face names.");
        }
    }

    static bool Leads(NodeShapeType type, FaceWay way)
    {
        IEnumerable<NodeShapeType> reached = [type];
        foreach (var step in way.Relationships)
            reached = [.. reached.SelectMany(from => from.FindRelationship(step)?.Targets ?? [])];
        return reached.Any(to => to.FindProperty(way.Property) is { Type: not PropertyType.Composite });
    }

    FaceTemplate? Template(DirectiveSyntax directive, string argument)
    {
        if (ModelReader.Text(directive, argument) is not { } text)
            return null;
        try
        {
            return FaceTemplate.Parse(text);
        }
        catch (FormatException failure)
        {
            model.Report(directive, failure.Message);
            return null;
        }
    }
}
