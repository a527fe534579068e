using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Requests;

/// <summary>Everything for which a request is refused beside grammar, validation and variables.</summary>
static class RequestErrors
{
    public static GraphQLError OperationNameMissing() =>
        new("The document has several operations; say which with \"operationName\".")
        {
            Code = ErrorCodes.BadUserInput,
        };

    public static GraphQLError NoSuchOperation(string name) =>
        new($"The document has no operation \"{(name.Length > 60 ? $"{name.AsSpan(0, 60)}…" : name)}\".")
        {
            Code = ErrorCodes.BadUserInput,
        };

    public static GraphQLError NoMutations() => new("A mutation cannot be sent this way.") { Code = ErrorCodes.BadUserInput };

    public static GraphQLError Internal() => new("Internal error.") { Code = ErrorCodes.Internal };

    public static GraphQLError TooDeep(int depth, int depthMax) =>
        Limit($"The operation nests {depth} levels of fields, {depthMax} are allowed; select fewer levels at once.");

    public static GraphQLError IntrospectionTooDeep(int depthMax) =>
        Limit($"The operation nests more than {depthMax} levels of fields; select fewer levels at once.");

    public static GraphQLError SpreadsTooDeep(int depthMax) =>
        Limit($"The fragments of the document nest more than {depthMax} levels deep; spread fewer within each other.");

    public static GraphQLError TooManyFields(long fields, int fieldsMax) =>
        Limit($"The operation selects {fields} fields once its fragments are spread, {fieldsMax} are allowed; "
            + "select fewer fields.");

    public static GraphQLError TooManyRootFields(int fields, int fieldsMax) =>
        Limit($"The operation selects {fields} fields of the root, {fieldsMax} are allowed; send several requests.");

    public static GraphQLError TooManyAliases(int aliases, int aliasesMax) =>
        Limit($"The document has {aliases} aliases, {aliasesMax} are allowed; use fewer.");

    public static GraphQLError TooManyDirectives(int directives, int directivesMax) =>
        Limit($"The document has {directives} directives, {directivesMax} are allowed; use fewer.");

    public static GraphQLError TooManyDirectivesAtOnce(int directives, int directivesMax, SourceLocation? location) =>
        Limit($"There are {directives} directives in one place, {directivesMax} are allowed; use fewer.") with
        {
            Locations = location is { } place ? [place] : [],
        };

    static GraphQLError Limit(string message) => new(message) { Code = ErrorCodes.ValidationFailed };
}
