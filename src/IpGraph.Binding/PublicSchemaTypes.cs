using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;
using IpGraph.GraphQL.Types;

namespace IpGraph.Binding;

/// <summary>The public schema beside the model that it came from: what each of its names stands for.</summary>
sealed class PublicSchemaTypes
{
    readonly IReadOnlyDictionary<string, PublicType> types;
    readonly Dictionary<string, NodeShapeType> singular = new(StringComparer.Ordinal);
    readonly Dictionary<string, NodeShapeType> plural = new(StringComparer.Ordinal);
    readonly Dictionary<NodeType, ObjectTypeDefinition> objects = [];

    public PublicSchemaTypes(GraphModel model, Schema schema, IReadOnlyDictionary<string, PublicType> types, string baseAddress)
    {
        (Model, Schema, this.types, BaseAddress) = (model, schema, types, baseAddress);
        foreach (var type in model.Interfaces.Cast<NodeShapeType>().Concat(model.NodeTypes))
        {
            if (type.Singular is { } one)
                singular[one] = type;
            if (type.Plural is { } many)
                plural[many] = type;
        }

        foreach (var type in model.NodeTypes)
            objects[type] = (ObjectTypeDefinition)schema.Types.Find(type.Name)!;
    }

    public GraphModel Model { get; }

    public Schema Schema { get; }

    /// <summary>What stands before the paths of pages, without a slash at its end.</summary>
    public string BaseAddress { get; }

    /// <summary>What a type of the schema stands for.</summary>
    public PublicType this[TypeDefinition type] => types[type.Name];

    public NodeShapeType? FindSingular(string field) => singular.GetValueOrDefault(field);

    public NodeShapeType? FindPlural(string field) => plural.GetValueOrDefault(field);

    public ObjectTypeDefinition ObjectOf(NodeType type) => objects[type];

    public static IReadOnlyList<NodeType> NodeTypesOf(NodeShapeType type) =>
        type is NodeType single ? [single] : ((NodeInterface)type).Implementers;

    /// <summary>The node type or interface of a name.</summary>
    public NodeShapeType Find(string name) => Model.FindNodeType(name) ?? (NodeShapeType)Model.FindInterface(name)!;
}
