using System.Text;

namespace IpGraph.Http.WebSockets;

/// <summary>Why the server ends a connection.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md</remarks>
sealed record SocketClosing(int Code, string Reason)
{
    public static readonly SocketClosing Stopping = new(1001, "Going away");

    /// <summary>Clients connect again after this code, and take up what they had subscribed to.</summary>
    public static readonly SocketClosing SourceLost = new(1012, "Source of events lost");

    public static readonly SocketClosing MessageTooLarge = new(1009, "Message too large");

    public static readonly SocketClosing InvalidMessage = new(4400, "Invalid message");

    public static readonly SocketClosing Unauthorized = new(4401, "Unauthorized");

    public static readonly SocketClosing Forbidden = new(4403, "Forbidden");

    public static readonly SocketClosing SubprotocolNotAcceptable = new(4406, "Subprotocol not acceptable");

    public static readonly SocketClosing InitTimeout = new(4408, "Connection initialisation timeout");

    public static readonly SocketClosing TooManyInits = new(4429, "Too many initialisation requests");

    /// <summary>A reason has at most 123 bytes, so that a long id is not named.</summary>
    public static SocketClosing OperationTaken(string id) =>
        new(4409, $"Subscriber for {(Encoding.UTF8.GetByteCount(id) > 50 ? "this id" : id)} already exists");
}
