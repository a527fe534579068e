using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;
using IpGraph.GraphQL.Errors;

namespace IpGraph.Binding;

/// <summary>Everything that can be wrong with the arguments of a question to the graph.</summary>
static class BindingErrors
{
    public static GraphQLException OutOfRange(string argument, int value, Bounds bounds) =>
        BadInput($"{argument} is {value}; {Numbers(bounds)}.", argument);

    static string Numbers(Bounds bounds) =>
        bounds.Max == int.MaxValue ? $"give a number from {bounds.Min}" : $"give a number from {bounds.Min} to {bounds.Max}";

    public static GraphQLException FirstAndLast() =>
        BadInput("first and last are both given; give one of them.", "first", "last");

    public static GraphQLException NoCursor(string argument) =>
        BadInput($"{argument} is not a cursor; give one that an edge or pageInfo returned.", argument);

    /// <param name="argument">Where it was given.</param>
    /// <param name="example">The id that may be meant, or the form of one.</param>
    public static GraphQLException IncompleteId(string argument, string id, string example) =>
        BadInput($"\"{Shorten(id)}\" is not an id: an id begins with its type, like \"{Shorten(example)}\".", argument);

    public static GraphQLException TooManyIds(int count, int max) =>
        BadInput($"{count} ids are given; give at most {max} at once.", "ids");

    public static GraphQLException TooManySortKeys(int count, int max) =>
        BadInput($"{count} sort keys are given; give at most {max}.", "orderBy");

    public static GraphQLException TooManyConditions(string argument, int max) =>
        BadInput($"{argument} has more than {max} conditions, those within others counted; give at most {max}.", argument);

    public static GraphQLException TooManyValues(string argument, int max) =>
        BadInput($"The lists in {argument} have more than {max} values; give at most {max}.", argument);

    public static GraphQLException PrefixTooLong(int length, int max) =>
        BadInput($"prefix has {length} characters; give at most {max}.", "prefix");

    public static GraphQLException EmptyPrefix() =>
        BadInput("prefix has no letter, digit or character that a name could begin with; give at least one.", "prefix");

    public static GraphQLException NoTypes() =>
        BadInput("types is an empty list, which nothing has; leave it out for all types.", "types");

    public static GraphQLException NoSearch(string fault) => BadInput($"query {fault}.", "query");

    public static GraphQLException NullInFilter(string argument, string key) =>
        BadInput($"{key} is null in a filter; leave it out, or ask for missing values with isNull.", argument);

    public static GraphQLException MixedUnits(string number, string unit, string plural, string key) =>
        BadInput($"Figures over {number} of {plural} may mix values of different {unit}; "
            + $"keep to one with where: {{{unit}: {{eq: ...}}}}, or group first with facet(by: {key}).");

    public static GraphQLException NoKey(string field, IEnumerable<NodeKey> keys) =>
        BadInput($"{field} has neither id nor by; give id, or by with {string.Join(", or ", keys)}.", "id", "by");

    public static GraphQLException TwoKeys() => BadInput("id and by are both given; give one of them.", "id", "by");

    public static GraphQLException WrongKey(IEnumerable<string> given, IEnumerable<NodeKey> keys) => BadInput(
        $"by has {Listed(given)}, which names no single node; give id, or {string.Join(", or ", keys)}.", "by");

    static string Listed(IEnumerable<string> names) =>
        names.Any() ? string.Join(" and ", names) : "nothing";

    public static GraphQLException NoVocabulary(string name, IEnumerable<string> known) =>
        BadInput($"names has '{name}', which is no vocabulary; there are {string.Join(", ", known)}.", "names");

    public static GraphQLException NoRelease(string since, IEnumerable<string> known) =>
        BadInput($"since is '{since}', a version without a manifest; those with one are {Enumerated(known)}.", "since");

    public static GraphQLException NoWebAddress(string url) =>
        BadInput($"url is \"{Shorten(url)}\"; give a whole web address, as in https://example.org/en/targets.", "url");

    public static GraphQLException NoManifest(string version) =>
        BadInput($"The graph that answers, version {version}, has left no manifest; take it in anew as a whole.");

    static string Enumerated(IEnumerable<string> names) => names.Any() ? string.Join(", ", names) : "none";

    public static GraphQLException StoreUnavailable() =>
        new(new GraphQLError("The graph cannot be read at the moment; ask again shortly.")
        { Code = ErrorCodes.StoreUnavailable });

    public static GraphQLException AnswerTooLong(int bytesMax) =>
        new(new GraphQLError($"The graph would give more than the {bytesMax} bytes that are taken of it for one field; ask for fewer items or fields, page by page.")
        { Code = ErrorCodes.AnswerTooLarge });

    static string Shorten(string text) => text.Length > 60 ? $"{text.AsSpan(0, 60)}…" : text;

    /// <param name="arguments">Those that are to blame; none where it lies in the document.</param>
    public static GraphQLException BadInput(string message, params IReadOnlyList<string> arguments) => new(new GraphQLError(message)
    {
        Code = ErrorCodes.BadUserInput,
        Extensions = arguments.Count == 0 ? null : ErrorExtensions.OfArguments(arguments),
    });
}
