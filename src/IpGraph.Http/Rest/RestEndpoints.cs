using IpGraph.GraphQL;
using IpGraph.GraphQL.Types;
using IpGraph.Http.Execution;
using IpGraph.Http.OpenApi;
using IpGraph.Http.Options;
using IpGraph.Http.Requests;
using IpGraph.Http.Responses;
using IpGraph.Operations;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Nodes;
using Microsoft.AspNetCore.Routing;

namespace IpGraph.Http.Rest;

/// <summary>The addresses of the REST API: one for each operation of the catalogue, and one for each node.</summary>
public static class RestEndpoints
{
    static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <param name="endpoints">Where they are added.</param>
    /// <param name="operations">The catalogue with what executes it.</param>
    /// <param name="executor">Answers for nodes.</param>
    /// <param name="schema">What nodes have.</param>
    /// <param name="rules">All that lets another server answer the same request differently: schema, limits, program.</param>
    /// <param name="version">Names the data that is answered from now.</param>
    /// <param name="options">How long answers may be kept.</param>
    /// <param name="admission">The limits that every request has.</param>
    /// <param name="page">Where the page of a node is, for whoever made the request; null where nodes have no pages.</param>
    /// <param name="descriptions">Tells nodes in RDF; null where they are not told so.</param>
    public static void MapRest(
        this IEndpointRouteBuilder endpoints,
        CatalogueExecutor operations,
        IRequestExecutor executor,
        Schema schema,
        string rules,
        Func<string> version,
        TransportOptions options,
        EndpointAdmission admission,
        Func<HttpRequest, string, string>? page = null,
        INodeDescriptions? descriptions = null)
    {
        var reading = new ConditionalGet(new EntityTags(rules, version), options);
        var bound = new Dictionary<string, OperationEndpoint>(StringComparer.Ordinal);
        foreach (var operation in operations.Catalogue.Operations)
        {
            var endpoint = bound[operation.Name] = new OperationEndpoint(operations, operation, reading);
            endpoints.MapGet($"/api/{operation.Name}", Admitted(admission, context => IsNamed(context, operation)
                    ? endpoint.AnswerAsync(context, suffix: null)
                    : UnknownOperation(operations.Catalogue, LastPart(context)).SendAsync(context)))
                .AddOpenApiOperationTransformer((description, _, _) =>
                    OperationDescription.WriteAsync(description, operation, endpoint.Offered));
        }

        var nodes = new NodeEndpoint(executor, new NodeQueries(schema), reading, page, descriptions);
        endpoints.MapGet("/nodes/{id}", Admitted(admission, context => nodes.AnswerAsync(context, (string)context.GetRouteValue("id")!)))
            .AddOpenApiOperationTransformer((description, _, _) => NodeDescription.WriteAsync(description));
        endpoints.MapMethods("/nodes/{id}", [HttpMethods.Head], Admitted(admission, context => nodes.AnswerAsync(context, (string)context.GetRouteValue("id")!)))
            .ExcludeFromDescription();
        endpoints.Map("/nodes/{**rest}", Admitted(admission, RefuseAsync)).ExcludeFromDescription();
        var index = new FixedText(CatalogueIndex.Write(operations.Catalogue));
        endpoints.MapMethods("/api", Reading, Admitted(admission, NoParameters.Before(context =>
            index.SendAsync(context, "application/json; charset=utf-8", options.CompressionMin)))).ExcludeFromDescription();
        endpoints.Map("/api/{**rest}", Admitted(admission, context => AnswerOtherAsync(context, operations.Catalogue, bound)))
            .ExcludeFromDescription();
    }

    static Func<HttpContext, Task> Admitted(EndpointAdmission admission, RequestDelegate endpoint)
    {
        var admitted = admission.Around(endpoint);
        return context => admitted(context);
    }

    /// <summary>Whether the address has the very name of the operation: where there is a suffix, case counts, and so it does
    /// without.</summary>
    static bool IsNamed(HttpContext context, CatalogueOperation operation) => LastPart(context) == operation.Name;

    static string LastPart(HttpContext context) => context.Request.Path.Value!.TrimEnd('/').Split('/')[^1];

    /// <summary>Whatever is not the bare address of an operation read with GET: a suffix, a codebook, HEAD, and what is
    /// not there.</summary>
    static Task AnswerOtherAsync(HttpContext context, OperationCatalogue catalogue, Dictionary<string, OperationEndpoint> bound)
    {
        if (!Reading.Contains(context.Request.Method))
            return Problem.OnlyReading.SendAsync(context);
        var rest = (string?)context.GetRouteValue("rest") ?? "";
        if (bound.TryGetValue(rest, out var bare))
            return bare.AnswerAsync(context, suffix: null);
        if (rest.Split('/') is [var name, "codebook"] && bound.TryGetValue(name, out var described))
            return NoParameters.Before(described.AnswerCodebookAsync)(context);
        var dot = rest.LastIndexOf('.');
        return dot > 0 && bound.TryGetValue(rest[..dot], out var endpoint)
            ? endpoint.AnswerAsync(context, rest[(dot + 1)..])
            : UnknownOperation(catalogue, rest).SendAsync(context);
    }

    static Task RefuseAsync(HttpContext context) => Reading.Contains(context.Request.Method)
        ? Problem.NotFound(new(
            "A node is at /nodes/ and its id, such as /nodes/Measure:2023-034.",
            "項目は /nodes/ の後に番号を付けたアドレスにあります（例：/nodes/Measure:2023-034）。")).SendAsync(context)
        : Problem.OnlyReading.SendAsync(context);

    /// <summary>The catalogue has no such operation.</summary>
    internal static Problem UnknownOperation(OperationCatalogue catalogue, string name)
    {
        var near = catalogue.Nearest(name);
        return Problem.NotFound(new(
            $"There is no operation \"{Shorten(name)}\"; /openapi.json lists them{(near is null ? "." : $", the nearest is \"{near}\".")}",
            $"操作「{Shorten(name)}」はありません。一覧は /openapi.json にあります。{(near is null ? "" : $"最も近い名前は「{near}」です。")}"));
    }

    static string Shorten(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
