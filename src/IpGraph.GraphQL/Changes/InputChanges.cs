using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Changes;

/// <summary>What is different in what clients send: arguments, and fields of input types.</summary>
static class InputChanges
{
    public static IEnumerable<SchemaChange> OfArguments(
        string owner, DefinitionList<InputValueDefinition> older, DefinitionList<InputValueDefinition> newer) => Of(
            older,
            newer,
            name => $"{owner}({name}:)",
            "argument",
            // A client that leaves it out may be answered otherwise than before.
            optional: ChangeLevel.Dangerous);

    public static IEnumerable<SchemaChange> OfDirective(
        string owner, DefinitionList<InputValueDefinition> older, DefinitionList<InputValueDefinition> newer) => Of(
            older, newer, name => $"{owner}({name}:)", "argument", optional: ChangeLevel.Safe);

    public static IEnumerable<SchemaChange> OfObject(InputObjectTypeDefinition older, InputObjectTypeDefinition newer)
    {
        var fields = Of(older.Fields, newer.Fields, name => $"{older.Name}.{name}", "field", optional: ChangeLevel.Safe);
        if (older.IsOneOf == newer.IsOneOf)
            return fields;
        return fields.Append(newer.IsOneOf
            ? new SchemaChange(ChangeLevel.Breaking, older.Name, "wants exactly one of its fields now")
            : new SchemaChange(ChangeLevel.Dangerous, older.Name, "wants exactly one of its fields no more"));
    }

    static IEnumerable<SchemaChange> Of(
        DefinitionList<InputValueDefinition> older,
        DefinitionList<InputValueDefinition> newer,
        Func<string, string> coordinate,
        string kind,
        ChangeLevel optional) => Pairing.Of(
            older,
            newer,
            value => new SchemaChange(ChangeLevel.Breaking, coordinate(value.Name), $"the {kind} was removed"),
            value => Added(value, coordinate(value.Name), kind, optional),
            (before, after) => Within(coordinate(before.Name), before, after));

    static SchemaChange Added(InputValueDefinition value, string coordinate, string kind, ChangeLevel optional)
    {
        var level = value.IsRequired ? ChangeLevel.Breaking
            : value.DefaultValue is not null && optional == ChangeLevel.Safe ? ChangeLevel.Dangerous
            : optional;
        return new SchemaChange(level, coordinate, $"the {kind} was added, of type {value.Type}{Default(value)}");
    }

    static IEnumerable<SchemaChange> Within(string coordinate, InputValueDefinition older, InputValueDefinition newer)
    {
        foreach (var change in Pairing.Words(coordinate, older, newer, older.DeprecationReason, newer.DeprecationReason))
            yield return change;
        if (older.Type.ToString() != newer.Type.ToString())
        {
            yield return new SchemaChange(
                Takes(newer.Type, older.Type) ? ChangeLevel.Safe : ChangeLevel.Breaking,
                coordinate,
                $"was of type {older.Type}, is of type {newer.Type}");
        }

        if (Default(older) != Default(newer))
        {
            yield return new SchemaChange(
                ChangeLevel.Dangerous, coordinate, $"its default was {Value(older) ?? "none"}, is {Value(newer) ?? "none"}");
        }
    }

    /// <summary>Whether all that the older type took the newer one takes too: it may only demand less.</summary>
    static bool Takes(TypeReference newer, TypeReference older) => (newer, older) switch
    {
        (TypeReference.NonNull after, TypeReference.NonNull before) => Takes(after.Inner, before.Inner),
        (TypeReference.NonNull, _) => false,
        (_, TypeReference.NonNull before) => Takes(newer, before.Inner),
        (TypeReference.List after, TypeReference.List before) => Takes(after.Item, before.Item),
        (TypeReference.Named after, TypeReference.Named before) => after.Type.Name == before.Type.Name,
        _ => false,
    };

    static string Default(InputValueDefinition value) => Value(value) is { } text ? $" = {text}" : "";

    static string? Value(InputValueDefinition value) => value.DefaultValue is { } given ? Printer.Print(given) : null;
}
