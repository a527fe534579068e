using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation.Rules;

/// <summary>A stream sends a list item by item, so there must be a list.</summary>
public sealed class OnlyListsAreStreamed(ValidationContext context) : Rule
{
    public override void EnterDirective(DirectiveSyntax directive, string location)
    {
        if (directive.Name.Value == "stream"
            && context.Field is { Type.Nullable: not TypeReference.List } field)
        {
            context.Report(ValidationErrors.StreamOfNoList(directive, field));
        }
    }
}
