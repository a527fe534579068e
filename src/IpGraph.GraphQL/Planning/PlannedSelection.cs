using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Planning;

/// <summary>What is selected of a value, for each object type that the value may have.</summary>
public sealed class PlannedSelection(
    TypeDefinition type,
    IReadOnlyDictionary<ObjectTypeDefinition, PlannedFields> byType)
{
    /// <summary>The type that the field promised: an object type, an interface or a union.</summary>
    public TypeDefinition Type { get; } = type;

    /// <summary>Every object type that the value may have.</summary>
    public IEnumerable<ObjectTypeDefinition> PossibleTypes => byType.Keys;

    /// <summary>Whether an argument anywhere below depends on a variable.</summary>
    public bool UsesVariables { get; } =
        byType.Values.Any(planned => planned.Fields.Any(selected => selected.UsesVariables));

    /// <summary>Whether anything below may be delivered later.</summary>
    public bool IsIncremental { get; } =
        byType.Values.Any(planned => planned.Fields.Any(selected => selected.IsIncremental));

    /// <summary>The fields selected of an object of that type, in response order.</summary>
    public IReadOnlyList<PlannedField> For(ObjectTypeDefinition objectType) => byType[objectType].Fields;

    /// <summary>The field with a response name in an object of that type; null if there is none.</summary>
    public PlannedField? Find(ObjectTypeDefinition objectType, string responseName)
    {
        foreach (var selected in byType[objectType].Fields)
        {
            if (selected.ResponseName == responseName)
                return selected;
        }

        return null;
    }

    /// <summary>The fields and the deferred fragments of an object of that type.</summary>
    public PlannedFields FieldsOf(ObjectTypeDefinition objectType) => byType[objectType];
}

/// <summary>The fields of one object type, and the deferred fragments that begin among them.</summary>
public sealed record PlannedFields(IReadOnlyList<PlannedField> Fields, IReadOnlyList<DeferUsage> Deferred);
