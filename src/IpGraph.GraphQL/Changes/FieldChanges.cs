using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Changes;

/// <summary>What is different in the fields of an object type or interface.</summary>
static class FieldChanges
{
    public static IEnumerable<SchemaChange> Of(FieldsTypeDefinition older, FieldsTypeDefinition newer) => Pairing.Of(
        older.Fields,
        newer.Fields,
        field => new SchemaChange(ChangeLevel.Breaking, $"{older.Name}.{field.Name}", "the field was removed"),
        field => new SchemaChange(ChangeLevel.Safe, $"{older.Name}.{field.Name}", "the field was added"),
        (before, after) => Within($"{older.Name}.{before.Name}", before, after));

    static IEnumerable<SchemaChange> Within(string coordinate, FieldDefinition older, FieldDefinition newer)
    {
        var changes = Pairing.Words(coordinate, older, newer, older.DeprecationReason, newer.DeprecationReason);
        if (older.Type.ToString() != newer.Type.ToString())
        {
            changes = changes.Append(new SchemaChange(
                Fits(older.Type, newer.Type) ? ChangeLevel.Safe : ChangeLevel.Breaking,
                coordinate,
                $"was of type {older.Type}, is of type {newer.Type}"));
        }

        return changes.Concat(InputChanges.OfArguments(coordinate, older.Arguments, newer.Arguments));
    }

    /// <summary>Whether who expects the older type can take the newer one: it may only promise more.</summary>
    static bool Fits(TypeReference older, TypeReference newer) => (older, newer) switch
    {
        (TypeReference.NonNull before, TypeReference.NonNull after) => Fits(before.Inner, after.Inner),
        (TypeReference.NonNull, _) => false,
        (_, TypeReference.NonNull after) => Fits(older, after.Inner),
        (TypeReference.List before, TypeReference.List after) => Fits(before.Item, after.Item),
        (TypeReference.Named before, TypeReference.Named after) => before.Type.Name == after.Type.Name,
        _ => false,
    };
}
