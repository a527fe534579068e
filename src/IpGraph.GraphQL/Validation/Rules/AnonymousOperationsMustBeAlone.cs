using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation</remarks>
public sealed class AnonymousOperationsMustBeAlone(ValidationContext context) : Rule
{
    readonly bool isAlone = context.Document.Operations.Count() == 1;

    public override void EnterOperation(OperationDefinitionSyntax operation)
    {
        if (operation.Name is null && !isAlone)
            context.Report(ValidationErrors.AnonymousOperationNotAlone(operation));
    }
}
