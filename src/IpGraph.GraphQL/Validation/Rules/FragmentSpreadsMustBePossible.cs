using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible</remarks>
public sealed class FragmentSpreadsMustBePossible(ValidationContext context) : Rule
{
    public override void EnterInlineFragment(InlineFragmentSyntax fragment) =>
        Check(fragment, context.Type?.Definition);

    public override void EnterFragmentSpread(FragmentSpreadSyntax spread)
    {
        if (context.FindFragment(spread.Name.Value) is { } fragment)
            Check(spread, context.FindType(fragment.TypeCondition));
    }

    void Check(SelectionSyntax selection, TypeDefinition? type)
    {
        if (type is { IsComposite: true }
            && context.ParentType is { } parent
            && !context.Schema.Overlap(type, parent))
        {
            context.Report(ValidationErrors.ImpossibleFragment(selection, parent, type));
        }
    }
}
