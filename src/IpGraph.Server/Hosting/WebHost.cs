using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IpGraph.Server.Hosting;

/// <summary>A web host with what a GraphQL server needs, and nothing else.</summary>
static class WebHost
{
    public const string UrlDefault = "http://localhost:5000";

    public static WebApplicationBuilder CreateBuilder(string? urls)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables("IPGRAPH_");
        builder.WebHost.UseKestrelCore().UseUrls(Urls(urls, builder.Configuration));
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(25));
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        return builder;
    }

    static string[] Urls(string? urls, IConfiguration configuration) =>
        (urls ?? configuration["URLS"] ?? UrlDefault).Split(';', StringSplitOptions.RemoveEmptyEntries);

    static void Limit(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        options.Limits.MaxRequestHeaderCount = 100;
        options.Limits.MaxRequestLineSize = 8 * 1024;
    }
}
