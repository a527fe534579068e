using System.Security.Cryptography;
using System.Text;

namespace IpGraph.Http.Responses;

/// <summary>What a page tells the browser to keep others from doing with it.</summary>
public static class PageProtection
{
    const string Base = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Forbids frames and sniffing, tells other sites nothing of where a reader came from, and lets the page load
    /// only what is listed.</summary>
    /// <param name="response">The response with the page.</param>
    /// <param name="sources">Directives of a content security policy, such as <c>style-src 'self'</c>; null for nothing.</param>
    public static void Protect(HttpResponse response, string? sources = null)
    {
        response.Headers.ContentSecurityPolicy = sources is null ? Base : $"{Base}; {sources}";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Referrer-Policy"] = "same-origin";
    }

    /// <summary>The same for a page of a site of this server: it may load and ask what lies here, and nothing from
    /// elsewhere.</summary>
    public static void ProtectSite(HttpResponse response)
    {
        Protect(response);
        response.Headers.ContentSecurityPolicy =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
    }

    /// <summary>The source expression that allows one text between the tags of a style or a script.</summary>
    public static string SourceOf(string inline) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline)))}'";
}
