using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Operation-Type-Existence</remarks>
public sealed class OperationTypesMustExist(ValidationContext context) : Rule
{
    public override void EnterOperation(OperationDefinitionSyntax operation)
    {
        if (context.Schema.RootType(operation.Operation) is null)
            context.Report(ValidationErrors.NoSuchOperationType(operation));
    }
}
