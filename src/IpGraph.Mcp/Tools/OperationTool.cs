using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Mcp.Answers;
using IpGraph.Operations;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Paging;
using IpGraph.Operations.Schemas;
using ModelContextProtocol.Protocol;

namespace IpGraph.Mcp.Tools;

/// <summary>An operation of the catalogue as a tool: its variables are the arguments.</summary>
sealed class OperationTool(CatalogueExecutor operations, CatalogueOperation operation) : GraphTool(
    operation.Name,
    operation.Title.English,
    $"{operation.Title.English} / {operation.Title.Japanese}\n{operation.Description.English}".TrimEnd(),
    JsonSchemas.BriefOfVariables(operation),
    JsonSchemas.BriefOfFields(operation.Fields))
{
    // Made when they are asked for first: a start would wait for those of the whole catalogue.
    readonly Lazy<PageSize?> pages = new(() => PageSize.Of(operation));
    readonly Lazy<PageLink?> next = new(() => PageLink.Of(operation).FirstOrDefault(link => link.Relation == "next"));

    /// <remarks>What a page lost would lie before its cursor, and those who follow the cursor would never see it. So a page
    /// that is too long is asked for anew, as long as it could be shown. One that cannot be shown at all is asked for anew as
    /// well: its least length is that of the page that would be sent.</remarks>
    protected override async ValueTask<CallToolResult> AnswerWithinAsync(
        int tokensMax,
        Dictionary<string, JsonElement> arguments,
        CancellationToken cancellation)
    {
        var asked = pages.Value is { } page ? new AskedPages(page.Lists, Further, new Dictionary<string, int>()) : null;
        while (true)
        {
            var truncation = new Truncation(await AnswerAsync(arguments, cancellation), () => operation.Fields, asked);
            var (answer, least) = ToolAnswer.Within(tokensMax, truncation);
            if (truncation.Lost() is not { } lost)
                return answer ?? throw ToolAnswer.TooLong(tokensMax, least, Less);
            arguments[pages.Value!.Variable] = JsonSerializer.SerializeToElement(lost.Kept);
            asked = asked! with { Had = lost.Had };
        }
    }

    /// <summary>How what lies behind a page is asked for.</summary>
    string Further => next.Value is { } link
        ? $"{link.Variable} = {string.Join('.', [AnswerList.Root, .. link.Path, link.Cursor])}"
        : CutLists.Longer;

    protected override async ValueTask<JsonNode> AnswerAsync(
        Dictionary<string, JsonElement> arguments,
        CancellationToken cancellation)
    {
        var variables = JsonSerializer.SerializeToElement(arguments);
        using var result = await operations.ExecuteAsync(operation, variables, cancellation);
        return ResponseData.Of(result, operation, variables);
    }
}
