using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Validation.Merging;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Field-Selection-Merging</remarks>
public sealed class FieldSelectionMerging(ValidationContext context) : Rule
{
    readonly MergeComparison comparison = new(context);

    public override void EnterSelectionSet(SelectionSetSyntax selectionSet, SyntaxElement owner)
    {
        if (owner is InlineFragmentSyntax)
            return;
        foreach (var conflict in comparison.ConflictsIn(context.ParentType, selectionSet))
        {
            context.Report(ValidationErrors.FieldsConflict(
                conflict.ResponseName,
                conflict.Reason,
                conflict.Left.Concat(conflict.Right)));
        }
    }
}
