using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Execution;

/// <summary>Everything that can go wrong while an operation is executed.</summary>
static class ExecutionErrors
{
    /// <summary>An error that its author gave neither a place nor a path.</summary>
    public static GraphQLError At(GraphQLError error, PlannedField selected, ResponsePath path) => error with
    {
        Path = error.Path ?? path,
        Locations = error.Locations.Count > 0 ? error.Locations : selected.Locations,
    };

    public static GraphQLError Internal(PlannedField selected, ResponsePath path) =>
        Error("Internal error.", ErrorCodes.Internal, selected, path);

    public static GraphQLError Timeout(PlannedField selected, ResponsePath path) =>
        Error("The answer took longer than a request may take; ask for less.", ErrorCodes.Timeout, selected, path);

    /// <summary>The data changed whenever it was read; as an error of the whole operation it has no place.</summary>
    public static GraphQLError ReplacedTooOften() =>
        new("The data was replaced while it was read; ask again shortly.") { Code = ErrorCodes.StoreUnavailable };

    public static GraphQLError NullInNonNull(PlannedField selected, ResponsePath path) =>
        Error($"The field \"{selected.ParentType.Name}.{selected.Definition.Name}\" must not be null.",
            ErrorCodes.Internal, selected, path);

    public static GraphQLError NoList(PlannedField selected, ResponsePath path) =>
        Error($"The field \"{selected.ParentType.Name}.{selected.Definition.Name}\" must be a list.",
            ErrorCodes.Internal, selected, path);

    public static GraphQLError NegativeInitialCount(PlannedField selected, ResponsePath path, int count) =>
        Error($"The argument \"initialCount\" of \"@stream\" is {count}; it must be 0 or more.",
            ErrorCodes.BadUserInput, selected, path);

    public static GraphQLError CannotSerialize(PlannedField selected, ResponsePath path, TypeDefinition type) =>
        Error($"A value cannot be represented as \"{type.Name}\".", ErrorCodes.Internal, selected, path);

    public static GraphQLError UnknownType(PlannedField selected, ResponsePath path, TypeDefinition type) =>
        Error($"A value of type \"{type.Name}\" does not say which object type it has.",
            ErrorCodes.Internal, selected, path);

    public static GraphQLError NoEvents(PlannedField selected) =>
        Error($"The field \"{selected.Definition.Name}\" has no events to subscribe to.",
            ErrorCodes.Internal, selected, ResponsePath.Of(selected.ResponseName));

    static GraphQLError Error(string message, string code, PlannedField selected, ResponsePath path) => new(message)
    {
        Code = code,
        Path = path,
        Locations = selected.Locations,
    };
}
