using IpGraph.GraphQL.Errors;

namespace IpGraph.Binding;

/// <summary>Everything that can be wrong with the arguments of a question to the graph.</summary>
static class BindingErrors
{
    public static GraphQLException OutOfRange(string argument, int value, int max) =>
        BadInput($"{argument} is {value}; give a number from 0 to {max}, and fetch the rest page by page.");

    public static GraphQLException FirstAndLast() =>
        BadInput("first and last are both given; give one of them.");

    public static GraphQLException NoCursor(string argument) =>
        BadInput($"{argument} is not a cursor; give one that an edge or pageInfo returned.");

    public static GraphQLException TooManyIds(int count, int max) =>
        BadInput($"{count} ids are given; give at most {max} at once.");

    public static GraphQLException TooManySortKeys(int count, int max) =>
        BadInput($"{count} sort keys are given; give at most {max}.");

    public static GraphQLException NoWords() =>
        BadInput("query has no word; give at least one to search for.");

    public static GraphQLException TooManyWords(int count, int max) =>
        BadInput($"query has {count} words; give at most {max}.");

    public static GraphQLException NullInFilter(string key) =>
        BadInput($"{key} is null in a filter; leave it out, or ask for missing values with isNull.");

    public static GraphQLException StoreUnavailable() =>
        new(new GraphQLError("The graph cannot be read at the moment; ask again shortly.")
        { Code = ErrorCodes.StoreUnavailable });

    static GraphQLException BadInput(string message) =>
        new(new GraphQLError(message) { Code = ErrorCodes.BadUserInput });
}
