using System.Net.WebSockets;

namespace IpGraph.Server.Transports.WebSockets;

/// <summary>GraphQL over WebSocket: takes those who speak the protocol and come from a page that may ask.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md</remarks>
sealed class SocketTransport(OperationRunner runner, TransportOptions options, OpenStreams streams)
{
    const string Subprotocol = "graphql-transport-ws";

    public async Task Handle(HttpContext context)
    {
        if (!Origins.MayConnect(context.Request, options.Origins))
            await HttpResponses.Refuse(context, TransportErrors.ForeignOrigin);
        else if (!streams.TryOpen())
            await HttpResponses.Refuse(context, TransportErrors.TooManyStreams);
        else
            await Converse(context);
    }

    async Task Converse(HttpContext context)
    {
        try
        {
            if (context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol))
                await Serve(context);
            else
                await TurnAway(context);
        }
        finally
        {
            streams.Close();
        }
    }

    async Task Serve(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync(Subprotocol);
        using var session = new SocketSession(socket, runner, options, context.RequestAborted);
        await session.Run(streams.Stopping);
    }

    /// <summary>A browser tells a page only the code with which a socket was closed, so that it has to be opened first.</summary>
    static async Task TurnAway(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var (code, reason) = SocketClosing.SubprotocolNotAcceptable;
        await socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, context.RequestAborted);
    }
}
