using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IpGraph.Server.Hosting;

/// <summary>A web host with what a GraphQL server needs, and nothing else.</summary>
static class WebHost
{
    public const string UrlDefault = "http://localhost:5000";

    public static WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables("IPGRAPH_");
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        return builder;
    }

    /// <summary>Where the host listens, and how it comes to its end.</summary>
    public static void Place(WebApplicationBuilder builder, string urls, DrainOptions drain)
    {
        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = drain.Drain);
        builder.Services.AddSingleton(services =>
            new Drain(drain, TimeProvider.System, services.GetRequiredService<IHostApplicationLifetime>()));
        builder.Services.AddSingleton<IHostLifetime>(services => services.GetRequiredService<Drain>());
    }

    static void Limit(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        options.Limits.MaxRequestHeaderCount = 100;
        options.Limits.MaxRequestLineSize = 8 * 1024;
    }
}
