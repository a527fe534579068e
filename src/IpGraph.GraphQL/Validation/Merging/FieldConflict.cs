using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Merging;

/// <summary>Two fields of one response name that no single answer can satisfy.</summary>
/// <param name="ResponseName">The name that both have in the response.</param>
/// <param name="Reason">What tells them apart, as the end of a sentence.</param>
/// <param name="Left">The first field, then those below it that cause the conflict.</param>
/// <param name="Right">The second field, then those below it that cause the conflict.</param>
sealed record FieldConflict(
    string ResponseName,
    string Reason,
    IReadOnlyList<FieldSyntax> Left,
    IReadOnlyList<FieldSyntax> Right)
{
    const int FieldsMax = 20;

    public static FieldConflict Between(string responseName, SelectedField left, SelectedField right, string reason) =>
        new(responseName, reason, [left.Syntax], [right.Syntax]);

    /// <summary>The conflict of two fields whose selections conflict below them.</summary>
    public static FieldConflict Below(
        string responseName,
        SelectedField left,
        SelectedField right,
        IReadOnlyList<FieldConflict> conflicts) => new(
            responseName,
            $"below them {Quoting.Quote(conflicts[0].ResponseName)} has two meanings: {conflicts[0].Reason}",
            WithCauses(left, conflicts.Select(conflict => conflict.Left)),
            WithCauses(right, conflicts.Select(conflict => conflict.Right)));

    static List<FieldSyntax> WithCauses(SelectedField field, IEnumerable<IReadOnlyList<FieldSyntax>> causes)
    {
        var fields = new List<FieldSyntax> { field.Syntax };
        foreach (var cause in causes)
        {
            fields.AddRange(cause.TakeLast(FieldsMax - fields.Count));
            if (fields.Count == FieldsMax)
                break;
        }

        return fields;
    }
}
