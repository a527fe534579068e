using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Types;
using static IpGraph.GraphQL.Errors.Quoting;

namespace IpGraph.GraphQL.Coercion;

/// <summary>Why an input does not fit, and what may have been meant: alike for what a document has in itself and for what came
/// in a variable.</summary>
/// <param name="schema">What there is.</param>
/// <param name="suggestions">Whether what there is may be named.</param>
sealed class InputProblems(Schema schema, bool suggestions)
{
    const int OwnersMax = 3;

    /// <summary>A name that an enum does not have; empty for what is no name at all.</summary>
    public string NoSuchValue(string name, EnumTypeDefinition type)
    {
        var wanted = $"A value of the enum {Quote(type.Name)} is expected";
        if (!suggestions)
            return $"{wanted}.";
        if (Similar(name, type.Values) is { Count: > 0 } similar)
            return $"{wanted}.{DidYouMean(similar)}";
        return OwnersOf(name) is { Count: > 0 } owners
            ? $"{name} is a value of {AnyOf(owners)}, and one of {Quote(type.Name)} is expected: {ValueProblems.ValuesOf(type)}."
            : $"{wanted}: {ValueProblems.ValuesOf(type)}.";
    }

    public string NoSuchField(string name, InputObjectTypeDefinition type) =>
        $"The input type {Quote(type.Name)} has no field {Quote(name)}.{DidYouMean(Similar(name, type.Fields))}";

    public string NoObject(InputObjectTypeDefinition type) =>
        $"An object of type {Quote(type.Name)} is expected{(suggestions ? $", with {ValueProblems.FieldsOf(type)}" : "")}.";

    IReadOnlyList<string> Similar(string name, IEnumerable<Definition> known) =>
        suggestions ? Suggestions.For(name, known.Select(definition => definition.Name)) : [];

    /// <summary>Other enums that have the value.</summary>
    IReadOnlyList<string> OwnersOf(string value) =>
    [
        .. schema.Types.OfType<EnumTypeDefinition>()
            .Where(type => type.Values.Contains(value))
            .Select(type => type.Name)
            .Take(OwnersMax),
    ];
}
