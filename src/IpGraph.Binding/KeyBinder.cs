using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Text;

namespace IpGraph.Binding;

/// <summary>Turns what names one node into its id or into a condition that only it meets.</summary>
static class KeyBinder
{
    /// <summary>The id that is given, by itself or as a key; null where the node is named otherwise.</summary>
    public static string? FindId(NodeShapeType type, IReadOnlyDictionary<string, object?> arguments)
    {
        var id = arguments.GetValueOrDefault(Keys.Id) as string;
        var by = Given(arguments);
        if (id is null && by is null)
            throw BindingErrors.NoKey(type.Singular!, Keys.Of(type));
        if (id is not null && by is not null)
            throw BindingErrors.TwoKeys();
        if (id is not null)
            return id;
        if (by!.GetValueOrDefault(Keys.Id) is not string key)
            return by!.Count == 1 && by.GetValueOrDefault(Keys.Label) is string label && IsIdOf(type, label) ? label : null;
        return by!.Count == 1 ? key : throw BindingErrors.WrongKey(by.Keys, Keys.Of(type));
    }

    /// <summary>Whether a label is an id: no name begins with a type and a colon.</summary>
    static bool IsIdOf(NodeShapeType type, string label) => label.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
        && colon < label.Length - 1
        && PublicSchemaTypes.NodeTypesOf(type).Any(each => label.AsSpan(0, colon).SequenceEqual(each.Name));

    /// <exception cref="GraphQL.Errors.GraphQLException">What is given is no key of the type.</exception>
    public static Filter Condition(NodeShapeType type, IReadOnlyDictionary<string, object?> arguments)
    {
        var given = Given(arguments)!;
        var key = Keys.Of(type).FirstOrDefault(key => given.Count == key.Fields.Count && key.Fields.All(given.ContainsKey))
            ?? throw BindingErrors.WrongKey(given.Keys, Keys.Of(type));
        var parts = key.Fields.Select(field => Condition(type, field, given[field]!)).ToList();
        return parts is [var only] ? only : new Filter.And(parts);
    }

    static Filter Condition(NodeShapeType type, string field, object value)
    {
        if (field == Keys.Label && Keys.HasLabels(type))
            return new Filter.Has(type.FindProperty(Keys.LabelKeys)!, JapaneseText.Key((string)value));
        if (type.FindProperty(field) is { } property)
            return new Filter.Compare(property, Comparison.Equal, value);
        var relationship = type.FindRelationship(field)!;
        var id = relationship.Targets[0].FindProperty(Keys.Id)!;
        return new Filter.Related(relationship, Quantifier.Some, new Filter.Compare(id, Comparison.Equal, value), null);
    }

    /// <summary>A key that is null counts as one that is not given.</summary>
    static Dictionary<string, object?>? Given(IReadOnlyDictionary<string, object?> arguments) =>
        (arguments.GetValueOrDefault(Keys.By) as IReadOnlyDictionary<string, object?>)?
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
