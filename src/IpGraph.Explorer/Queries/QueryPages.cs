using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;

namespace IpGraph.Explorer.Queries;

/// <summary>A page to write a query, send it and keep its address; it works without script.</summary>
public static class QueryPages
{
    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async ValueTask<Page> AnswerAsync(PageRequest request)
    {
        if (!request.Site.HasQueryPage)
        {
            throw new PageFailure(404, null, new(
                "This server has no page to write queries.", "このサーバーには、問い合わせを書くページがありません。"));
        }

        var draft = DraftOf(request);
        var result = request.Parameter("run") is not null ? await ExecuteAsync(draft, request) : null;
        return new Page(
            request.Language.Say("問い合わせ（GraphQL）", "Query (GraphQL)"),
            typeof(QueryPage),
            new() { ["Request"] = request, ["Draft"] = draft, ["Result"] = result ?? "" })
        {
            Section = "query",
            TakesAnyParameter = true,
        };
    }

    /// <summary>The query of the address: its own text, or that of an operation of the catalogue with its example.</summary>
    static QueryDraft DraftOf(PageRequest request)
    {
        var name = request.Parameter("documentId") ?? request.Parameter("operation");
        var variables = request.Parameter("variables");
        if (request.Parameter("query") is { } query)
            return new QueryDraft(query, variables ?? "", name);
        if (request.Parameter("operation") is { } wanted && !request.Site.Operations.Catalogue.TryFind(wanted, out _))
        {
            throw PageRequest.Refused(new(
                $"operation is \"{wanted}\"; give the name of an operation of the catalogue, which /reference lists.",
                $"「operation」の値「{wanted}」は使えません。/reference にある操作の名前を指定してください。"));
        }

        return name is not null && request.Site.Operations.Catalogue.TryFind(name, out var operation)
            ? new QueryDraft(
                Encoding.UTF8.GetString(operation.Document.Span),
                variables is null ? JsonSerializer.Serialize(operation.Example, Readable) : Indent(variables),
                name)
            : new QueryDraft(QueryDraft.First, variables ?? "", null);
    }

    static string Indent(string json)
    {
        try
        {
            return JsonSerializer.Serialize(JsonElement.Parse(json), Readable);
        }
        catch (JsonException)
        {
            return json;
        }
    }

    static async ValueTask<string> ExecuteAsync(QueryDraft draft, PageRequest request)
    {
        JsonElement variables = default;
        try
        {
            if (draft.Variables.Trim().Length > 0)
                variables = JsonElement.Parse(draft.Variables);
        }
        catch (JsonException mistake)
        {
            return request.Language.Say($"変数が JSON ではありません：{mistake.Message}", $"The variables are not JSON: {mistake.Message}");
        }

        if (variables.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Object))
            return request.Language.Say("変数は JSON のオブジェクトです。", "The variables are a JSON object.");
        var document = new GraphQLRequest { Document = Encoding.UTF8.GetBytes(draft.Query), Variables = variables, NoMutations = true };
        using var result = await request.Site.Executor.ExecuteAsync(document, request.Cancellation);
        return result is SingleResult single
            ? Indent(Encoding.UTF8.GetString(single.Body.Span))
            : request.Language.Say("この操作は続けて届く答えを持つため、ここでは実行できません。", "The answer to this comes in parts; it cannot be shown here.");
    }
}
