using System.Text;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Output;
using IpGraph.Operations.Tables;

namespace IpGraph.Operations.Nodes;

/// <summary>For each type of node the query for all that is known of one: every property, and for every relationship the
/// number of its ends and the first of their ids.</summary>
/// <remarks>They follow from the schema alone, so that a type that is added to the model has its query too.</remarks>
public sealed class NodeQueries
{
    /// <summary>How many ends of one relationship a node tells; with more, their number says so.</summary>
    public const int EndsMax = 100;

    const string NodeType = "Node";

    readonly Dictionary<string, NodeQuery> byType;

    public NodeQueries(Schema schema)
    {
        var node = schema.Types.Find(NodeType);
        byType = node is null ? [] : schema.PossibleTypes(node)
            .ToDictionary(type => type.Name, type => Write(schema, node, type), StringComparer.Ordinal);
    }

    /// <summary>The query for a node, or null if no type has such ids.</summary>
    /// <param name="id">An id, which begins with the name of its type: <c>Measure:2023-034</c>.</param>
    public NodeQuery? For(string id) =>
        id.IndexOf(':') is var end and > 0 ? byType.GetValueOrDefault(id[..end]) : null;

    static NodeQuery Write(Schema schema, TypeDefinition node, ObjectTypeDefinition type)
    {
        var text = new StringBuilder($"query {type.Name}($id: ID!) {{ node(id: $id) {{ __typename ... on {type.Name} {{");
        foreach (var field in type.Fields.Where(field => !field.Arguments.Any(argument => argument.IsRequired)))
        {
            if (SelectionOf(schema, node, field.Type.Definition) is { } selection)
                text.Append(' ').Append(field.Name).Append(selection);
        }

        return new NodeQuery(schema, type, Encoding.UTF8.GetBytes(text.Append(" } } }").ToString()));
    }

    /// <returns>Null for a field whose type is neither a value, nor a node, nor a connection of nodes.</returns>
    static string? SelectionOf(Schema schema, TypeDefinition node, TypeDefinition type) => type switch
    {
        { IsLeaf: true } => "",
        FieldsTypeDefinition other when schema.IsSubType(node, other) => " { id }",
        FieldsTypeDefinition connection when connection.Fields.Find("nodes") is { } nodes
            && schema.IsSubType(node, nodes.Type.Definition) => $"(first: {EndsMax}) {{ totalCount nodes {{ id }} }}",
        ObjectTypeDefinition value when value.Fields.All(part => IsPart(schema, node, part.Type.Definition)) =>
            $" {{ {string.Join(' ', value.Fields.Where(part => part.Type.Definition.IsLeaf).Select(part => part.Name))} }}",
        _ => null,
    };

    /// <summary>Whether a field of a value is a plain part of it, or leads to the node whose id such a part has.</summary>
    static bool IsPart(Schema schema, TypeDefinition node, TypeDefinition type) => type.IsLeaf || schema.IsSubType(node, type);
}

/// <param name="schema">The schema for which the document is valid.</param>
/// <param name="type">The type of the node.</param>
/// <param name="document">The document in UTF-8; its one variable is <c>$id</c>.</param>
public sealed class NodeQuery(Schema schema, ObjectTypeDefinition type, ReadOnlyMemory<byte> document)
{
    readonly Lazy<TableShape> table = new(() =>
        TableShape.OfObject(OutputShape.OfDocument(schema, Encoding.UTF8.GetString(document.Span))[0]));

    public ObjectTypeDefinition Type { get; } = type;

    public ReadOnlyMemory<byte> Document { get; } = document;

    /// <summary>The node as the one row of a table: a column for each value, lists in one cell.</summary>
    public TableShape Table => table.Value;
}
