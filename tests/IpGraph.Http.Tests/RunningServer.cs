using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Types;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IpGraph.Http.Tests;

/// <summary>The real web server on a free port over a schema of a few fields; its events are sent by the test.</summary>
sealed class RunningServer : IAsyncDisposable
{
    public const string Sdl =
        """
        type Query { hello(name: String = "world"): String! long: String! huge: String! broken: String slow: String items: [Item!]! }
        type Item { name: String! size: Int! }
        type Mutation { rename(name: String!): String }
        type Subscription { news: String! flood: String! }
        """;

    readonly WebApplication app;

    RunningServer(WebApplication app) => this.app = app;

    public HttpClient Client { get; } = new();

    /// <summary>What a test writes here, subscribers to <c>news</c> are sent.</summary>
    public Channel<string> News { get; } = Channel.CreateUnbounded<string>();

    /// <summary>Completed when the first subscription was cancelled from outside.</summary>
    public TaskCompletionSource Unsubscribed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Until the test completes it, <c>slow</c> has no answer.</summary>
    public TaskCompletionSource<string> Slow { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource SlowBegan { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Names the data; a test may change it.</summary>
    public string Version { get; set; } = "1";

    public Uri Address => new(app.Urls.First());

    public static Task<RunningServer> Start(TransportOptions? options = null, EngineOptions? engine = null) =>
        Start(options ?? new TransportOptions(), Sdl, server => server.Engine(engine));

    /// <summary>Serves another schema than the usual one.</summary>
    public static async Task<RunningServer> Start(
        TransportOptions options,
        string sdl,
        Func<RunningServer, IRequestExecutor> engine,
        string? rules = null,
        RequestDelegate? page = null)
    {
        // The servers of all tests share one thread pool, so that how long work waits there says nothing of any of them.
        options = options with { WaitMax = TimeSpan.FromMinutes(1) };
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => KestrelLimits.Apply(kestrel, options));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        var server = new RunningServer(builder.Build());
        server.app.UseGraphQL(engine(server), sdl, rules ?? sdl, () => server.Version, options, page: page);
        await server.app.StartAsync();
        server.Client.BaseAddress = server.Address;
        return server;
    }

    /// <summary>What answers the usual schema.</summary>
    public GraphQLEngine Engine(EngineOptions? options = null) =>
        new(SchemaBuilder.Build(Sdl, Resolvers(), withIncrementalDelivery: true), null, options);

    public Task Stop() => app.StopAsync();

    /// <summary>Posts JSON; <paramref name="accept"/> null means no such header.</summary>
    public Task<HttpResponseMessage> Post(
        string json,
        string? accept = "application/graphql-response+json",
        string path = "/graphql",
        params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Send(HttpMethod.Post, path, content, accept, headers);
    }

    public Task<HttpResponseMessage> Get(
        string query,
        string? accept = "application/graphql-response+json",
        params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Get, "/graphql" + query, null, accept, headers);

    public Task<HttpResponseMessage> Send(
        HttpMethod method,
        string path,
        HttpContent? content = null,
        string? accept = null,
        params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public async Task<TestSocket> Connect(string? subprotocol = "graphql-transport-ws", string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (subprotocol is not null)
            socket.Options.AddSubProtocol(subprotocol);
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new UriBuilder(Address) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        return new TestSocket(socket);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>Events without end, for those who read none.</summary>
    static async IAsyncEnumerable<object?> Flood([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Yield();
            yield return 1;
        }
    }

    ResolverMap Resolvers() => new ResolverMap()
        .Field("Query", "hello", (_, arguments) => arguments["name"])
        .Field("Query", "long", (_, _) => new string('x', 5_000))
        .Field("Query", "huge", (_, _) => new string('x', 8_000_000))
        .Field("Query", "broken", (_, _) => throw new InvalidOperationException("secret of the house"))
        .AsyncField("Query", "slow", async (_, _, cancellation) =>
        {
            SlowBegan.TrySetResult();
            return await Slow.Task.WaitAsync(cancellation);
        })
        .Field("Query", "items", (_, _) => new object[] { "a", "bb" })
        .Field("Item", "name", (item, _) => item)
        .Field("Item", "size", (item, _) => ((string)item!).Length)
        .Field("Mutation", "rename", (_, arguments) => arguments["name"])
        .Field("Subscription", "news", (item, _) => item)
        .Field("Subscription", "flood", (_, _) => new string('x', 8_000_000))
        .Subscription("Subscription", "flood", (_, cancellation) => Flood(cancellation))
        .Subscription("Subscription", "news", (_, cancellation) =>
        {
            cancellation.Register(() => Unsubscribed.TrySetResult());
            return News.Reader.ReadAllAsync(cancellation);
        });
}

/// <summary>The client's end of a WebSocket, message by message.</summary>
sealed class TestSocket(ClientWebSocket socket) : IDisposable
{
    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    public string? Subprotocol => socket.SubProtocol;

    public async Task<TestSocket> Initialise()
    {
        await Send("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await Receive());
        return this;
    }

    public Task Send(string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    public Task SendBinary(byte[] message) =>
        socket.SendAsync(message, WebSocketMessageType.Binary, true, CancellationToken.None);

    public Task Close() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    /// <summary>The next message, or the code with which the socket was closed.</summary>
    public async Task<string> Receive()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            length += frame.Count;
            if (frame.MessageType == WebSocketMessageType.Close)
                return $"closed {(int)socket.CloseStatus!}";
            if (frame.EndOfMessage)
                return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    public void Dispose() => socket.Dispose();
}

static class Answer
{
    public static async Task<string> Text(this HttpResponseMessage response) => await response.Content.ReadAsStringAsync();

    /// <summary>The code of the only error in an answer without data.</summary>
    public static async Task<string?> ErrorCode(this HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await response.Text());
        Assert.False(json.RootElement.TryGetProperty("data", out _));
        return Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray())
            .GetProperty("extensions").GetProperty("code").GetString();
    }

    public static string? Header(this HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;
}
