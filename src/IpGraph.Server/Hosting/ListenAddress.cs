using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IpGraph.Server.Hosting;

/// <summary>An address to listen at.</summary>
/// <param name="Url">As the web server takes it, by http or https.</param>
/// <param name="Protocols">What is spoken there. Only with TLS can both be spoken at one address: there client and server agree
/// beforehand.</param>
sealed record ListenAddress(string Url, HttpProtocols Protocols)
{
    readonly BindingAddress parsed = BindingAddress.Parse(Url);

    public bool IsEncrypted => parsed.Scheme.Equals("https", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is the one that the web server is about to open.</summary>
    public bool Is(ListenOptions opened) => parsed.IsUnixPipe
        ? opened.SocketPath == parsed.UnixPipePath
        : opened.IPEndPoint?.Port == parsed.Port;
}
