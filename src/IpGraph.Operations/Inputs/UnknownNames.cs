using System.Text.Json;
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
        var lookups = Lookup.In(operation, data);
        var found = lookups.Where(lookup => lookup.IsFound).SelectMany(lookup => lookup.Variables).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. lookups.Where(lookup => !lookup.Variables.All(found.Contains))
                .SelectMany(lookup => Problems(lookup.Field, [.. lookup.Variables.Select(name => operation.FindVariable(name)!)], variables))
                .DistinctBy(problem => problem.Parameter),
        ];
    }

    static IEnumerable<VariableProblem> Problems(OutputField field, IReadOnlyList<OperationVariable> asked, JsonElement variables)
    {
        var given = asked.Select(variable => (variable.Name, Value: ValueOf(variable, variables))).ToList();
        var wanted = BilingualText.Sentences(asked.Select(variable => variable.Description));
        var type = field.Type.Definition.Name;
        var message = new BilingualText(
            $"{string.Join(" and ", given.Select(each => $"\"{each.Name}\" is {each.Value}"))}, which names no {type}: {wanted.English}",
            $"{string.Join("、", given.Select(each => $"「{each.Name}」が {each.Value}"))} の {type} はありません：{wanted.Japanese}");
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
}
