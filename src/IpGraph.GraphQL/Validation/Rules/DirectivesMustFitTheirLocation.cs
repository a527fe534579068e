using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <summary>Directives must be defined, and stand only where their definition lets them.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations</remarks>
public sealed class DirectivesMustFitTheirLocation(ValidationContext context) : Rule
{
    public override void EnterDirective(DirectiveSyntax directive, string location)
    {
        if (context.Defines(directive))
            return;
        var definition = context.FindDirective(directive.Name.Value);
        if (definition is null)
            context.Report(ValidationErrors.NoSuchDirective(directive));
        else if (!definition.Locations.Contains(location))
            context.Report(ValidationErrors.DirectiveMisplaced(directive, location));
    }
}
