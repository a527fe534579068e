using System.Diagnostics;

namespace IpGraph.Server.Signals.Tracing;

/// <summary>What traces tell of an operation on a WebSocket: a trace of its own, which names that of the socket.</summary>
static class SocketOperationTrace
{
    const string Operation = "WebSocket operation";

    /// <returns>Null where it is not recorded and nothing else would be taken for its trace.</returns>
    public static Activity? Begin(TraceAdmission admission)
    {
        var socket = Activity.Current;
        if (admission.Begin() is { } trace)
        {
            Activity.Current = null;
            ActivityLink[] links = socket is { Recorded: true } ? [new ActivityLink(socket.Context)] : [];
            var parent = new ActivityContext(trace, default, ActivityTraceFlags.Recorded);
            return RequestTrace.Source.StartActivity(Operation, ActivityKind.Server, parent, links: links);
        }

        if (socket is not { IsAllDataRequested: true })
            return null;
        // It stands between the recorded socket and the parts, and names the trace of the socket to the log.
        return new Activity(Operation) { IsAllDataRequested = false }.SetParentId(socket.TraceId, socket.SpanId).Start();
    }
}
