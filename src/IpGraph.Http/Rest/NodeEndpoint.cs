using System.Runtime.InteropServices;
using System.Text.Json;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;
using IpGraph.Http.Responses;
using IpGraph.Operations;
using IpGraph.Operations.Inputs;
using IpGraph.Operations.Nodes;
using IpGraph.Operations.Tables;

namespace IpGraph.Http.Rest;

/// <summary>A node at an address of its own: <c>/nodes/Measure:2023-034</c>.</summary>
/// <param name="page">Where the page of an id is, for whoever made the request; null where nodes have no pages.</param>
/// <param name="descriptions">Tells nodes in RDF; null where they are not told so.</param>
sealed class NodeEndpoint(
    IRequestExecutor executor,
    NodeQueries queries,
    ConditionalGet reading,
    Func<HttpRequest, string, string>? page,
    INodeDescriptions? descriptions)
{
    readonly IReadOnlyList<Representation> offered =
    [
        Representation.Json,
        Representation.Csv,
        .. descriptions is null ? (IEnumerable<Representation>)[] : [Representation.JsonLd, Representation.Turtle],
        .. page is null ? (IEnumerable<Representation>)[] : [Representation.Html],
    ];

    public Task AnswerAsync(HttpContext context, string id)
    {
        var (representation, bare) = Choose(context, id);
        if (representation is null)
            return Problem.NotAcceptable(offered).SendAsync(context);
        if (representation == Representation.Html)
            return RedirectAsync(context, page!(context.Request, bare));
        if (context.Request.Query.Count > 0)
            return Problem.BadInput([.. context.Request.Query.Keys.Select(NoParameter)]).SendAsync(context);
        return queries.For(bare) is { } query
            ? reading.SendAsync(context, representation, "node", () => ExecuteAsync(context, representation, bare, query))
            : Unknown(bare).SendAsync(context);
    }

    static Task RedirectAsync(HttpContext context, string address)
    {
        Vary.By(context.Response.Headers, new(["Accept", "Accept-Language"]));
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Redirect(address);
        return Task.CompletedTask;
    }

    /// <summary>What stands behind the last point of something that is no id as if it named a form; null where nothing does.</summary>
    static string? SuffixOf(string id) => id.LastIndexOf('.') is > 0 and var dot && id[(dot + 1)..] is { Length: > 0 and <= 8 } suffix
        && suffix.All(char.IsAsciiLetterOrDigit) ? suffix : null;

    /// <summary>A suffix chooses before the header <c>Accept</c> does. A browser is led to the page.</summary>
    (Representation?, string Id) Choose(HttpContext context, string id)
    {
        foreach (var form in offered)
        {
            if (id.EndsWith($".{form.Suffix}", StringComparison.Ordinal))
                return (form, id[..^(form.Suffix.Length + 1)]);
        }

        return (Representation.Choose(context.Request.Headers.Accept, offered), id);
    }

    async Task<(Problem?, ReadOnlyMemory<byte>)> ExecuteAsync(
        HttpContext context,
        Representation representation,
        string id,
        NodeQuery query)
    {
        if (representation == Representation.JsonLd || representation == Representation.Turtle)
            return Describe(context, representation, id);
        var variables = JsonSerializer.SerializeToElement(new { id });
        var request = new GraphQLRequest { Document = query.Document, Variables = variables, NoMutations = true };
        using var result = (SingleResult)await executor.ExecuteAsync(request, context.RequestAborted);
        DatasetVersion.Tell(context.Response, result.DataVersion);
        using var answer = OperationAnswer.Read(result.Body, CallerTerms.OfFixed);
        if (answer.Errors.Count > 0)
            return (Problem.Of(answer.Errors), default);
        var node = answer.Data.GetProperty("node");
        if (node.ValueKind == JsonValueKind.Null)
            return (Unknown(id), default);
        Link(context, representation, id);
        return (null, representation == Representation.Csv
            ? CsvTable.Write(answer.Data, query.Table)
            : JsonMarshal.GetRawUtf8Value(node).ToArray());
    }

    (Problem?, ReadOnlyMemory<byte>) Describe(HttpContext context, Representation representation, string id)
    {
        var form = representation == Representation.Turtle ? RdfForm.Turtle : RdfForm.JsonLd;
        try
        {
            if (descriptions!.Describe(id, form, context.RequestAborted) is not { } description)
                return (Unknown(id), default);
            DatasetVersion.Tell(context.Response, description.Version);
            Link(context, representation, id);
            return (null, description.Text);
        }
        catch (NodeDescriptionUnavailableException failure)
        {
            return (Problem.Unavailable(failure.Message), default);
        }
    }

    void Link(HttpContext context, Representation representation, string id) =>
        context.Response.Headers.Link = string.Join(", ", offered.Where(other => other != representation).Select(other =>
            $"<{context.Request.PathBase}/nodes/{Uri.EscapeDataString(id)}.{other.Suffix}>; rel=\"alternate\"; type=\"{other.MediaType}\""));

    static VariableProblem NoParameter(string name) => new(
        name, new("There is no such parameter; a node has none.", $"パラメーター「{name}」はありません。項目のアドレスにパラメーターはありません。"));

    Problem Unknown(string id)
    {
        if (SuffixOf(id) is { } suffix && queries.For(id) is not null)
        {
            var forms = string.Join(", ", offered.Select(one => $".{one.Suffix}"));
            return Problem.NotFound(new(
                $"A node is not to be had as .{suffix}, but as {forms}.", $"項目は .{suffix} では提供していません。{forms} があります。"));
        }

        var shown = id.Length > 100 ? id[..100] + "…" : id;
        return Problem.NotFound(new(
            $"No node has the id \"{shown}\"; ids are read like Measure:2023-034.", $"番号「{shown}」の項目はありません。番号は Measure:2023-034 のような形です。"));
    }
}
