using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness</remarks>
public sealed class OperationNamesMustBeUnique(ValidationContext context) : Rule
{
    readonly Dictionary<string, NameSyntax> taken = new(StringComparer.Ordinal);

    public override void EnterOperation(OperationDefinitionSyntax operation)
    {
        if (operation.Name is { } name && !taken.TryAdd(name.Value, name))
            context.Report(ValidationErrors.OperationNameTaken(taken[name.Value], name));
    }
}
