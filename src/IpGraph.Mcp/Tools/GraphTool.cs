using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Mcp.Answers;
using IpGraph.Operations.Output;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IpGraph.Mcp.Tools;

/// <summary>A tool that reads the graph: it checks the names of its arguments, keeps its answer within a budget of tokens,
/// and gives it as JSON that fits its schema and as the same in text.</summary>
abstract class GraphTool : McpServerTool
{
    const string BudgetArgument = "tokensMax";

    protected GraphTool(string name, string title, string description, JsonObject input, JsonObject data)
    {
        input["properties"]![BudgetArgument] = new JsonObject
        {
            ["type"] = "integer",
            ["minimum"] = TokenBudget.Min,
            ["maximum"] = TokenBudget.Max,
        };
        var output = ToolAnswer.SchemaOf(data);
        PlainTypes.OfArguments(input);
        PlainTypes.Of(output);
        SharedParts.Of(output);
        ProtocolTool = new Tool
        {
            Name = name,
            Title = title,
            Description = description,
            InputSchema = JsonSerializer.SerializeToElement(input),
            OutputSchema = JsonSerializer.SerializeToElement(output),
            Annotations = new ToolAnnotations
            {
                ReadOnlyHint = true,
                OpenWorldHint = false,
            },
        };
        argumentNames = [.. input["properties"]!.AsObject().Select(property => property.Key)];
        required = input["required"] is JsonArray names ? [.. names.Select(one => one!.GetValue<string>())] : [];
    }

    readonly IReadOnlyList<string> argumentNames;
    readonly IReadOnlyList<string> required;

    public override Tool ProtocolTool { get; }

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request,
        CancellationToken cancellationToken = default)
    {
        var arguments = Read(request.Params?.Arguments);
        var tokensMax = arguments.Remove(BudgetArgument, out var given) ? ReadBudget(given) : TokenBudget.Default;
        return await AnswerWithinAsync(tokensMax, arguments, cancellationToken);
    }

    /// <summary>The answer as it is sent.</summary>
    /// <exception cref="McpException">There is no answer, or none that is short enough.</exception>
    protected virtual async ValueTask<CallToolResult> AnswerWithinAsync(
        int tokensMax,
        Dictionary<string, JsonElement> arguments,
        CancellationToken cancellation)
    {
        var (answer, least) = ToolAnswer.Within(tokensMax, new Truncation(await AnswerAsync(arguments, cancellation), () => FieldsOf(arguments)));
        return answer ?? throw ToolAnswer.TooLong(tokensMax, least, Less);
    }

    /// <summary>The fields of the data, as far as it has pages.</summary>
    protected virtual IReadOnlyList<OutputField> FieldsOf(Dictionary<string, JsonElement> arguments) => [];

    /// <summary>How the caller asks for less, where an answer is too long in its shortest form.</summary>
    protected virtual string Less =>
        argumentNames.Where(name => name != BudgetArgument).ToList() is { Count: > 0 } names
            ? $"its arguments are {string.Join(", ", names)}"
            : "by another tool, this one has no arguments";

    /// <summary>The data of the answer.</summary>
    /// <param name="arguments">Of known names, none of them null.</param>
    /// <exception cref="McpException">There is no answer; the message says why and what to do.</exception>
    protected abstract ValueTask<JsonNode> AnswerAsync(
        Dictionary<string, JsonElement> arguments,
        CancellationToken cancellation);

    /// <summary>Models send null for what they do not want to give.</summary>
    Dictionary<string, JsonElement> Read(IDictionary<string, JsonElement>? given)
    {
        var arguments = (given ?? new Dictionary<string, JsonElement>())
            .Where(argument => argument.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
            .ToDictionary(StringComparer.Ordinal);
        foreach (var name in arguments.Keys.Except(argumentNames))
            throw ToolRefusal.BadArgument(name, $"There is no argument \"{name}\"; there is {string.Join(", ", argumentNames)}.");
        foreach (var name in required.Except(arguments.Keys))
            throw ToolRefusal.BadArgument(name, $"The argument \"{name}\" is missing: {DescriptionOf(name)}");
        return arguments;
    }

    string? DescriptionOf(string argument) => ProtocolTool.InputSchema.GetProperty("properties").GetProperty(argument)
        .TryGetProperty("description", out var description) ? description.GetString() : null;

    static int ReadBudget(JsonElement given) =>
        given.ValueKind == JsonValueKind.Number && given.TryGetDouble(out var tokens) && double.IsInteger(tokens)
            && tokens is >= TokenBudget.Min and <= TokenBudget.Max
            ? (int)tokens
            : throw ToolRefusal.BadArgument(
                BudgetArgument,
                $"\"{BudgetArgument}\" must be a whole number from {TokenBudget.Min} to {TokenBudget.Max}.");
}
