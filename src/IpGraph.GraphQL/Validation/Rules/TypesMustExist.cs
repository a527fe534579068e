using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation.Rules;

/// <summary>Types are named by the conditions of fragments and by variables.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence</remarks>
public sealed class TypesMustExist(ValidationContext context) : Rule
{
    public override void EnterNamedType(NamedTypeSyntax type)
    {
        if (!context.Knows(type))
            context.Report(ValidationErrors.NoSuchType(type, context.Suggest(type.Name.Value, context.Schema.Types)));
    }
}
