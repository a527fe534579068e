using System.Diagnostics;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Validation;

/// <summary>The names of the places in an executable document where a directive may stand.</summary>
/// <remarks>https://spec.graphql.org/September2025/#ExecutableDirectiveLocation</remarks>
static class DirectiveLocations
{
    public const string Field = "FIELD";
    public const string FragmentDefinition = "FRAGMENT_DEFINITION";
    public const string FragmentSpread = "FRAGMENT_SPREAD";
    public const string InlineFragment = "INLINE_FRAGMENT";
    public const string VariableDefinition = "VARIABLE_DEFINITION";

    public static string Of(OperationType operation) => operation switch
    {
        OperationType.Query => "QUERY",
        OperationType.Mutation => "MUTATION",
        OperationType.Subscription => "SUBSCRIPTION",
        _ => throw new UnreachableException(),
    };
}
