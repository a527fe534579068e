using System.Text.Json;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Output;

namespace IpGraph.Operations.Catalogue;

/// <summary>One file of the catalogue: a query with a name, what it says of itself, and what follows from it.</summary>
public sealed record CatalogueOperation
{
    /// <summary>The name of the file in kebab case, by which it is known everywhere: <c>measures-about</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name within the document, the same in Pascal case: <c>MeasuresAbout</c>.</summary>
    public required string OperationName { get; init; }

    /// <summary>What it is called where people choose from a list.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>What it answers, in a few sentences; empty where the title says it all.</summary>
    public required BilingualText Description { get; init; }

    /// <summary>In the order in which the document declares them.</summary>
    public required IReadOnlyList<OperationVariable> Variables { get; init; }

    /// <summary>Variables with which it has a telling answer; an object, empty where there are none.</summary>
    public required JsonElement Example { get; init; }

    /// <summary>The file as it is, in UTF-8.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>The SHA-256 of <see cref="Document"/> in lower-case hexadecimals.</summary>
    public required string Hash { get; init; }

    /// <summary>The fields of <c>data</c>.</summary>
    public required IReadOnlyList<OutputField> Fields { get; init; }

    /// <summary>The syntax of the operation itself.</summary>
    public required OperationDefinitionSyntax Syntax { get; init; }

    public OperationVariable? FindVariable(string name) => Variables.FirstOrDefault(variable => variable.Name == name);
}

/// <summary>What an operation can be asked with.</summary>
/// <param name="Description">What it means; empty where the document does not say.</param>
/// <param name="DefaultValue">The value that counts where none is given, as GraphQL writes it; null without one.</param>
public sealed record OperationVariable(
    string Name,
    TypeReference Type,
    BilingualText Description,
    string? DefaultValue)
{
    /// <summary>Whether it is the year of an edition, so that one without an edition is refused.</summary>
    public bool IsEdition { get; init; }

    /// <summary>Whether a value must be given.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    /// <summary>Whether it takes several values.</summary>
    public bool IsList => Type.Nullable is TypeReference.List;
}
