using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <summary>A label tells the parts of a deferred response apart, so it is a literal and used once.</summary>
public sealed class DeferLabelsMustBeUnique(ValidationContext context) : Rule
{
    readonly Dictionary<string, DirectiveSyntax> taken = new(StringComparer.Ordinal);

    public override void EnterDirective(DirectiveSyntax directive, string location)
    {
        if (directive.Name.Value is not ("defer" or "stream"))
            return;
        var label = directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "label")?.Value;
        if (label is StringValueSyntax { Value: var text })
            Check(text, directive);
        else if (label is not (null or NullValueSyntax))
            context.Report(ValidationErrors.LabelNotLiteral(directive));
    }

    void Check(string label, DirectiveSyntax directive)
    {
        if (!taken.TryAdd(label, directive))
            context.Report(ValidationErrors.LabelTaken(taken[label], directive));
    }
}
