using IpGraph.GraphQL.Types.Scalars;

namespace IpGraph.GraphQL.Types;

/// <remarks>https://spec.graphql.org/September2025/#sec-Types</remarks>
public abstract class TypeDefinition : Definition
{
    private protected TypeDefinition()
    {
    }

    /// <summary>Whether it may be the type of an argument, input field or variable.</summary>
    public bool IsInputType => this is ScalarTypeDefinition or EnumTypeDefinition or InputObjectTypeDefinition;

    /// <summary>Whether it may be the type of a field.</summary>
    public bool IsOutputType => this is not InputObjectTypeDefinition;

    /// <summary>Whether its values have no fields to select.</summary>
    public bool IsLeaf => this is ScalarTypeDefinition or EnumTypeDefinition;

    /// <summary>Whether a selection set may be written on it.</summary>
    public bool IsComposite => this is FieldsTypeDefinition or UnionTypeDefinition;

    /// <summary>Whether a value of it has some other type, known only at run time.</summary>
    public bool IsAbstract => this is InterfaceTypeDefinition or UnionTypeDefinition;
}

/// <remarks>https://spec.graphql.org/September2025/#sec-Scalars</remarks>
public sealed class ScalarTypeDefinition : TypeDefinition
{
    public required Scalar Scalar { get; init; }

    public string? SpecifiedByUrl { get; init; }
}

/// <summary>What object types and interfaces share: fields, and interfaces that they promise to implement.</summary>
public abstract class FieldsTypeDefinition : TypeDefinition
{
    private protected FieldsTypeDefinition()
    {
    }

    public DefinitionList<FieldDefinition> Fields { get; internal set; } = DefinitionList<FieldDefinition>.Empty;

    public IReadOnlyList<InterfaceTypeDefinition> Interfaces { get; internal set; } = [];
}

/// <remarks>https://spec.graphql.org/September2025/#sec-Objects</remarks>
public sealed class ObjectTypeDefinition : FieldsTypeDefinition;

/// <remarks>https://spec.graphql.org/September2025/#sec-Interfaces</remarks>
public sealed class InterfaceTypeDefinition : FieldsTypeDefinition
{
    public TypeResolver? TypeResolver { get; init; }
}

/// <remarks>https://spec.graphql.org/September2025/#sec-Unions</remarks>
public sealed class UnionTypeDefinition : TypeDefinition
{
    public IReadOnlyList<ObjectTypeDefinition> Members { get; internal set; } = [];

    public TypeResolver? TypeResolver { get; init; }
}

/// <remarks>https://spec.graphql.org/September2025/#sec-Enums</remarks>
public sealed class EnumTypeDefinition : TypeDefinition
{
    public DefinitionList<EnumValueDefinition> Values { get; init; } = DefinitionList<EnumValueDefinition>.Empty;
}

/// <remarks>https://spec.graphql.org/September2025/#sec-Input-Objects</remarks>
public sealed class InputObjectTypeDefinition : TypeDefinition
{
    public DefinitionList<InputValueDefinition> Fields { get; internal set; } =
        DefinitionList<InputValueDefinition>.Empty;

    /// <summary>Whether exactly one of its fields must be given.</summary>
    public bool IsOneOf { get; init; }
}
