namespace IpGraph.Http.Responses;

/// <summary>Tells clients in a header from which version of the data a reply was made.</summary>
public static class DatasetVersion
{
    /// <summary>The name of the header.</summary>
    public const string Header = "Dataset-Version";

    /// <summary>The key with which a request asks, in its <c>extensions</c>, to be told in those of the response.</summary>
    public const string Extension = "datasetVersion";

    /// <param name="version">The version; where it is null, what was told before stays.</param>
    public static void Tell(HttpResponse response, string? version)
    {
        if (!string.IsNullOrEmpty(version) && !response.HasStarted)
            response.Headers[Header] = version;
    }
}
