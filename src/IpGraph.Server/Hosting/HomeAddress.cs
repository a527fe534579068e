namespace IpGraph.Server.Hosting;

/// <summary>Where readers find the server.</summary>
static class HomeAddress
{
    /// <param name="publicUrl">As the settings have it; empty for where somebody asked.</param>
    /// <returns>With a slash at its end.</returns>
    public static Uri Of(HttpRequest request, string publicUrl) =>
        new(publicUrl.Length > 0 ? $"{publicUrl}/" : $"{request.Scheme}://{request.Host}{request.PathBase}/");
}
