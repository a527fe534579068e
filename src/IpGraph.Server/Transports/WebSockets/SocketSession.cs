using System.Collections.Concurrent;
using System.Net.WebSockets;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;

namespace IpGraph.Server.Transports.WebSockets;

/// <summary>One connection: what was said on it so far, and the operations that are under way.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md</remarks>
sealed class SocketSession : IDisposable
{
    static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);

    readonly OperationRunner runner;
    readonly TransportOptions options;
    readonly SocketReceiver receiver;
    readonly SocketSender sender;
    readonly ConcurrentDictionary<string, CancellationTokenSource> operations = new(StringComparer.Ordinal);

    /// <summary>Cancelled when nothing can be sent or received any more; doing so aborts the socket.</summary>
    readonly CancellationTokenSource ending;
    readonly CancellationToken gone;

    int state;

    public SocketSession(WebSocket socket, OperationRunner runner, TransportOptions options, CancellationToken aborted)
    {
        (this.runner, this.options) = (runner, options);
        receiver = new SocketReceiver(socket, options.BodyMax);
        sender = new SocketSender(socket);
        ending = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        gone = ending.Token;
    }

    /// <summary>Listens until the connection ends, by whomever.</summary>
    public async Task Run(CancellationToken stopping)
    {
        using var initTimeout = new CancellationTokenSource(options.SocketInitTimeout);
        using var onTimeout = initTimeout.Token.Register(CloseUnlessReady);
        using var onStopping = stopping.Register(() => BeginClose(SocketClosing.Stopping));
        try
        {
            while (await receiver.Receive(gone) is { Kind: not ReceivedKind.Close } message)
                await Take(message);
            await sender.Close(new SocketClosing((int)WebSocketCloseStatus.NormalClosure, ""), gone);
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException)
        {
            // The other side is gone, or did not answer our closing in time.
        }
        finally
        {
            await ending.CancelAsync();
            foreach (var operation in operations.Values)
                await End(operation);
        }
    }

    public void Dispose()
    {
        receiver.Dispose();
        ending.Dispose();
    }

    bool IsClosing => Volatile.Read(ref state) == States.Closing;

    async ValueTask Take(ReceivedMessage received)
    {
        if (IsClosing)
            return;
        if (received.Kind == ReceivedKind.TooLarge)
            BeginClose(SocketClosing.MessageTooLarge);
        else if (received.Kind != ReceivedKind.Text || SocketMessage.Read(received.Bytes, options.JsonDepthMax) is not { } message)
            BeginClose(SocketClosing.InvalidMessage);
        else
            await Take(message);
    }

    async ValueTask Take(SocketMessage message)
    {
        switch (message.Type)
        {
            case "connection_init":
                await Initialise(message);
                break;
            case "ping":
                await sender.Pong(gone);
                break;
            case "pong":
                break;
            case "subscribe" when Volatile.Read(ref state) != States.Ready:
                BeginClose(SocketClosing.Unauthorized);
                break;
            case "subscribe" when message.Id is not null:
                await Subscribe(message.Id, message);
                break;
            case "complete" when message.Id is not null:
                if (operations.TryRemove(message.Id, out var operation))
                    await End(operation);
                break;
            default:
                BeginClose(SocketClosing.InvalidMessage);
                break;
        }
    }

    async ValueTask Initialise(SocketMessage message)
    {
        if (!message.Payload.IsEmpty && message.Payload.Span[0] is not ((byte)'{' or (byte)'n'))
            BeginClose(SocketClosing.InvalidMessage);
        else if (Interlocked.CompareExchange(ref state, States.Ready, States.New) != States.New)
            BeginClose(SocketClosing.TooManyInits);
        else
            await sender.Acknowledge(gone);
    }

    async ValueTask Subscribe(string id, SocketMessage message)
    {
        var received = new ReceivedRequest();
        var refusal = message.Payload.IsEmpty
            ? TransportErrors.NoQuery
            : runner.Read(message.Payload.ToArray(), received);
        if (refusal is not null)
        {
            received.Dispose();
            await Refuse(id, refusal);
            return;
        }

        if (Begin(id, received) is { } reason)
        {
            received.Dispose();
            await sender.Error(id, reason.Error, gone);
        }
    }

    /// <summary>Starts an operation, or says why not.</summary>
    Refusal? Begin(string id, ReceivedRequest received)
    {
        if (operations.ContainsKey(id))
        {
            received.Dispose();
            BeginClose(SocketClosing.OperationTaken(id));
            return null;
        }

        if (operations.Count >= options.StreamOperationsMax)
            return TransportErrors.TooManyOperations;
        if (runner.TryAdmit() is not { } admission)
            return TransportErrors.Overloaded;
        var completed = CancellationTokenSource.CreateLinkedTokenSource(gone);
        operations[id] = completed;
        _ = Task.Run(() => Execute(id, received, admission, completed), CancellationToken.None);
        return null;
    }

    /// <summary>What has not the form of a request ends the connection; a document that may not be executed does not.</summary>
    async ValueTask Refuse(string id, Refusal refusal)
    {
        if (refusal.Error.Code == TransportErrors.BadRequestCode)
            BeginClose(SocketClosing.InvalidMessage);
        else
            await sender.Error(id, refusal.Error, gone);
    }

    async Task Execute(string id, ReceivedRequest received, Admission admission, CancellationTokenSource completed)
    {
        try
        {
            using var owned = received;
            using var result = await runner.Execute(received, admission, completed.Token);
            await Send(id, result, completed.Token);
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException)
        {
            // The client completed the operation, or is gone.
        }
        catch (Exception mistake)
        {
            runner.Report(mistake);
            await Fail(id);
        }
        finally
        {
            operations.TryRemove(KeyValuePair.Create(id, completed));
            completed.Dispose();
        }
    }

    /// <summary>An id may be used again as soon as the client reads that its operation ended, so that it is given back
    /// before that is sent.</summary>
    async Task Send(string id, ExecutionResult result, CancellationToken completed)
    {
        if (result is SingleResult { FailedBeforeExecution: true } refused)
        {
            if (operations.TryRemove(id, out _))
                await sender.Error(id, OperationRunner.ErrorsOf(refused), gone);
            return;
        }

        await foreach (var payload in Answers.PayloadsOf(result, completed).WithCancellation(completed))
            await sender.Next(id, payload, gone);
        if (!completed.IsCancellationRequested && operations.TryRemove(id, out _))
            await sender.Complete(id, gone);
    }

    async Task Fail(string id)
    {
        try
        {
            await sender.Error(id, TransportErrors.Internal.Error, gone);
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException)
        {
            // There is nobody to be told.
        }
    }

    static async ValueTask End(CancellationTokenSource operation)
    {
        try
        {
            await operation.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself.
        }
    }

    void CloseUnlessReady()
    {
        if (Volatile.Read(ref state) == States.New)
            BeginClose(SocketClosing.InitTimeout);
    }

    /// <summary>Says goodbye once, and gives the client a moment to do so too.</summary>
    void BeginClose(SocketClosing closing)
    {
        if (Interlocked.Exchange(ref state, States.Closing) != States.Closing)
            _ = Close(closing);
    }

    async Task Close(SocketClosing closing)
    {
        try
        {
            ending.CancelAfter(ClosePatience);
            await sender.Close(closing, gone);
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It is closed already.
        }
    }

    static class States
    {
        public const int New = 0;
        public const int Ready = 1;
        public const int Closing = 2;
    }
}
