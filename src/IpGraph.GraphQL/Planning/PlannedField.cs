using System.Text;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Planning;

/// <summary>A field of the response, after conditions, fragments and merging.</summary>
public sealed class PlannedField
{
    readonly Func<VariableValues, IReadOnlyDictionary<string, object?>> coerceArguments;

    public PlannedField(
        string responseName,
        FieldDefinition definition,
        ObjectTypeDefinition parentType,
        IReadOnlyList<FieldSyntax> syntax,
        Func<VariableValues, IReadOnlyDictionary<string, object?>> coerceArguments)
    {
        ResponseName = responseName;
        EncodedName = Encoding.UTF8.GetBytes($"\"{responseName}\":");
        Definition = definition;
        ParentType = parentType;
        Syntax = syntax;
        this.coerceArguments = coerceArguments;
    }

    public string ResponseName { get; }

    /// <summary>The response name in quotes with its colon, in UTF-8.</summary>
    public ReadOnlyMemory<byte> EncodedName { get; }

    public FieldDefinition Definition { get; }

    public ObjectTypeDefinition ParentType { get; }

    /// <summary>Every occurrence in the document that was merged into this field.</summary>
    public IReadOnlyList<FieldSyntax> Syntax { get; }

    /// <summary>Whether an argument here or anywhere below depends on a variable.</summary>
    public bool UsesVariables { get; init; }

    /// <summary>What is selected of the value; null for a leaf type.</summary>
    public PlannedSelection? Selection { get; init; }

    /// <summary>The deferred fragments that alone ask for this field; empty if it belongs to the first
    /// answer.</summary>
    public DeferUsageSet Deferral { get; init; } = DeferUsageSet.None;

    /// <summary>Whether the field comes later than the object that it belongs to; a null does not climb out of
    /// it.</summary>
    public bool StartsDeferral { get; init; }

    /// <summary>How the list is to be streamed; null if it is to be sent whole.</summary>
    public PlannedStream? Stream { get; init; }

    /// <summary>How many items of the list come at once; all of them where it is not streamed. A null does not climb out
    /// of the others. A negative count is the client's mistake.</summary>
    public int InitialCount(VariableValues variables) => Stream?.InitialCount(variables) ?? int.MaxValue;

    /// <summary>Whether a null stays here: the type allows it, or the field is delivered later than its object.</summary>
    public bool MayBeNull => !Definition.Type.IsNonNull || StartsDeferral;

    /// <summary>Whether anything here or below may be delivered later.</summary>
    public bool IsIncremental => Stream is not null || StartsDeferral || Selection is { IsIncremental: true };

    /// <summary>Whether it only tells the type of its object to those who split the answer.</summary>
    public bool IsMarker => ResponseName == Planner.TypeMarker;

    public bool IsTypeName => Definition.Name == "__typename";

    public IReadOnlyList<SourceLocation> Locations =>
        [.. Syntax.Select(occurrence => occurrence.Location).OfType<SourceLocation>()];

    /// <summary>The coerced arguments, where an absent argument has no key.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#CoerceArgumentValues()</remarks>
    public IReadOnlyDictionary<string, object?> Arguments(VariableValues variables) => coerceArguments(variables);

    public override string ToString() => $"{ParentType.Name}.{Definition.Name} as {ResponseName}";
}
