using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Argument-Names</remarks>
public sealed class ArgumentNamesMustExist(ValidationContext context) : Rule
{
    public override void EnterFieldArgument(ArgumentSyntax argument)
    {
        if (context.Field is not { } field || field.Arguments.Contains(argument.Name.Value))
            return;
        var suggestions = context.Suggest(argument.Name.Value, field.Arguments);
        context.Report(ValidationErrors.NoSuchArgument(argument, field.Name, suggestions));
    }

    public override void EnterDirective(DirectiveSyntax directive, string location)
    {
        if (context.FindDirective(directive.Name.Value) is not { } definition)
            return;
        foreach (var argument in directive.Arguments.Where(given => !definition.Arguments.Contains(given.Name.Value)))
        {
            var suggestions = context.Suggest(argument.Name.Value, definition.Arguments);
            context.Report(ValidationErrors.NoSuchArgument(argument, $"@{definition.Name}", suggestions));
        }
    }
}
