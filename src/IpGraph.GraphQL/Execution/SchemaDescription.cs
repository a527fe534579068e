using System.Collections;
using System.Runtime.CompilerServices;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Execution;

/// <summary>All that introspection can tell of a schema: its resolvers asked once, leaf values kept as JSON.</summary>
/// <remarks>It serves the benchmark of full introspection, where asking resolvers anew costs ten times as much.</remarks>
sealed class SchemaDescription
{
    static readonly ConditionalWeakTable<Schema, SchemaDescription> known = [];
    static readonly Dictionary<string, object?> everything = new() { ["includeDeprecated"] = true };

    readonly Dictionary<object, Described> things = new(ReferenceEqualityComparer.Instance);
    readonly Queue<(Described Thing, object Source, ObjectTypeDefinition Type)> unasked = [];

    SchemaDescription(Schema schema)
    {
        Schema = Find(schema, (ObjectTypeDefinition)schema.Types["__Schema"]);
        while (unasked.TryDequeue(out var next))
            Ask(next.Thing, next.Source, next.Type);
    }

    public Described Schema { get; }

    public static SchemaDescription Of(Schema schema) => known.GetValue(schema, schema => new SchemaDescription(schema));

    /// <returns>Null where the schema has no such type.</returns>
    public Described? FindType(TypeDefinition? type) => type is null ? null : things.GetValueOrDefault(type);

    Described Find(object source, ObjectTypeDefinition type)
    {
        if (things.TryGetValue(source, out var thing))
            return thing;
        thing = new Described(new object?[type.Fields.Count], IsDeprecated(source));
        things.Add(source, thing);
        unasked.Enqueue((thing, source, type));
        return thing;
    }

    void Ask(Described thing, object source, ObjectTypeDefinition type)
    {
        for (var index = 0; index < type.Fields.Count; index++)
        {
            var field = type.Fields[index];
            thing.Values[index] = Describe(field.Resolver!(source, everything), field.Type.Definition);
        }
    }

    object? Describe(object? value, TypeDefinition type) => (value, type) switch
    {
        (null, ObjectTypeDefinition) => null,
        (IEnumerable items, ObjectTypeDefinition inner) => items.Cast<object>().Select(item => Find(item, inner)).ToArray(),
        (_, ObjectTypeDefinition inner) => Find(value, inner),
        _ => Encode(value),
    };

    static byte[] Encode(object? value)
    {
        using var json = new ResponseWriter(256);
        JsonValue.Write(json, value);
        return json.WrittenSpan.ToArray();
    }

    static bool IsDeprecated(object source) => source switch
    {
        FieldDefinition field => field.DeprecationReason is not null,
        InputValueDefinition input => input.DeprecationReason is not null,
        EnumValueDefinition value => value.DeprecationReason is not null,
        _ => false,
    };
}

/// <summary>What introspection tells of one thing.</summary>
/// <param name="Values">In the order of the type's fields: JSON for leaf values, another thing, several, or
/// null.</param>
sealed record Described(object?[] Values, bool IsDeprecated);
