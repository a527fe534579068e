using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Required-Arguments</remarks>
public sealed class RequiredArgumentsMustBeGiven(ValidationContext context) : Rule
{
    public override void LeaveField(FieldSyntax field)
    {
        if (context.Field is { } definition)
            Check(field, definition.Name, field.Arguments, definition.Arguments);
    }

    public override void LeaveDirective(DirectiveSyntax directive)
    {
        if (context.FindDirective(directive.Name.Value) is { } definition)
            Check(directive, $"@{definition.Name}", directive.Arguments, definition.Arguments);
    }

    void Check(
        SyntaxElement site,
        string owner,
        IReadOnlyList<ArgumentSyntax> given,
        DefinitionList<InputValueDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            if (definition.IsRequired && !Has(given, definition.Name))
                context.Report(ValidationErrors.ArgumentMissing(site, owner, definition));
        }
    }

    static bool Has(IReadOnlyList<ArgumentSyntax> given, string name) =>
        given.Any(argument => argument.Name.Value == name);
}
