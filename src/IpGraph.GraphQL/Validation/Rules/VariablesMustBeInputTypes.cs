using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types</remarks>
public sealed class VariablesMustBeInputTypes(ValidationContext context) : Rule
{
    public override void EnterVariableDefinition(VariableDefinitionSyntax definition)
    {
        if (context.Schema.Resolve(definition.Type) is { Definition.IsInputType: false })
            context.Report(ValidationErrors.VariableOfOutputType(definition));
    }
}
