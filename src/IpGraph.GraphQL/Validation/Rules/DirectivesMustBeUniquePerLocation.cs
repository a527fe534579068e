using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location</remarks>
public sealed class DirectivesMustBeUniquePerLocation(ValidationContext context) : Rule
{
    public override void EnterDirectives(IReadOnlyList<DirectiveSyntax> directives)
    {
        if (directives.Count < 2)
            return;
        var seen = new Dictionary<string, DirectiveSyntax>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (context.FindDirective(name) is { IsRepeatable: false } && !seen.TryAdd(name, directive))
                context.Report(ValidationErrors.DirectiveRepeated(seen[name], directive));
        }
    }
}
