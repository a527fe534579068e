using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types</remarks>
public sealed class FragmentsMustBeOnCompositeTypes(ValidationContext context) : Rule
{
    public override void EnterFragment(FragmentDefinitionSyntax fragment) => Check(fragment.TypeCondition);

    public override void EnterInlineFragment(InlineFragmentSyntax fragment)
    {
        if (fragment.TypeCondition is { } condition)
            Check(condition);
    }

    void Check(NamedTypeSyntax condition)
    {
        if (context.FindType(condition) is { IsComposite: false })
            context.Report(ValidationErrors.FragmentOnLeaf(condition));
    }
}
