using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Argument-Uniqueness</remarks>
public sealed class ArgumentNamesMustBeUnique(ValidationContext context) : Rule
{
    public override void EnterArguments(IReadOnlyList<ArgumentSyntax> arguments)
    {
        if (arguments.Count < 2)
            return;
        foreach (var sameName in arguments.GroupBy(argument => argument.Name.Value))
        {
            if (sameName.Count() > 1)
                context.Report(ValidationErrors.ArgumentNameTaken([.. sameName]));
        }
    }
}
