using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used</remarks>
public sealed class FragmentsMustBeUsed(ValidationContext context) : Rule
{
    public override void LeaveDocument(DocumentSyntax document)
    {
        var used = context.Fragments.ReachedFrom(document.Operations)
            .Select(fragment => fragment.Name.Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in document.Fragments.Where(fragment => !used.Contains(fragment.Name.Value)))
            context.Report(ValidationErrors.FragmentUnused(fragment));
    }
}
