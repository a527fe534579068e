using IpGraph.Binding;
using IpGraph.Graph;
using IpGraph.GraphQL;
using IpGraph.Server.Limits;
using IpGraph.Server.Transports.WebSockets;

namespace IpGraph.Server.Transports;

/// <summary>The addresses at which the graph is asked.</summary>
public static class GraphQLEndpoints
{
    const string Path = "/graphql";
    const string StreamPath = "/graphql/stream";
    const string SchemaPath = "/graphql/schema";

    public static void UseGraphQL(
        this WebApplication app,
        IRequestExecutor engine,
        PublicGraphQLSchema schema,
        IGraphStore store,
        TransportOptions options) =>
        app.UseGraphQL(engine, schema.Sdl, () => store.Version.Id, options);

    /// <param name="app">The host; what is not answered here goes on to what it uses next.</param>
    /// <param name="engine">What answers.</param>
    /// <param name="sdl">The schema as it is published.</param>
    /// <param name="version">Names the data that is answered from now.</param>
    /// <param name="options">What is carried, and how much of it.</param>
    public static void UseGraphQL(
        this WebApplication app,
        IRequestExecutor engine,
        string sdl,
        Func<string> version,
        TransportOptions options)
    {
        var streams = new OpenStreams(options.StreamsMax, app.Lifetime.ApplicationStopping);
        var gate = new LoadGate(options.RequestsMax, StandingQueue.OfThreadPool(options.WaitMax));
        var runner = new OperationRunner(engine, options, gate, mistake => TransportLog.Mistake(app.Logger, mistake));
        var http = new HttpTransport(
            runner,
            new ServerSentEvents(options, streams),
            new EntityTags(sdl, version),
            gate,
            options);
        var reserved = new ReservedStreams(runner, options, streams, TimeProvider.System);
        var sockets = Sockets(app, new SocketTransport(runner, options, streams), http);
        var text = options.PublishSchema ? new SchemaText(sdl, options) : null;
        var crossOrigin = new CrossOrigin(options.Origins);
        app.Use((context, next) =>
        {
            var path = context.Request.Path.Value;
            if (path is not (Path or StreamPath or SchemaPath))
                return next(context);
            if (!crossOrigin.IsOff && crossOrigin.Answer(context))
                return Task.CompletedTask;
            return path switch
            {
                Path => WantsSocket(context) ? sockets(context) : http.Handle(context),
                StreamPath => reserved.Concerns(context.Request) ? reserved.Handle(context) : http.Handle(context),
                _ => text?.Handle(context) ?? next(context),
            };
        });
    }

    /// <summary>A pipeline of its own, so that other requests do not pay for the search for a WebSocket.</summary>
    static RequestDelegate Sockets(IApplicationBuilder app, SocketTransport sockets, HttpTransport http)
    {
        var branch = app.New();
        branch.UseWebSockets(new WebSocketOptions
        {
            KeepAliveInterval = TimeSpan.FromSeconds(30),
            KeepAliveTimeout = TimeSpan.FromSeconds(30),
        });
        branch.Run(context => context.WebSockets.IsWebSocketRequest ? sockets.Handle(context) : http.Handle(context));
        return branch.Build();
    }

    static bool WantsSocket(HttpContext context) =>
        !HttpMethods.IsPost(context.Request.Method)
        && (context.Request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(context.Request.Method));
}

/// <summary>What the log tells of mistakes that clients do not see.</summary>
static partial class TransportLog
{
    [LoggerMessage(LogLevel.Error, "An operation failed by our own mistake")]
    public static partial void Mistake(ILogger logger, Exception failure);
}
