using System.Security.Cryptography;

namespace IpGraph.Http.Responses;

/// <summary>A text that stays the same while the server runs, named by its content.</summary>
/// <param name="text">In UTF-8.</param>
sealed class FixedText(byte[] text)
{
    readonly string tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 16))}\"";

    /// <summary>Sends it, or says that whoever asks has it already.</summary>
    /// <param name="compressionMin">From how many bytes on it may be compressed.</param>
    public Task SendAsync(HttpContext context, string contentType, int compressionMin)
    {
        (context.Response.Headers.ETag, context.Response.Headers.CacheControl) = (tag, "public, max-age=300");
        return EntityTags.IsKnown(context.Request, tag)
            ? HttpResponses.NotModifiedAsync(context)
            : HttpResponses.WriteAsync(context, StatusCodes.Status200OK, contentType, text, compressionMin);
    }
}
