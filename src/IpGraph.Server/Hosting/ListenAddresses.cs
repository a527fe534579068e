using System.Net;
using System.Net.Sockets;
using IpGraph.Server.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IpGraph.Server.Hosting;

/// <summary>The addresses at which the server is to listen, each one that it can.</summary>
static class ListenAddresses
{
    const string Name = "--urls or IPGRAPH_URLS";

    /// <summary>HTTP/2 without TLS, for proxies that know beforehand.</summary>
    const string PriorKnowledge = "h2c";

    /// <param name="text">Addresses parted by semicolons.</param>
    /// <exception cref="SettingsException">One of them is none at which this server could listen.</exception>
    public static ListenAddress[] Read(string text)
    {
        var addresses = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length == 0)
            throw new SettingsException($"{Name} is '{text}', which names no address; give one such as {ServerSettings.UrlDefault}.");
        foreach (var address in addresses)
        {
            if (ProblemOf(address) is { } problem)
                throw new SettingsException($"{Name} has '{address}', {problem}.");
        }

        return [.. addresses.Select(Of)];
    }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="SettingsException">An address is taken, is not of this machine, or may not be used.</exception>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellation)
    {
        // The web server knows its addresses only once it listens.
        var wanted = app.Configuration[WebHostDefaults.ServerUrlsKey]?.Replace(";", ", ", StringComparison.Ordinal);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception failure) when (failure is IOException or SocketException or UnauthorizedAccessException)
        {
            throw new SettingsException($"Cannot listen at {wanted}: {failure.Message}");
        }
    }

    static ListenAddress Of(string text) => BindingAddress.Parse(text).Scheme.ToLowerInvariant() switch
    {
        PriorKnowledge => new($"http{text[PriorKnowledge.Length..]}", HttpProtocols.Http2),
        "https" => new(text, HttpProtocols.Http1AndHttp2),
        _ => new(text, HttpProtocols.Http1),
    };

    static string? ProblemOf(string text)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(text);
        }
        catch (FormatException)
        {
            return $"which is no address; give one such as {ServerSettings.UrlDefault}";
        }

        if (address.Scheme.ToLowerInvariant() is not ("http" or "https" or PriorKnowledge) || address.IsNamedPipe)
            return $"which is no address of http, https or h2c; give one such as {ServerSettings.UrlDefault}";
        if (address.PathBase.Length > 0)
            return "which has a path; give only host and port";
        if (address.IsUnixPipe)
            return null;
        if (address.Port is < 0 or > ushort.MaxValue)
            return $"but a port is a number up to {ushort.MaxValue}";
        if (address.Port == 0 && !address.Scheme.Equals("http", StringComparison.OrdinalIgnoreCase))
            return "but only an address of http can have a port of the system's choice";
        if (IsLocalhost(address))
            return address.Port == 0 ? "but a port of the system's choice needs one address, such as http://127.0.0.1:0" : null;
        return IsAddress(address.Host)
            ? null
            : "whose host is no address of this machine; give an IP address, localhost, or * for all that it has";
    }

    static bool IsLocalhost(BindingAddress address) => address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a host says where to listen: the web server takes every other name for all addresses.</summary>
    static bool IsAddress(string host) => host is "*" or "+" || IPAddress.TryParse(host, out _);
}
