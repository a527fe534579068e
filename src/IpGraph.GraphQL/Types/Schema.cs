using System.Diagnostics;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types.Introspection;

namespace IpGraph.GraphQL.Types;

/// <summary>Everything that a service can be asked: its types, directives and the three roots.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Schema</remarks>
public sealed class Schema
{
    readonly Dictionary<string, IReadOnlyList<ObjectTypeDefinition>> possibleTypes;
    readonly Dictionary<string, IReadOnlyList<InterfaceTypeDefinition>> implementingInterfaces;
    readonly MetaFields metaFields;

    internal Schema(IEnumerable<TypeDefinition> types, IEnumerable<DirectiveDefinition> directives)
    {
        Types = new DefinitionList<TypeDefinition>(types);
        Directives = new DefinitionList<DirectiveDefinition>(directives);
        possibleTypes = Types.Where(type => type.IsAbstract)
            .ToDictionary(type => type.Name, FindPossibleTypes, StringComparer.Ordinal);
        implementingInterfaces = Types.OfType<InterfaceTypeDefinition>()
            .ToDictionary(type => type.Name, FindImplementingInterfaces, StringComparer.Ordinal);
        metaFields = new MetaFields(this);
    }

    public string? Description { get; init; }

    public DefinitionList<TypeDefinition> Types { get; }

    public DefinitionList<DirectiveDefinition> Directives { get; }

    public ObjectTypeDefinition? QueryType { get; init; }

    public ObjectTypeDefinition? MutationType { get; init; }

    public ObjectTypeDefinition? SubscriptionType { get; init; }

    /// <summary>The directives on the schema definition and its extensions.</summary>
    public IReadOnlyList<DirectiveSyntax> AppliedDirectives { get; init; } = [];

    public SyntaxElement? Syntax { get; init; }

    /// <summary>The field <c>__typename</c>, which only the executor can answer.</summary>
    public FieldDefinition TypeNameField => metaFields.TypeName;

    public ObjectTypeDefinition? RootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        OperationType.Subscription => SubscriptionType,
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    /// <summary>The field that a selection on a type may name, <c>__typename</c> and its like included.</summary>
    public FieldDefinition? FindField(TypeDefinition type, string name) =>
        (type as FieldsTypeDefinition)?.Fields.Find(name) ?? metaFields.Find(type, name);

    /// <summary>The type that a document names, or null if there is no such type.</summary>
    public TypeReference? Resolve(TypeSyntax type) => type switch
    {
        NamedTypeSyntax named => Types.Find(named.Name.Value) is { } known ? new TypeReference.Named(known) : null,
        ListTypeSyntax list => Resolve(list.Item) is { } item ? new TypeReference.List(item) : null,
        NonNullTypeSyntax nonNull => Resolve(nonNull.Nullable) is { } inner ? new TypeReference.NonNull(inner) : null,
        _ => throw new UnreachableException(),
    };

    /// <summary>The object types that a value of this type may have; the type itself if it is an object type.</summary>
    public IReadOnlyList<ObjectTypeDefinition> PossibleTypes(TypeDefinition type) => type switch
    {
        ObjectTypeDefinition single => [single],
        { IsAbstract: true } => possibleTypes[type.Name],
        _ => [],
    };

    /// <summary>The interfaces that implement an interface.</summary>
    public IReadOnlyList<InterfaceTypeDefinition> ImplementingInterfaces(InterfaceTypeDefinition type) =>
        implementingInterfaces[type.Name];

    /// <summary>Whether every value of <paramref name="type"/> also has the type <paramref name="super"/>.</summary>
    public bool IsSubType(TypeDefinition super, TypeDefinition type) => (super, type) switch
    {
        _ when ReferenceEquals(super, type) => true,
        (UnionTypeDefinition union, ObjectTypeDefinition member) => union.Members.Contains(member),
        (InterfaceTypeDefinition wanted, FieldsTypeDefinition implementer) => implementer.Interfaces.Contains(wanted),
        _ => false,
    };

    /// <summary>Whether a value of type <paramref name="type"/> may stand where <paramref name="super"/> is wanted.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#IsValidImplementationFieldType()</remarks>
    public bool IsSubType(TypeReference super, TypeReference type) => (super, type) switch
    {
        (TypeReference.NonNull wanted, TypeReference.NonNull given) => IsSubType(wanted.Inner, given.Inner),
        (TypeReference.NonNull, _) => false,
        (_, TypeReference.NonNull given) => IsSubType(super, given.Inner),
        (TypeReference.List wanted, TypeReference.List given) => IsSubType(wanted.Item, given.Item),
        (TypeReference.Named wanted, TypeReference.Named given) => IsSubType(wanted.Type, given.Type),
        _ => false,
    };

    /// <summary>Whether some value has both types, so that a fragment on one may stand in a selection on the other.</summary>
    public bool Overlap(TypeDefinition left, TypeDefinition right) =>
        ReferenceEquals(left, right) || PossibleTypes(left).Intersect(PossibleTypes(right)).Any();

    IReadOnlyList<ObjectTypeDefinition> FindPossibleTypes(TypeDefinition type) => type switch
    {
        UnionTypeDefinition union => union.Members,
        _ => [.. Types.OfType<ObjectTypeDefinition>().Where(candidate => candidate.Interfaces.Contains(type))],
    };

    IReadOnlyList<InterfaceTypeDefinition> FindImplementingInterfaces(InterfaceTypeDefinition type) =>
        [.. Types.OfType<InterfaceTypeDefinition>().Where(candidate => candidate.Interfaces.Contains(type))];
}
