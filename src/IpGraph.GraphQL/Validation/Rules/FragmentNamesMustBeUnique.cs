using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness</remarks>
public sealed class FragmentNamesMustBeUnique(ValidationContext context) : Rule
{
    readonly Dictionary<string, NameSyntax> taken = new(StringComparer.Ordinal);

    public override void EnterFragment(FragmentDefinitionSyntax fragment)
    {
        if (!taken.TryAdd(fragment.Name.Value, fragment.Name))
            context.Report(ValidationErrors.FragmentNameTaken(taken[fragment.Name.Value], fragment.Name));
    }
}
