using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Variable-Uniqueness</remarks>
public sealed class VariablesMustBeUnique(ValidationContext context) : Rule
{
    public override void EnterOperation(OperationDefinitionSyntax operation)
    {
        foreach (var sameName in operation.Variables.GroupBy(variable => variable.Variable.Name.Value))
        {
            if (sameName.Count() > 1)
                context.Report(ValidationErrors.VariableNameTaken([.. sameName]));
        }
    }
}
