using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Planning;

/// <summary>Everything that can keep an operation from being planned.</summary>
static class PlanningErrors
{
    public static GraphQLException ConditionIsNull(ArgumentSyntax condition) => new(new GraphQLError(
        $"The argument \"{condition.Name.Value}\" must be true or false, but its variable is null.")
    {
        Code = ErrorCodes.BadUserInput,
        Locations = condition.Value.Location is { } location ? [location] : [],
    });

    public static GraphQLException TooLarge(int selectionsMax) => new(new GraphQLError(
        $"The operation selects more than {selectionsMax} fields once its fragments are applied to every type.")
    {
        Code = ErrorCodes.ValidationFailed,
    });
}
