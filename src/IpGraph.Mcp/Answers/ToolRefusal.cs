using System.Text.Json.Nodes;
using IpGraph.GraphQL.Errors;
using IpGraph.Operations;
using IpGraph.Operations.Inputs;
using ModelContextProtocol;

namespace IpGraph.Mcp.Answers;

/// <summary>Why a tool has no answer: a text for the model, and for programs which arguments are to blame.</summary>
/// <param name="errors">For each error its code and, where an argument is to blame, the parameter.</param>
sealed class ToolRefusal(string message, params IReadOnlyList<(string? Code, string? Parameter)> errors) : McpException(message)
{
    /// <summary>Under which name the list of errors stands in <c>_meta</c> of a result.</summary>
    public const string Member = "errors";

    /// <summary>Each error as an object with <c>code</c> and <c>parameter</c>, the latter where an argument is to blame.</summary>
    public JsonArray Errors => new([.. errors.Select(error => new JsonObject(Members(error)))]);

    public static ToolRefusal Of(IReadOnlyList<OperationError> errors) => new(
        string.Join('\n', errors.Select(error => $"{error.Code}: {error.Message}")),
        [.. errors.SelectMany(error => error.Variables.DefaultIfEmpty().Select(variable => (error.Code, variable)))]);

    /// <param name="unknown">One or more.</param>
    public static ToolRefusal NothingNamed(IReadOnlyList<VariableProblem> unknown) => new(
        $"{ErrorCodes.NotFound}: {VariableProblem.Join(unknown).English}",
        [.. unknown.Select(problem => ((string?)ErrorCodes.NotFound, (string?)problem.Parameter))]);

    public static ToolRefusal BadArgument(string name, string message) => new(message, (ErrorCodes.BadUserInput, name));

    static IEnumerable<KeyValuePair<string, JsonNode?>> Members((string? Code, string? Parameter) error)
    {
        if (error.Code is not null)
            yield return new("code", error.Code);
        if (error.Parameter is not null)
            yield return new("parameter", error.Parameter);
    }
}
