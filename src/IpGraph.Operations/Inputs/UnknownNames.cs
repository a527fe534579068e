using System.Text.Json;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Output;

namespace IpGraph.Operations.Inputs;

/// <summary>Finds that an operation was asked for what is not there: an id, a name or a code names nothing.</summary>
/// <remarks>It follows from the document. A root field looks something up if it takes a variable and may be null, or lists
/// what may be null. A list that a filter leaves empty is an answer; so is one of several ids of one variable that is there.</remarks>
public static class UnknownNames
{
    const int ValueMax = 100;

    /// <param name="operation">The operation that was asked.</param>
    /// <param name="variables">A JSON object of the variables that were given; undefined for none.</param>
    /// <param name="data">The object <c>data</c> of its answer, which has no errors.</param>
    /// <returns>A problem for each variable that names nothing wherever it is looked up; empty where there is none.</returns>
    public static IReadOnlyList<VariableProblem> In(CatalogueOperation operation, JsonElement variables, JsonElement data)
    {
        var lookups = operation.Fields.Where(field => !field.IsValue && LooksUp(field))
            .SelectMany(field => LookupsOf(field, data))
            .Where(lookup => lookup.Variables.Count > 0)
            .ToList();
        var found = lookups.Where(lookup => lookup.IsFound).SelectMany(lookup => lookup.Variables).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. lookups.Where(lookup => !lookup.Variables.All(found.Contains))
                .SelectMany(lookup => Problems(lookup.Field, [.. lookup.Variables.Select(name => operation.FindVariable(name)!)], variables))
                .DistinctBy(problem => problem.Parameter),
        ];
    }

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

    static IEnumerable<VariableProblem> Problems(OutputField field, IReadOnlyList<OperationVariable> asked, JsonElement variables)
    {
        var given = string.Join(" and ", asked.Select(variable => $"\"{variable.Name}\" is {ValueOf(variable, variables)}"));
        var wanted = string.Join(' ', asked.Select(variable => variable.Description.English));
        var message = $"{given}, which names no {field.Type.Definition.Name}: {wanted}";
        return asked.Select(variable => new VariableProblem(variable.Name, message));
    }

    static string ValueOf(OperationVariable variable, JsonElement variables)
    {
        if (variables.ValueKind != JsonValueKind.Object || !variables.TryGetProperty(variable.Name, out var value))
            return variable.DefaultValue ?? "null";
        var text = value.ValueKind switch
        {
            JsonValueKind.String => $"'{value.GetString()}'",
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(item => $"'{item}'")),
            _ => value.GetRawText(),
        };
        return text.Length > ValueMax ? $"{text.AsSpan(0, ValueMax)}…" : text;
    }

    static IReadOnlyList<string> VariablesOf(IEnumerable<ValueSyntax> values) => [.. values.SelectMany(VariablesOf).Distinct()];

    static IEnumerable<string> VariablesOf(ValueSyntax value) => value switch
    {
        VariableSyntax variable => [variable.Name.Value],
        ListValueSyntax list => list.Items.SelectMany(VariablesOf),
        ObjectValueSyntax map => map.Fields.SelectMany(field => VariablesOf(field.Value)),
        _ => [],
    };

    /// <param name="Variables">What it is looked up by.</param>
    /// <param name="IsFound">Whether any of it is there.</param>
    sealed record Lookup(OutputField Field, IReadOnlyList<string> Variables, bool IsFound);
}
