using System.Text.Json;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Output;

namespace IpGraph.Operations.Inputs;

/// <summary>Finds that an operation was asked for what is not there: an id, a name or a code names nothing.</summary>
/// <remarks>It follows from the document. A root field looks something up if it takes a variable and may be null, or lists
/// what may be null. A list that a filter leaves empty is an answer; so is one of two ends that is there.</remarks>
public static class UnknownNames
{
    const int ValueMax = 100;

    /// <param name="operation">The operation that was asked.</param>
    /// <param name="variables">A JSON object of the variables that were given; undefined for none.</param>
    /// <param name="data">The object <c>data</c> of its answer, which has no errors.</param>
    /// <returns>A problem for each variable that names nothing; empty where something was found, or nothing looked up.</returns>
    public static IReadOnlyList<VariableProblem> In(CatalogueOperation operation, JsonElement variables, JsonElement data)
    {
        var asked = operation.Fields
            .Select(field => (Field: field, Variables: VariablesOf(field).Distinct().Select(name => operation.FindVariable(name)!).ToList()))
            .Where(each => each.Variables.Count > 0)
            .ToList();
        return asked.All(each => !each.Field.IsValue && LooksUp(each.Field) && FoundNothing(each.Field, data))
            ? [.. asked.SelectMany(each => Problems(each.Field, each.Variables, variables)).DistinctBy(problem => problem.Parameter)]
            : [];
    }

    static bool LooksUp(OutputField field) => field.Type switch
    {
        TypeReference.NonNull { Inner: TypeReference.List list } => !list.Item.IsNonNull,
        TypeReference.List list => !list.Item.IsNonNull,
        var single => !single.IsNonNull,
    };

    static bool FoundNothing(OutputField field, JsonElement data) => data.TryGetProperty(field.Name, out var found)
        && (found.ValueKind == JsonValueKind.Null
            || (found.ValueKind == JsonValueKind.Array && found.GetArrayLength() > 0
                && found.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Null)));

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

    static IEnumerable<string> VariablesOf(OutputField field) => field.Syntax.Arguments.SelectMany(argument => VariablesOf(argument.Value));

    static IEnumerable<string> VariablesOf(ValueSyntax value) => value switch
    {
        VariableSyntax variable => [variable.Name.Value],
        ListValueSyntax list => list.Items.SelectMany(VariablesOf),
        ObjectValueSyntax map => map.Fields.SelectMany(field => VariablesOf(field.Value)),
        _ => [],
    };
}
