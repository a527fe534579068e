using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace IpGraph.Explorer.Frame;

/// <summary>A style, script or picture that pages load from this server.</summary>
/// <param name="Tag">Changes whenever the content does.</param>
public sealed record Asset(string ContentType, byte[] Content, string Tag)
{
    static readonly ConcurrentDictionary<string, Asset?> Known = new(StringComparer.Ordinal);

    /// <summary>The address of an asset, a new one whenever its content is new: it may be kept for ever.</summary>
    public static string Address(string name) => $"/assets/{name}?v={Find(name)!.Tag}";

    /// <summary>The asset of that name; null where there is none.</summary>
    public static Asset? Find(string name) => Known.TryGetValue(name, out var asset) ? asset
        : TypeOf(name) is { } type && Read(name) is { } content
            ? Known.GetOrAdd(name, new Asset(type, content, Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6))))
            : null;

    static string? TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => null,
    };

    static byte[]? Read(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
