using IpGraph.Exports.Formats;
using IpGraph.Http.Responses;
using Microsoft.Net.Http.Headers;

namespace IpGraph.Server.Exporting;

/// <summary>What every response with an export says of itself.</summary>
static class ExportResponse
{
    /// <summary>Two programs may write one version in two ways.</summary>
    static readonly string Program = typeof(ExportFormat).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>Whether the client would rather have it compressed, which is worth nothing where the format is.</summary>
    public static bool IsPacked(HttpRequest request, ExportFormat format) => !format.IsCompressed && TakesGzip(request);

    /// <summary>Whether the client would rather have a long answer compressed.</summary>
    public static bool TakesGzip(HttpRequest request)
    {
        var taken = request.GetTypedHeaders().AcceptEncoding;
        var packed = WeightOf(Find("gzip") ?? Find("*"));
        return packed > 0 && packed >= WeightOf(Find("identity"));

        StringWithQualityHeaderValue? Find(string coding) =>
            taken.FirstOrDefault(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase));

        static double WeightOf(StringWithQualityHeaderValue? coding) => coding is null ? 0 : coding.Quality ?? 1;
    }

    /// <param name="version">Of the whole or the part that is sent.</param>
    public static EntityTagHeaderValue Tag(string version, ExportFormat format, bool isPacked) =>
        new($"\"{version}-{format.Name}-{Program}{(isPacked ? "-gzip" : "")}\"");

    public static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTags.IsKnown(request, tag.ToString()) || EntityTags.WantsOnlyWhatIsNot(request);

    /// <param name="version">Of the whole graph, also where a part is sent.</param>
    public static void Tell(HttpResponse response, string version, bool isPacked)
    {
        DatasetVersion.Tell(response, version);
        response.Headers.CacheControl = "no-cache";
        Vary.By(response.Headers, new([HeaderNames.Accept, HeaderNames.AcceptEncoding]));
        if (isPacked)
            response.Headers.ContentEncoding = "gzip";
    }
}
