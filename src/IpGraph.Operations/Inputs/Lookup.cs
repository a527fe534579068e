using System.Text.Json;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Output;

namespace IpGraph.Operations.Inputs;

/// <summary>Something that a root field of an operation looks up by variables.</summary>
/// <param name="Variables">What it is looked up by.</param>
/// <param name="IsFound">Whether any of it is there.</param>
sealed record Lookup(OutputField Field, IReadOnlyList<string> Variables, bool IsFound)
{
    /// <summary>All that an operation looked up, with whether its answer has it.</summary>
    public static IReadOnlyList<Lookup> In(CatalogueOperation operation, JsonElement data) =>
    [
        .. operation.Fields.Where(field => !field.IsValue && LooksUp(field))
            .SelectMany(field => LookupsOf(field, data))
            .Where(lookup => lookup.Variables.Count > 0),
    ];

    static bool LooksUp(OutputField field) => field.Type switch
    {
        TypeReference.NonNull { Inner: TypeReference.List list } => !list.Item.IsNonNull,
        TypeReference.List list => !list.Item.IsNonNull,
        var single => !single.IsNonNull,
    };

    /// <summary>What a field looks up: one thing, those of a variable that lists them, or one for each item of a list.</summary>
    static IEnumerable<Lookup> LookupsOf(OutputField field, JsonElement data)
    {
        var arguments = field.Syntax.Arguments.Select(argument => argument.Value).ToList();
        if (!data.TryGetProperty(field.Name, out var found))
            return [];
        if (found.ValueKind != JsonValueKind.Array)
            return [new(field, VariablesOf(arguments), found.ValueKind != JsonValueKind.Null)];
        return arguments.OfType<ListValueSyntax>().SingleOrDefault() is { } items && items.Items.Count == found.GetArrayLength()
            ? items.Items.Zip(found.EnumerateArray(), (item, one) => new Lookup(field, VariablesOf([item]), one.ValueKind != JsonValueKind.Null))
            : [new(field, VariablesOf(arguments), found.GetArrayLength() == 0 || found.EnumerateArray().Any(one => one.ValueKind != JsonValueKind.Null))];
    }

    static IReadOnlyList<string> VariablesOf(IEnumerable<ValueSyntax> values) => [.. values.SelectMany(SyntaxVariables.In).Distinct()];
}
