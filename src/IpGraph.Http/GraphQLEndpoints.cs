using IpGraph.GraphQL;
using IpGraph.Http.Clients;
using IpGraph.Http.Cors;
using IpGraph.Http.Documents;
using IpGraph.Http.Execution;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using IpGraph.Http.Requests;
using IpGraph.Http.Responses;
using IpGraph.Http.Signals;
using IpGraph.Http.Streams;
using IpGraph.Http.WebSockets;
using IpGraph.Operations;

namespace IpGraph.Http;

/// <summary>The addresses at which the graph is asked.</summary>
public static class GraphQLEndpoints
{
    /// <param name="app">The host; what is not answered here goes on to what it uses next.</param>
    /// <param name="engine">What answers.</param>
    /// <param name="sdl">The schema as it is published.</param>
    /// <param name="rules">All that lets another server answer the same request differently: schema, limits, program.</param>
    /// <param name="version">Names the data that is answered from now.</param>
    /// <param name="options">What is carried, and how much of it.</param>
    /// <param name="gate">Lets requests in; shared with what else the host answers. Null for one of its own.</param>
    /// <param name="catalogue">Documents that clients may name; null for none.</param>
    /// <param name="page">Answers browsers that open the address; null where they are answered as programs are.</param>
    /// <param name="report">Is told of mistakes that clients do not see; null for the log.</param>
    public static void UseGraphQL(
        this WebApplication app,
        IRequestExecutor engine,
        string sdl,
        string rules,
        Func<string> version,
        TransportOptions options,
        LoadGate? gate = null,
        OperationCatalogue? catalogue = null,
        RequestDelegate? page = null,
        Action<Exception>? report = null)
    {
        var streams = new OpenStreams(options.StreamsMax, app.Lifetime.ApplicationStopping);
        gate ??= LoadGate.Of(options);
        TransportMeter.Add(app.Services, () => streams.Count, () => gate.Open);
        var documents = new DocumentResolution(engine, options, catalogue ?? OperationCatalogue.Empty);
        var runner = new OperationRunner(
            engine, options, documents, gate, report ?? (mistake => TransportLog.Mistake(app.Logger, mistake)));
        var http = new HttpTransport(
            runner,
            new ServerSentEvents(options, streams),
            new SubscriptionParts(options, streams),
            new EntityTags(rules, version),
            gate,
            options);
        var reserved = new ReservedStreams(runner, options, streams, TimeProvider.System);
        var sockets = Sockets(app, new SocketTransport(runner, options, streams), http, options.StreamPing);
        var text = options.PublishSchema ? new SchemaText(sdl, options) : null;
        var crossOrigin = new CrossOrigin(options.Origins);
        app.Use((context, next) =>
        {
            // What is answered now; an answer that turns out to be of another version says so itself.
            DatasetVersion.Tell(context.Response, version());
            var path = context.Request.Path.Value;
            var tooLarge = RequestHead.Check(context, options);
            if (tooLarge is null && !GraphQLPaths.Have(path))
                return next(context);
            if (!crossOrigin.IsOff && crossOrigin.Answer(context))
                return Task.CompletedTask;
            if (tooLarge is not null)
                return Readers.RefuseAsync(context, tooLarge);
            CallingClient.Current = ClientIdentity.Of(context);
            return path switch
            {
                GraphQLPaths.Root when WantsSocket(context) => sockets(context),
                GraphQLPaths.Root when page is not null && WantsPage(context.Request) => SendPageAsync(page, context),
                GraphQLPaths.Root => http.HandleAsync(context),
                GraphQLPaths.Stream => reserved.Concerns(context.Request) ? reserved.HandleAsync(context) : http.HandleAsync(context),
                _ => text?.HandleAsync(context) ?? next(context),
            };
        });
    }

    /// <summary>A pipeline of its own, so that other requests do not pay for the search for a WebSocket.</summary>
    static RequestDelegate Sockets(IApplicationBuilder app, SocketTransport sockets, HttpTransport http, TimeSpan ping)
    {
        var branch = app.New();
        branch.UseWebSockets(new WebSocketOptions
        {
            KeepAliveInterval = ping,
            KeepAliveTimeout = ping,
        });
        branch.Run(context => context.WebSockets.IsWebSocketRequest ? sockets.HandleAsync(context) : http.HandleAsync(context));
        return branch.Build();
    }

    /// <summary>Whether a browser opened the address: programs do not name HTML.</summary>
    static bool WantsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    static Task SendPageAsync(RequestDelegate page, HttpContext context)
    {
        Vary.By(context.Response.Headers, "Accept");
        return page(context);
    }

    static bool WantsSocket(HttpContext context) =>
        !HttpMethods.IsPost(context.Request.Method)
        && (context.Request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(context.Request.Method));
}

/// <summary>What the log tells of mistakes that clients do not see.</summary>
static partial class TransportLog
{
    [LoggerMessage(LogLevel.Error, "Unhandled exception in an operation")]
    public static partial void Mistake(ILogger logger, Exception failure);
}
