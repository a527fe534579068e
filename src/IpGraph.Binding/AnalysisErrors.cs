using IpGraph.Graph.Analysis;
using IpGraph.GraphQL.Errors;

namespace IpGraph.Binding;

/// <summary>Everything that can be wrong with the arguments of a question about how nodes hang together.</summary>
static class AnalysisErrors
{
    public static GraphQLException SameEnds(string id) =>
        BadInput($"from and to are both \"{id}\"; give two nodes, or ask neighborhood(of:) what lies around one.");

    public static GraphQLException TooManyNodes(string argument, int count, int max) =>
        BadInput($"{argument} has {count} ids; give at most {max}.");

    public static GraphQLException NoSuchAxis(string argument, string key, string plural, IEnumerable<string> keys) =>
        BadInput($"{argument} is {key}, which {plural} do not have; give one of {string.Join(", ", keys)}.");

    public static GraphQLException TypesOfValues(string argument) =>
        BadInput($"{TypesBeside(argument)} is given, but {argument} is a property; leave it out.");

    public static GraphQLException NoSuchEntries(string argument, string key, IEnumerable<string> types) =>
        BadInput($"{TypesBeside(argument)} names no type that {key} leads to; give some of {string.Join(", ", types)}.");

    public static GraphQLException NotEarlier(int from, int to) =>
        BadInput($"from is {from} and to is {to}; give an earlier edition as from and a later one as to.");

    public static GraphQLException NotContinued(string argument, string plural, string type, IEnumerable<string> others) =>
        BadInput($"{argument}: {plural} have no counterparts in other editions, a {type} is continued by nothing; give {string.Join(" or ", others)}.");

    public static GraphQLException NoEdition(string argument, string plural, string type) =>
        BadInput($"{argument}: {plural} belong to no edition, a {type} has no year; give measures or contents, for instance.");

    static string TypesBeside(string argument) => argument.EndsWith(".by", StringComparison.Ordinal)
        ? argument[..^2] + "types"
        : "types";

    /// <summary>What was found out only over the graph itself.</summary>
    public static GraphQLException Of(AnalysisException refusal) => new(new GraphQLError(refusal.Message)
    {
        Code = refusal.Fault switch
        {
            AnalysisFault.Work => ErrorCodes.CostLimitExceeded,
            AnalysisFault.UnknownNode => ErrorCodes.NotFound,
            _ => ErrorCodes.BadUserInput,
        },
    });

    static GraphQLException BadInput(string message) =>
        new(new GraphQLError(message) { Code = ErrorCodes.BadUserInput });
}
