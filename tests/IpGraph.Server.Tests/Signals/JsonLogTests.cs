using System.Text.Json;
using IpGraph.Server.Signals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace IpGraph.Server.Tests.Signals;

[Collection("console")]
public sealed class JsonLogTests
{
    const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Fact]
    public async Task A_line_names_the_trace_of_the_client_and_the_request()
    {
        var written = new StringWriter();
        var before = Console.Out;
        Console.SetOut(TextWriter.Synchronized(written));
        try
        {
            await AskAsync();
        }
        finally
        {
            Console.SetOut(before);
        }

        var line = written.ToString().Split('\n').Single(text => text.Contains("量子", StringComparison.Ordinal));
        var entry = JsonDocument.Parse(line).RootElement;
        Assert.Equal("量子 was asked for", entry.GetProperty("Message").GetString());
        var scopes = entry.GetProperty("Scopes").EnumerateArray().ToList();
        Assert.Contains(scopes, scope => scope.TryGetProperty("TraceId", out var id) && id.GetString() == TraceId);
        Assert.Contains(scopes, scope => scope.TryGetProperty("RequestId", out var id) && id.GetString()!.Length > 0);
    }

    static async Task AskAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        JsonLog.Write(builder.Logging);
        await using var app = builder.Build();
        app.Run(context =>
        {
            TestLog.Asked(app.Logger, "量子");
            return Task.CompletedTask;
        });
        await app.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Urls.First());
        request.Headers.Add("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01");
        (await client.SendAsync(request)).EnsureSuccessStatusCode();
    }
}

static partial class TestLog
{
    [LoggerMessage(LogLevel.Information, "{Name} was asked for")]
    public static partial void Asked(ILogger logger, string name);
}
