using IpGraph.Http.Options;
using IpGraph.Http.Responses;
using Microsoft.Extensions.Primitives;

namespace IpGraph.Http.Rest;

/// <summary>Names what is read by what it follows from, and spares whoever holds it already the answer.</summary>
sealed class ConditionalGet(EntityTags tags, TransportOptions options)
{
    readonly StringValues cacheControl = $"public, max-age={(int)options.CacheMaxAge.TotalSeconds}";

    /// <param name="source">What the answer follows from beside data, rules, address and representation.</param>
    /// <param name="answer">Makes the answer; a problem is never kept by anyone.</param>
    public async Task SendAsync(
        HttpContext context,
        Representation representation,
        string source,
        Func<Task<(Problem? Problem, ReadOnlyMemory<byte> Body)>> answer)
    {
        var headers = context.Response.Headers;
        Vary.By(headers, "Accept");
        // Compared by reference below: a version that went and came back may have let another one answer.
        var version = tags.Version;
        var tag = TagOf(version, context.Request, representation, source);
        if (EntityTags.IsKnown(context.Request, tag))
        {
            (headers.ETag, headers.CacheControl) = (tag, cacheControl);
            await HttpResponses.NotModifiedAsync(context);
            return;
        }

        var (problem, body) = await answer();
        if (problem is not null)
        {
            await problem.SendAsync(context);
            return;
        }

        var isLasting = ReferenceEquals(tags.Version, version);
        headers.CacheControl = isLasting ? cacheControl : "no-store";
        if (isLasting)
            headers.ETag = tag;
        await HttpResponses.WriteAsync(
            context, StatusCodes.Status200OK, representation.ContentType, body, options.CompressionMin);
    }

    string TagOf(string version, HttpRequest request, Representation representation, string source) => tags.Of(
        version,
        default,
        string.Join('\n', source, representation.Suffix, $"{request.PathBase}{request.Path}", request.QueryString.Value, BaseOf(request)),
        MediaType.Json);

    /// <summary>Links and IRIs in an answer begin with the address at which it was asked.</summary>
    public static string BaseOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}/";
}
