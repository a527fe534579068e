using System.Runtime.CompilerServices;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Types;

/// <summary>Anything in a schema that has a name, with the directives that were written on it.</summary>
/// <remarks>Definitions refer to each other in circles, so they are compared by identity and filled in once, by the
/// schema builder; after that they do not change.</remarks>
public abstract class Definition
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The directives on the definition and on its extensions, in the order in which they were written.</summary>
    public IReadOnlyList<DirectiveSyntax> AppliedDirectives { get; init; } = [];

    /// <summary>Where the definition was written; null for what every schema has.</summary>
    public SyntaxElement? Syntax { get; init; }

    public DirectiveSyntax? FindDirective(string name) =>
        AppliedDirectives.FirstOrDefault(directive => directive.Name.Value == name);

    public override string ToString() => Name;
}

/// <remarks>https://spec.graphql.org/September2025/#sec-Objects</remarks>
public sealed class FieldDefinition : Definition
{
    public required TypeReference Type { get; init; }

    public DefinitionList<InputValueDefinition> Arguments { get; init; } = DefinitionList<InputValueDefinition>.Empty;

    /// <summary>Why the field should no longer be used; null while it may.</summary>
    public string? DeprecationReason { get; init; }

    public FieldResolver? Resolver { get; init; }

    public AsyncFieldResolver? AsyncResolver { get; init; }

    /// <summary>The source of events, for a field of the subscription type.</summary>
    public FieldSubscriber? Subscriber { get; init; }
}

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Field-Arguments</remarks>
public sealed class InputValueDefinition : Definition
{
    public required TypeReference Type { get; init; }

    public ValueSyntax? DefaultValue { get; init; }

    public string? DeprecationReason { get; init; }

    /// <summary>The default after coercion; kept here so that it is coerced once.</summary>
    internal StrongBox<object?>? CoercedDefault { get; set; }

    /// <summary>Whether a value must be given: the type has no null and there is no default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;
}

/// <remarks>https://spec.graphql.org/September2025/#sec-Enums</remarks>
public sealed class EnumValueDefinition : Definition
{
    public string? DeprecationReason { get; init; }
}

/// <remarks>https://spec.graphql.org/September2025/#sec-Type-System.Directives</remarks>
public sealed class DirectiveDefinition : Definition
{
    public DefinitionList<InputValueDefinition> Arguments { get; internal set; } =
        DefinitionList<InputValueDefinition>.Empty;

    /// <summary>The names of the places where it may stand, such as <c>FIELD</c> or <c>ENUM_VALUE</c>.</summary>
    public IReadOnlyList<string> Locations { get; init; } = [];

    public bool IsRepeatable { get; init; }
}
