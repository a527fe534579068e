using IpGraph.Graph.Analysis;
using IpGraph.GraphQL.Errors;

namespace IpGraph.Binding;

/// <summary>Everything that can be wrong with the arguments of a question about how nodes hang together.</summary>
static class AnalysisErrors
{
    public static GraphQLException SameEnds(string id) =>
        BindingErrors.BadInput($"from and to are both \"{id}\"; give two nodes, or ask neighborhood(of:) what lies around one.", "from", "to");

    public static GraphQLException TooManyNodes(string argument, int count, int max) =>
        BindingErrors.BadInput($"{argument} has {count} ids; give at most {max}.", argument);

    public static GraphQLException NoSuchAxis(string argument, string key, string plural, IEnumerable<string> keys) =>
        BindingErrors.BadInput($"{argument} is {key}, which {plural} do not have; give one of {string.Join(", ", keys)}.", argument);

    public static GraphQLException TypesOfValues(string argument) =>
        BindingErrors.BadInput($"{TypesBeside(argument)} is given, but {argument} is a property; leave it out.", TypesBeside(argument));

    public static GraphQLException NoSuchEntries(string argument, string key, IEnumerable<string> types) =>
        BindingErrors.BadInput($"{TypesBeside(argument)} names no type that {key} leads to; give some of {string.Join(", ", types)}.", TypesBeside(argument));

    public static GraphQLException NotEarlier(int from, int to) =>
        BindingErrors.BadInput($"from is {from} and to is {to}; give an earlier edition as from and a later one as to.", "from", "to");

    public static GraphQLException NotContinued(string argument, string plural, string type, IEnumerable<string> others) =>
        BindingErrors.BadInput($"{argument}: {plural} have no counterparts in other editions, a {type} is continued by nothing; give {string.Join(" or ", others)}.", argument);

    public static GraphQLException NoEdition(string argument, string plural, string type) =>
        BindingErrors.BadInput($"{argument}: {plural} belong to no edition, a {type} has no year; give measures or contents, for instance.", argument);

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
        Extensions = refusal.Arguments.Count == 0 ? null : ErrorExtensions.OfArguments(refusal.Arguments),
    });
}
