using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Changes;

/// <summary>What is different in the types of two schemas.</summary>
static class TypeChanges
{
    public static IEnumerable<SchemaChange> Of(DefinitionList<TypeDefinition> older, DefinitionList<TypeDefinition> newer) =>
        Pairing.Of(
            older,
            newer,
            type => new SchemaChange(ChangeLevel.Breaking, type.Name, $"the {KindOf(type)} was removed"),
            type => new SchemaChange(ChangeLevel.Safe, type.Name, $"the {KindOf(type)} was added"),
            Within);

    static IEnumerable<SchemaChange> Within(TypeDefinition older, TypeDefinition newer) =>
        older.GetType() != newer.GetType()
            ? [new SchemaChange(ChangeLevel.Breaking, older.Name, $"was {Article(KindOf(older))}, is {Article(KindOf(newer))}")]
            : Pairing.Words(older.Name, older, newer).Concat((older, newer) switch
            {
                (FieldsTypeDefinition before, FieldsTypeDefinition after) =>
                    Interfaces(before, after).Concat(FieldChanges.Of(before, after)),
                (UnionTypeDefinition before, UnionTypeDefinition after) => Members(before, after),
                (EnumTypeDefinition before, EnumTypeDefinition after) => Values(before, after),
                (InputObjectTypeDefinition before, InputObjectTypeDefinition after) => InputChanges.OfObject(before, after),
                (ScalarTypeDefinition before, ScalarTypeDefinition after) => Specification(before, after),
                _ => [],
            });

    static IEnumerable<SchemaChange> Interfaces(FieldsTypeDefinition older, FieldsTypeDefinition newer)
    {
        foreach (var name in Missing(older.Interfaces, newer.Interfaces))
            yield return new SchemaChange(ChangeLevel.Breaking, older.Name, $"does not implement {name} any more");
        foreach (var name in Missing(newer.Interfaces, older.Interfaces))
            yield return new SchemaChange(ChangeLevel.Dangerous, older.Name, $"implements {name} now");
    }

    static IEnumerable<SchemaChange> Members(UnionTypeDefinition older, UnionTypeDefinition newer)
    {
        foreach (var name in Missing(older.Members, newer.Members))
            yield return new SchemaChange(ChangeLevel.Breaking, older.Name, $"its member {name} was removed");
        foreach (var name in Missing(newer.Members, older.Members))
            yield return new SchemaChange(ChangeLevel.Dangerous, older.Name, $"the member {name} was added");
    }

    static IEnumerable<SchemaChange> Values(EnumTypeDefinition older, EnumTypeDefinition newer) => Pairing.Of(
        older.Values,
        newer.Values,
        value => new SchemaChange(ChangeLevel.Breaking, $"{older.Name}.{value.Name}", "the value was removed"),
        value => new SchemaChange(ChangeLevel.Dangerous, $"{older.Name}.{value.Name}", "the value was added"),
        (before, after) => Pairing.Words(
            $"{older.Name}.{before.Name}", before, after, before.DeprecationReason, after.DeprecationReason));

    static IEnumerable<SchemaChange> Specification(ScalarTypeDefinition older, ScalarTypeDefinition newer)
    {
        if (older.SpecifiedByUrl != newer.SpecifiedByUrl)
        {
            yield return new SchemaChange(
                ChangeLevel.Dangerous, older.Name, $"was specified by {older.SpecifiedByUrl ?? "nothing"}, is by {newer.SpecifiedByUrl ?? "nothing"}");
        }
    }

    static IEnumerable<string> Missing(IEnumerable<TypeDefinition> these, IEnumerable<TypeDefinition> those) =>
        these.Select(type => type.Name).Except(those.Select(type => type.Name));

    static string KindOf(TypeDefinition type) => type switch
    {
        ObjectTypeDefinition => "object type",
        InterfaceTypeDefinition => "interface",
        UnionTypeDefinition => "union",
        EnumTypeDefinition => "enum",
        InputObjectTypeDefinition => "input type",
        _ => "scalar",
    };

    static string Article(string kind) => kind[0] is 'o' or 'i' or 'e' or 'u' && kind != "union" ? $"an {kind}" : $"a {kind}";
}
