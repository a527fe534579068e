using System.Net.WebSockets;
using IpGraph.Http.Clients;
using IpGraph.Http.Cors;
using IpGraph.Http.Execution;
using IpGraph.Http.Options;
using IpGraph.Http.Responses;
using IpGraph.Http.Signals;
using IpGraph.Http.Streams;
using Microsoft.Extensions.DependencyInjection;

namespace IpGraph.Http.WebSockets;

/// <summary>GraphQL over WebSocket: takes those who speak the protocol and come from a page that may ask.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md</remarks>
sealed class SocketTransport(OperationRunner runner, TransportOptions options, OpenStreams streams)
{
    const string Subprotocol = "graphql-transport-ws";

    public async Task HandleAsync(HttpContext context)
    {
        if (!Origins.MayConnect(context.Request, options.Origins))
            await HttpResponses.RefuseAsync(context, TransportErrors.ForeignOrigin);
        else if (!streams.TryOpen())
            await HttpResponses.RefuseAsync(context, TransportErrors.TooManyStreams);
        else
            await ConverseAsync(context);
    }

    async Task ConverseAsync(HttpContext context)
    {
        try
        {
            if (context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol))
                await ServeAsync(context);
            else
                await TurnAwayAsync(context);
        }
        finally
        {
            streams.Close();
        }
    }

    async Task ServeAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync(Subprotocol);
        using var session = new SocketSession(
            socket,
            runner,
            options,
            context.Features.Get<ClientAccount>(),
            context.RequestServices.GetService<BeginOperationTrace>(),
            context.RequestAborted);
        await session.RunAsync(streams.Stopping);
    }

    /// <summary>A browser tells a page only the code with which a socket was closed, so that it has to be opened first.</summary>
    static async Task TurnAwayAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var (code, reason) = SocketClosing.SubprotocolNotAcceptable;
        await socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, context.RequestAborted);
    }
}
