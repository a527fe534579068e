using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace IpGraph.Server.Tests.Signals;

/// <summary>Takes what a server sends to a collector, and keeps it as it came.</summary>
sealed class FakeCollector : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentDictionary<string, string> received = new();

    FakeCollector(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public static async Task<FakeCollector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var collector = new FakeCollector(builder.Build());
        collector.app.Run(collector.TakeAsync);
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>All that came for a signal, with the texts in it readable: they stand in the messages as they are.</summary>
    public string Of(string signal) => At($"/v1/{signal}");

    /// <summary>The same, of all that came to an address.</summary>
    public string At(string path) => received.GetValueOrDefault(path, "");

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var text = Encoding.UTF8.GetString(body.ToArray());
        received.AddOrUpdate(context.Request.Path.Value!, text, (_, before) => before + text);
    }
}
