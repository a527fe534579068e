using System.Text;
using IpGraph.GraphQL.Types;

namespace IpGraph.Operations.Compact;

/// <summary>The schema for readers with little room: what nodes and relationships there are, a line each. What every list
/// has in common is told once instead of in types of its own.</summary>
public static class CompactSchema
{
    const string Introduction =
        """
        # Types by their fields; a type ends in ! where it has no null. `->T` is a list of nodes T, asked as
        #   field(where:, orderBy:, first: 20, after:) { totalCount nodes { ... } edges { node { ... } } pageInfo { hasNextPage endCursor } facet(by:, first:) { groups { value node { id } count } } aggregate { count } }
        # `->T{a b}` has the properties a and b on its edges, beside node. where takes {field: {eq: .., in: [..], contains: ..}},
        # and, or, not, and for relationships {some: {..}}, {none: {..}}; orderBy takes [{field: ASC}].
        # Ids read Type:key. Texts are Japanese; the twin in English ends in En. Full definitions: /graphql/schema
        """;

    /// <summary>The whole in brief.</summary>
    public static string Write(Schema schema)
    {
        var text = new StringBuilder(Introduction).Append("\n\n");
        text.Append("Query\n");
        foreach (var field in schema.QueryType!.Fields)
            text.Append("  ").Append(field.Name).Append(ArgumentsOf(field)).Append(": ").Append(TypeOf(field)).Append('\n');
        foreach (var type in ToldOf(schema))
            text.Append('\n').Append(type is EnumTypeDefinition choices ? LineOf(choices) : BlockOf((FieldsTypeDefinition)type));
        return text.ToString();
    }

    /// <summary>The types of nodes, one a line, each with the first sentence of its description.</summary>
    public static IEnumerable<string> Overview(Schema schema) =>
        schema.Types.OfType<FieldsTypeDefinition>().Where(IsNode)
            .Select(type => $"{KeywordOf(type)} {type.Name}: {FirstSentence(type.Description)}")
            .Append($"type Query: {string.Join(' ', schema.QueryType!.Fields.Select(field => field.Name))}");

    /// <summary>One type in full: a line for itself and one for each part.</summary>
    public static IEnumerable<string> Describe(TypeDefinition type)
    {
        yield return $"{KeywordOf(type)} {type.Name}: {type.Description}";
        IEnumerable<string> parts = type switch
        {
            FieldsTypeDefinition fields => fields.Fields.Select(field =>
                $"{field.Name}{ArgumentsInFull(field)}: {field.Type} — {field.Description}"),
            InputObjectTypeDefinition input => input.Fields.Select(field => $"{field.Name}: {field.Type} — {field.Description}"),
            EnumTypeDefinition choices => choices.Values.Select(value => $"{value.Name} — {value.Description}"),
            UnionTypeDefinition union => union.Members.Select(member => member.Name),
            _ => [],
        };
        foreach (var part in parts)
            yield return part;
    }

    /// <summary>What the introduction does not cover: nodes, and whatever else an answer may have, in the order of the
    /// schema.</summary>
    static IEnumerable<TypeDefinition> ToldOf(Schema schema)
    {
        var told = new HashSet<TypeDefinition> { schema.QueryType! };
        var open = new Queue<FieldsTypeDefinition>(schema.Types.OfType<FieldsTypeDefinition>().Where(IsNode).Append(schema.QueryType!));
        while (open.TryDequeue(out var type))
        {
            foreach (var met in type.Fields.SelectMany(PartsOf).Select(field => field.Type.Definition).Where(met => told.Add(met)))
            {
                if (met is FieldsTypeDefinition fields)
                    open.Enqueue(fields);
            }
        }

        return schema.Types.Where(type => type != schema.QueryType && (told.Contains(type) || IsNode(type)))
            .Where(type => type is EnumTypeDefinition or FieldsTypeDefinition);
    }

    /// <summary>A list stands for what its edges carry.</summary>
    static IEnumerable<FieldDefinition> PartsOf(FieldDefinition field) =>
        ConnectionOf(field) is { } connection ? CarriedBy(connection) : [field];

    static IEnumerable<FieldDefinition> CarriedBy(ObjectTypeDefinition connection) =>
        ((ObjectTypeDefinition)connection.Fields["edges"].Type.Definition).Fields.Where(field => field.Name != "cursor");

    static bool IsNode(TypeDefinition type) =>
        type is FieldsTypeDefinition fields
        && (type.Name == "Node" || fields.Interfaces.Any(implemented => implemented.Name == "Node"));

    static string LineOf(EnumTypeDefinition choices) =>
        $"enum {choices.Name} {string.Join(' ', choices.Values.Select(value => value.Name))}\n";

    static string BlockOf(FieldsTypeDefinition type)
    {
        var inherited = type.Interfaces.SelectMany(implemented => implemented.Fields).ToLookup(field => field.Name);
        var own = type.Fields.Where(field => !inherited[field.Name].Any(other => TypeOf(other) == TypeOf(field)));
        var heading = new StringBuilder(KeywordOf(type)).Append(' ').Append(type.Name);
        if (type.Interfaces.Count > 0)
            heading.Append(": ").AppendJoin(" & ", type.Interfaces.Select(implemented => implemented.Name));
        heading.Append('\n');
        foreach (var field in own)
            heading.Append("  ").Append(field.Name).Append(ArgumentsOf(field)).Append(": ").Append(TypeOf(field)).Append('\n');
        return heading.ToString();
    }

    /// <summary>The arguments of a field that is no list; those of lists are always the same, but for their own.</summary>
    static string ArgumentsOf(FieldDefinition field)
    {
        var own = field.Arguments.Where(argument => ConnectionOf(field) is null || !CommonArguments.Contains(argument.Name))
            .Select(argument => $"{argument.Name}: {argument.Type}").ToList();
        return own.Count == 0 ? "" : $"({string.Join(", ", own)})";
    }

    static readonly string[] CommonArguments =
        ["where", "linkWhere", "orderBy", "linkOrderBy", "first", "after", "last", "before"];

    static string ArgumentsInFull(FieldDefinition field) => field.Arguments.Count == 0
        ? ""
        : $"({string.Join(", ", field.Arguments.Select(argument => $"{argument.Name}: {argument.Type}"))})";

    static string TypeOf(FieldDefinition field)
    {
        if (ConnectionOf(field) is not { } connection)
            return field.Type.ToString();
        var carried = string.Join(
            ' ', CarriedBy(connection).Where(field => field.Name != "node").Select(field => field.Name));
        return $"->{connection.Fields["nodes"].Type.Definition.Name}{(carried.Length > 0 ? $"{{{carried}}}" : "")}";
    }

    static ObjectTypeDefinition? ConnectionOf(FieldDefinition field) =>
        field.Type.Definition is ObjectTypeDefinition type && type.Fields.Contains("nodes") && type.Fields.Contains("edges")
            ? type
            : null;

    static string KeywordOf(TypeDefinition type) => type switch
    {
        InterfaceTypeDefinition => "interface",
        InputObjectTypeDefinition => "input",
        EnumTypeDefinition => "enum",
        UnionTypeDefinition => "union",
        ScalarTypeDefinition => "scalar",
        _ => "type",
    };

    static string FirstSentence(string? description) =>
        description is null ? "" : description.Split(". ")[0].TrimEnd('.').ReplaceLineEndings(" ") + ".";
}
