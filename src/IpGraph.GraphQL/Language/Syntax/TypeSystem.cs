namespace IpGraph.GraphQL.Language.Syntax;

/// <remarks>https://spec.graphql.org/September2025/#SchemaDefinition</remarks>
public sealed record SchemaDefinitionSyntax(
    StringValueSyntax? Description,
    IReadOnlyList<DirectiveSyntax> Directives,
    IReadOnlyList<RootOperationTypeSyntax> RootOperationTypes) : DefinitionSyntax;

/// <remarks>https://spec.graphql.org/September2025/#RootOperationTypeDefinition</remarks>
public sealed record RootOperationTypeSyntax(OperationType Operation, NamedTypeSyntax Type) : SyntaxElement;

/// <remarks>https://spec.graphql.org/September2025/#TypeDefinition</remarks>
public abstract record TypeDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<DirectiveSyntax> Directives) : DefinitionSyntax;

/// <remarks>https://spec.graphql.org/September2025/#ScalarTypeDefinition</remarks>
public sealed record ScalarTypeDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<DirectiveSyntax> Directives) : TypeDefinitionSyntax(Description, Name, Directives);

/// <remarks>https://spec.graphql.org/September2025/#ObjectTypeDefinition</remarks>
public sealed record ObjectTypeDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<NamedTypeSyntax> Interfaces,
    IReadOnlyList<DirectiveSyntax> Directives,
    IReadOnlyList<FieldDefinitionSyntax> Fields) : TypeDefinitionSyntax(Description, Name, Directives);

/// <remarks>https://spec.graphql.org/September2025/#InterfaceTypeDefinition</remarks>
public sealed record InterfaceTypeDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<NamedTypeSyntax> Interfaces,
    IReadOnlyList<DirectiveSyntax> Directives,
    IReadOnlyList<FieldDefinitionSyntax> Fields) : TypeDefinitionSyntax(Description, Name, Directives);

/// <remarks>https://spec.graphql.org/September2025/#UnionTypeDefinition</remarks>
public sealed record UnionTypeDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<DirectiveSyntax> Directives,
    IReadOnlyList<NamedTypeSyntax> Members) : TypeDefinitionSyntax(Description, Name, Directives);

/// <remarks>https://spec.graphql.org/September2025/#EnumTypeDefinition</remarks>
public sealed record EnumTypeDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<DirectiveSyntax> Directives,
    IReadOnlyList<EnumValueDefinitionSyntax> Values) : TypeDefinitionSyntax(Description, Name, Directives);

/// <remarks>https://spec.graphql.org/September2025/#InputObjectTypeDefinition</remarks>
public sealed record InputObjectTypeDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<DirectiveSyntax> Directives,
    IReadOnlyList<InputValueDefinitionSyntax> Fields) : TypeDefinitionSyntax(Description, Name, Directives);

/// <remarks>https://spec.graphql.org/September2025/#FieldDefinition</remarks>
public sealed record FieldDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<InputValueDefinitionSyntax> Arguments,
    TypeSyntax Type,
    IReadOnlyList<DirectiveSyntax> Directives) : SyntaxElement;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
/// <remarks>https://spec.graphql.org/September2025/#InputValueDefinition</remarks>
public sealed record InputValueDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    TypeSyntax Type,
    ValueSyntax? DefaultValue,
    IReadOnlyList<DirectiveSyntax> Directives) : SyntaxElement;

/// <remarks>https://spec.graphql.org/September2025/#EnumValueDefinition</remarks>
public sealed record EnumValueDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<DirectiveSyntax> Directives) : SyntaxElement;

/// <remarks>https://spec.graphql.org/September2025/#DirectiveDefinition</remarks>
public sealed record DirectiveDefinitionSyntax(
    StringValueSyntax? Description,
    NameSyntax Name,
    IReadOnlyList<InputValueDefinitionSyntax> Arguments,
    bool IsRepeatable,
    IReadOnlyList<NameSyntax> Locations) : DefinitionSyntax;

/// <summary>What <c>extend schema</c> adds, written as the definition that would hold only the additions.</summary>
/// <remarks>https://spec.graphql.org/September2025/#SchemaExtension</remarks>
public sealed record SchemaExtensionSyntax(SchemaDefinitionSyntax Addition) : DefinitionSyntax;

/// <summary>What <c>extend</c> adds to a type, written as the definition that would hold only the additions.</summary>
/// <remarks>https://spec.graphql.org/September2025/#TypeExtension</remarks>
public sealed record TypeExtensionSyntax(TypeDefinitionSyntax Addition) : DefinitionSyntax;
