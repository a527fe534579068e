using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined</remarks>
public sealed class VariablesMustBeDefined(ValidationContext context) : Rule
{
    public override void EnterOperation(OperationDefinitionSyntax operation)
    {
        var defined = operation.Variables
            .Select(variable => variable.Variable.Name.Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var usage in context.Variables.Of(operation))
        {
            if (!defined.Contains(usage.Variable.Name.Value))
                context.Report(ValidationErrors.VariableUndefined(usage.Variable, operation));
        }
    }
}
