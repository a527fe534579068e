using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Requests;
using IpGraph.Mcp.Access;
using IpGraph.Mcp.Answers;
using IpGraph.Operations.Output;
using ModelContextProtocol;

namespace IpGraph.Mcp.Tools;

/// <summary>A query of the caller's own, read-only and within the limits that every request has.</summary>
sealed class QueryTool(GraphTools graph) : GraphTool(
    "query",
    "A query of your own",
    "Executes a GraphQL query over the graph where no other tool answers; look up names with `schema` first. It cannot change "
        + "anything, and its cost is limited. / 任意の GraphQL クエリを実行する（読み取り専用）。",
    new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["query"] = new JsonObject
            {
                ["type"] = "string",
                ["description"] = "The document, for instance { measures(first: 2) { nodes { id title } } }.",
            },
            ["variables"] = new JsonObject
            {
                ["type"] = "object",
                ["description"] = "The variables of the document.",
            },
        },
        ["required"] = new JsonArray("query"),
        ["additionalProperties"] = false,
    },
    new JsonObject { ["type"] = "object" })
{
    protected override string Less => "select fewer fields, or give lists a smaller first";

    protected override IReadOnlyList<OutputField> FieldsOf(Dictionary<string, JsonElement> arguments) =>
        OutputShape.OfDocument(graph.Schema, arguments["query"].GetString()!);

    protected override async ValueTask<JsonNode> AnswerAsync(
        Dictionary<string, JsonElement> arguments,
        CancellationToken cancellation)
    {
        if (arguments["query"].ValueKind != JsonValueKind.String)
            throw new McpException("\"query\" must be a text: a GraphQL document.");
        var variables = arguments.GetValueOrDefault("variables");
        if (variables.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined))
            throw new McpException("\"variables\" must be an object.");
        var document = arguments["query"].GetString()!;
        if (HasSeveralOperations(document))
            throw new McpException("The document has several operations, and this tool executes one: send each by itself, with the fragments that it needs.");
        var request = new GraphQLRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = variables,
            NoMutations = true,
        };
        using var result = await graph.Executor.ExecuteAsync(request, cancellation);
        return result is SingleResult single
            ? ResponseData.Of(single)
            : throw new McpException("A subscription has no single answer; send a query.");
    }

    static bool HasSeveralOperations(string document)
    {
        try
        {
            return Parser.Parse(document).Operations.Count() > 1;
        }
        catch (GraphQLException)
        {
            return false;
        }
    }
}
