using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Executable-Definitions</remarks>
public sealed class DefinitionsMustBeExecutable(ValidationContext context) : Rule
{
    public override void EnterDocument(DocumentSyntax document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is not ExecutableDefinitionSyntax)
                context.Report(ValidationErrors.NotExecutable(definition));
        }
    }
}
