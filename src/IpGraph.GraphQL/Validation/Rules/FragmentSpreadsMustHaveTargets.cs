using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined</remarks>
public sealed class FragmentSpreadsMustHaveTargets(ValidationContext context) : Rule
{
    public override void EnterFragmentSpread(FragmentSpreadSyntax spread)
    {
        if (context.FindFragment(spread.Name.Value) is null)
            context.Report(ValidationErrors.NoSuchFragment(spread));
    }
}
