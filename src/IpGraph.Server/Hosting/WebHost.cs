using System.Net.Security;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using IpGraph.Server.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace IpGraph.Server.Hosting;

/// <summary>A web host with what a GraphQL server needs, and nothing else.</summary>
static class WebHost
{
    public static WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddEnvironmentVariables("ASPNETCORE_");
        builder.WebHost.UseKestrelCore();
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
        // With a log of its own, the hosting layer would begin a trace for every request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        return builder;
    }

    /// <summary>Where the host listens, how much of a request it takes, and how it comes to its end.</summary>
    /// <exception cref="SettingsException">An address is encrypted and there is no certificate for it.</exception>
    public static void Place(
        WebApplicationBuilder builder,
        IReadOnlyList<ListenAddress> addresses,
        CertificateFile? certificate,
        TransportOptions transport,
        DrainOptions drain)
    {
        if (certificate is null && addresses.FirstOrDefault(address => address.IsEncrypted) is { } encrypted)
            throw new SettingsException($"To listen at {encrypted.Url}, name a certificate in {Setting.Prefix}CERTIFICATE.");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            KestrelLimits.Apply(kestrel, transport);
            kestrel.ConfigureEndpointDefaults(opened => Open(opened, addresses, certificate));
        });
        builder.WebHost.UseUrls([.. addresses.Select(address => address.Url)]);
        // While answers keep the processors busy, a short request must find a thread and not wait for one of theirs.
        ThreadPool.SetMinThreads(Math.Max(8, 4 * Environment.ProcessorCount), Math.Max(8, 4 * Environment.ProcessorCount));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = drain.Drain);
        builder.Services.AddSingleton(services =>
            new Drain(drain, TimeProvider.System, services.GetRequiredService<IHostApplicationLifetime>()));
        builder.Services.AddSingleton<IHostLifetime>(services => services.GetRequiredService<Drain>());
    }

    static void Open(ListenOptions opened, IReadOnlyList<ListenAddress> addresses, CertificateFile? certificate)
    {
        if (addresses.FirstOrDefault(known => known.Is(opened)) is not { } address)
            return;
        opened.Protocols = address.Protocols;
        if (!address.IsEncrypted)
            return;
        var logger = opened.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("IpGraph.Certificate");
        opened.UseHttps(new TlsHandshakeCallbackOptions
        {
            OnConnection = _ => ValueTask.FromResult(new SslServerAuthenticationOptions
            {
                ServerCertificateContext = certificate!.Current(logger),
                ApplicationProtocols = [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11],
            }),
        });
    }
}
