using IpGraph.GraphQL.Language.Syntax;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Output;

namespace IpGraph.Operations.Paging;

/// <summary>How long the pages of an operation are.</summary>
/// <param name="Variable">The variable that says it.</param>
/// <param name="Lists">The lists that are so long at most: for each the keys that lead to it from <c>data</c>, past the
/// lists that it lies in, with dots between.</param>
public sealed record PageSize(string Variable, IReadOnlyList<string> Lists)
{
    /// <returns>Null where the operation has no pages, or no variable for their length.</returns>
    public static PageSize? Of(CatalogueOperation operation)
    {
        var fields = All(operation.Fields, "").ToList();
        var variable = fields
            .Where(each => VariableOf(each.Field, "after") is not null || VariableOf(each.Field, "skip") is not null)
            .Select(each => VariableOf(each.Field, "first")).FirstOrDefault(name => name is not null);
        return variable is null
            ? null
            : new PageSize(variable, [.. fields.Where(each => VariableOf(each.Field, "first") == variable)
                .SelectMany(each => each.Field.IsList
                    ? [each.Path]
                    : each.Field.Fields.Where(field => field.IsList).Select(list => $"{each.Path}.{list.Name}"))]);
    }

    static IEnumerable<(string Path, OutputField Field)> All(IReadOnlyList<OutputField> fields, string path)
    {
        foreach (var field in fields)
        {
            var own = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            yield return (own, field);
            foreach (var inner in All(field.Fields, own))
                yield return inner;
        }
    }

    static string? VariableOf(OutputField field, string argument) =>
        (field.Syntax.Arguments.FirstOrDefault(candidate => candidate.Name.Value == argument)?.Value as VariableSyntax)?.Name.Value;
}
