using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-All-Variables-Used</remarks>
public sealed class VariablesMustBeUsed(ValidationContext context) : Rule
{
    public override void EnterOperation(OperationDefinitionSyntax operation)
    {
        var used = context.Variables.Of(operation)
            .Select(usage => usage.Variable.Name.Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var variable in operation.Variables.Where(variable => !used.Contains(variable.Variable.Name.Value)))
            context.Report(ValidationErrors.VariableUnused(variable, operation));
    }
}
