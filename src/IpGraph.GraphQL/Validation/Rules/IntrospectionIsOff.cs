using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <summary>Fields of the introspection types, where a service keeps its schema to itself.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Introspection</remarks>
public sealed class IntrospectionIsOff(ValidationContext context) : Rule
{
    public override void EnterField(FieldSyntax field)
    {
        if (context.Type?.Definition.Name.StartsWith("__", StringComparison.Ordinal) == true)
            context.Report(ValidationErrors.IntrospectionOff(field));
    }
}
