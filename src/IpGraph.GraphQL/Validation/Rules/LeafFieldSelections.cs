using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections</remarks>
public sealed class LeafFieldSelections(ValidationContext context) : Rule
{
    public override void EnterField(FieldSyntax field)
    {
        if (context.Type is not { } type)
            return;
        if (type.Definition.IsLeaf && field.SelectionSet is not null)
            context.Report(ValidationErrors.SelectionOnLeaf(field, type));
        if (!type.Definition.IsLeaf && field.SelectionSet is null)
            context.Report(ValidationErrors.NoSelection(field, type));
    }
}
