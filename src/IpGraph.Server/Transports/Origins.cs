namespace IpGraph.Server.Transports;

/// <summary>Which pages may ask. A WebSocket is not held back by the rules that browsers have for other requests, so
/// that its origin is looked at here.</summary>
static class Origins
{
    /// <summary>Programs send no origin; pages of this very server and those that are listed may connect.</summary>
    public static bool MayConnect(HttpRequest request, IReadOnlyList<string> allowed)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || IsListed(origin, allowed) || IsOwn(origin, request.Host);
    }

    public static bool IsListed(string origin, IReadOnlyList<string> allowed)
    {
        foreach (var known in allowed)
        {
            if (known == "*" || known.Equals(origin, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase);
}
