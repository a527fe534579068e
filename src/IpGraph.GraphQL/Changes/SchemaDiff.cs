using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Changes;

/// <summary>The differences between two schemas, the worst first, each level in the order of coordinates.</summary>
public static class SchemaDiff
{
    public static IReadOnlyList<SchemaChange> Between(Schema older, Schema newer) =>
    [
        .. Roots(older, newer)
            .Concat(TypeChanges.Of(older.Types, newer.Types))
            .Concat(DirectiveChanges.Of(older.Directives, newer.Directives))
            .OrderBy(change => change.Level)
            .ThenBy(change => change.Coordinate, StringComparer.Ordinal)
            .ThenBy(change => change.Message, StringComparer.Ordinal),
    ];

    static IEnumerable<SchemaChange> Roots(Schema older, Schema newer) => Root("query", older.QueryType, newer.QueryType)
        .Concat(Root("mutation", older.MutationType, newer.MutationType))
        .Concat(Root("subscription", older.SubscriptionType, newer.SubscriptionType));

    static IEnumerable<SchemaChange> Root(string operation, ObjectTypeDefinition? older, ObjectTypeDefinition? newer)
    {
        if (older?.Name == newer?.Name)
            yield break;
        yield return older is null
            ? new SchemaChange(ChangeLevel.Safe, "schema", $"the {operation} root type {newer!.Name} was added")
            : new SchemaChange(
                ChangeLevel.Breaking, "schema", $"the {operation} root type was {older.Name}, is {newer?.Name ?? "none"}");
    }
}
