using IpGraph.Graph.Model;
using IpGraph.GraphQL.Types;

namespace IpGraph.Binding.PublicSchema;

/// <summary>Writes the public schema that follows from a model, as SDL.</summary>
/// <remarks>Every node type brings a list, filters, orders and groupings; the types below scalars are shared, so that a
/// new node type adds a handful of types and not a product of them.</remarks>
public sealed class PublicSchemaWriter
{
    readonly GraphModel model;
    readonly SchemaText text = new();
    readonly Dictionary<string, PublicType> types = new(StringComparer.Ordinal);

    PublicSchemaWriter(GraphModel model) => this.model = model;

    /// <summary>The schema's SDL, and what each of its types stands for.</summary>
    internal static (string Sdl, IReadOnlyDictionary<string, PublicType> Types) Write(GraphModel model)
    {
        var writer = new PublicSchemaWriter(model);
        writer.WriteAll();
        return (writer.text.ToString(), writer.types);
    }

    /// <summary>The schema's SDL.</summary>
    public static string WriteSdl(GraphModel model) => Write(model).Sdl;

    void WriteAll()
    {
        RootFields.Write(text, model);
        foreach (var type in model.Interfaces)
            WriteNodeType(type, "interface");
        foreach (var type in model.DeclaredNodeTypes)
            WriteNodeType(type, "type");
        WriteComposites();
        new Connections(text, model, types).Write();
        new Aggregations(text, model, types).Write();
        new Filters(text, model).Write();
        new Orders(text, model).Write();
        new AnalysisFields(text, model).Write();
        CitationFields.WriteStyles(text);
        WriteEnums();
        Scalars();
        WriteDeprecated();
        Bounds.WriteDirective(text);
        text.Line(
            "Says of a variable that it is the year of an edition: the operations of this server refuse a year without one, where a mere filter leaves nothing.",
            "directive @edition on VARIABLE_DEFINITION");
        text.Definitions(SchemaBuilder.IncrementalDirectives);
    }

    /// <summary>Tools know this directive with other places in other editions, so the schema states its own.</summary>
    void WriteDeprecated() => text.Line(
        "Marks what should no longer be used.",
        """
        directive @deprecated(
          "Why it should not be used and what to use instead, as CommonMark."
          reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
        """);

    void WriteNodeType(NodeShapeType type, string keyword)
    {
        types[type.Name] = new PublicType.Node(type);
        var implements = type.InterfaceNames.Count == 0 ? "" : " implements " + string.Join(" & ", type.InterfaceNames);
        text.Type(type.Description, $"{keyword} {type.Name}{implements}", () =>
        {
            foreach (var property in type.Properties.Where(property => !property.IsInternal))
                text.Member(property.Description, $"{property.Name}: {TypeOf(property)}");
            FaceFields.Write(text, type);
            foreach (var field in type.Relationships)
                WriteRelationship(field);
        });
    }

    void WriteRelationship(RelationshipField field)
    {
        if (field.IsSingle)
            text.Member(field.Description, $"{field.Name}: {field.TargetName}{(field.IsRequired ? "!" : "")}");
        else
            text.Field(field.Description, field.Name, Connections.Arguments(field), Connections.TypeOf(field) + "!");
    }

    void WriteComposites()
    {
        foreach (var composite in model.CompositeTypes)
        {
            types[composite.Name] = new PublicType.Value(composite);
            text.Type(composite.Description, "type " + composite.Name, () =>
            {
                foreach (var part in composite.Parts)
                    text.Member(part.Description, $"{part.Name}: {TypeOf(part)}");
                foreach (var reference in composite.References)
                    text.Member(reference.Description, $"{reference.Name}: {reference.TargetName}{(reference.IsRequired ? "!" : "")}");
            });
        }
    }

    /// <summary>The enums of properties; those that only the model's own directives use are not for clients.</summary>
    void WriteEnums()
    {
        foreach (var type in model.EnumTypes)
        {
            if (FindPropertyOf(type) is not { } property)
                continue;
            text.Type(type.Description ?? property.Description, "enum " + type.Name, () =>
            {
                foreach (var value in type.Values)
                    text.Member(value.Description ?? value.Name.ToLowerInvariant().Replace('_', ' '), value.Name);
            });
        }
    }

    /// <summary>A property that has the enum; it also describes an enum that the model does not.</summary>
    Property? FindPropertyOf(EnumType type) =>
        model.NodeTypes.SelectMany(node => node.Properties)
            .Concat(model.Interfaces.SelectMany(group => group.Properties))
            .Concat(model.RelationshipTypes.SelectMany(relationship => relationship.Properties))
            .Concat(model.CompositeTypes.SelectMany(composite => composite.Parts))
            .FirstOrDefault(property => property.Type is PropertyType.Enum candidate && candidate.Type == type);

    void Scalars() => text.Line(
        "A calendar date, written `2023-06-09`.",
        """scalar Date @specifiedBy(url: "https://scalars.graphql.org/andimarek/local-date.html")""");

    internal static string TypeOf(Property property) => (property.IsList, property.IsRequired) switch
    {
        (true, _) => $"[{property.Type.Name}!]!",
        (_, true) => property.Type.Name + "!",
        _ => property.Type.Name,
    };
}
