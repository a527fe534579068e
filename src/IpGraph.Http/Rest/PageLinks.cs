using System.Text.Json;
using IpGraph.Operations.Paging;
using Microsoft.AspNetCore.WebUtilities;

namespace IpGraph.Http.Rest;

/// <summary>The links of an answer to the pages before and after it, at the address that was asked.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc8288</remarks>
static class PageLinks
{
    public static IEnumerable<string> To(HttpRequest request, IReadOnlyList<PageLink> pages, JsonElement data)
    {
        foreach (var page in pages)
        {
            if (page.CursorIn(data) is { } cursor)
                yield return $"<{AddressWith(request, page.Variable, cursor)}>; rel=\"{page.Relation}\"";
            if (page.Relation == "next" && request.Query.ContainsKey(page.Variable))
                yield return $"<{AddressWith(request, page.Variable, null)}>; rel=\"first\"";
        }
    }

    static string AddressWith(HttpRequest request, string variable, string? value)
    {
        var parameters = request.Query.Where(parameter => parameter.Key != variable).ToList();
        if (value is not null)
            parameters.Add(KeyValuePair.Create(variable, new Microsoft.Extensions.Primitives.StringValues(value)));
        return QueryHelpers.AddQueryString($"{request.PathBase}{request.Path}", parameters);
    }
}
