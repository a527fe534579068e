namespace IpGraph.Http.Cors;

/// <summary>Which pages may ask. A WebSocket is not held back by the rules that browsers have for other requests, so
/// that its origin is looked at here.</summary>
public static class Origins
{
    /// <summary>Behind a scheme and a host of this very machine: whatever port a page was served from there.</summary>
    const string AnyPort = ":*";

    static readonly string[] OwnMachine = ["http://localhost", "https://localhost", "http://127.0.0.1", "https://127.0.0.1"];

    /// <summary>Pages that are being made: those that this machine serves itself, at any port.</summary>
    public static IReadOnlyList<string> InDevelopment { get; } = [.. OwnMachine.Select(host => host + AnyPort)];

    /// <summary>Programs send no origin; pages of this very server and those that are listed may connect.</summary>
    public static bool MayConnect(HttpRequest request, IReadOnlyList<string> allowed)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || IsListed(origin, allowed) || IsOwn(origin, request.Host);
    }

    /// <summary>Why no browser ever sends this as the origin of a page, as the end of a sentence; null if one may, or if it
    /// is <c>*</c>.</summary>
    /// <remarks>https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin</remarks>
    public static string? ProblemOf(string origin)
    {
        if (origin == "*" || InDevelopment.Contains(origin, StringComparer.OrdinalIgnoreCase))
            return null;
        if (origin.Contains('*', StringComparison.Ordinal))
            return "a wildcard stands alone, or for the port of localhost, so list each origin, http://localhost:*, or only *";
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var page) || page.Host.Length == 0)
            return "it is made of a scheme, a host and perhaps a port, such as https://example.org";
        var port = page.IsDefaultPort ? "" : $":{page.Port}";
        var host = page.HostNameType == UriHostNameType.IPv6 ? page.Host : page.IdnHost;
        var sent = $"{page.Scheme}://{host}{port}";
        return sent.Equals(origin, StringComparison.OrdinalIgnoreCase) ? null : $"write {sent}";
    }

    public static bool IsListed(string origin, IReadOnlyList<string> allowed)
    {
        foreach (var known in allowed)
        {
            if (known == "*" || known.Equals(origin, StringComparison.OrdinalIgnoreCase) || IsOfAnyPort(origin, known))
                return true;
        }

        return false;
    }

    /// <summary>Whether the origin is that host without a port, or with any.</summary>
    static bool IsOfAnyPort(ReadOnlySpan<char> origin, ReadOnlySpan<char> known)
    {
        if (!known.EndsWith(AnyPort, StringComparison.Ordinal))
            return false;
        var host = known[..^AnyPort.Length];
        if (!origin.StartsWith(host, StringComparison.OrdinalIgnoreCase))
            return false;
        var port = origin[host.Length..];
        return port.IsEmpty || (port[0] == ':' && port.Length is > 1 and <= 6 && !port[1..].ContainsAnyExceptInRange('0', '9'));
    }

    static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase);
}
