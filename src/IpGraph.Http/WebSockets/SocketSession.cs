using System.Net.WebSockets;
using IpGraph.GraphQL.Execution;
using IpGraph.Http.Clients;
using IpGraph.Http.Execution;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using IpGraph.Http.Requests;
using IpGraph.Http.Responses;
using IpGraph.Http.Signals;

namespace IpGraph.Http.WebSockets;

/// <summary>One connection: what was said on it so far, and the operations that are under way.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md</remarks>
sealed class SocketSession : IDisposable
{
    static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);

    readonly OperationRunner runner;
    readonly TransportOptions options;
    readonly ClientAccount? account;
    readonly BeginOperationTrace? beginTrace;
    readonly SocketReceiver receiver;
    readonly SocketSender sender;
    readonly OpenOperations operations;

    /// <summary>Cancelled when nothing can be sent or received any more; doing so aborts the socket.</summary>
    readonly CancellationTokenSource ending;
    readonly CancellationToken gone;

    int state;

    /// <param name="account">Who asks; null where nobody counts.</param>
    /// <param name="beginTrace">Begins the trace of an operation; null where none is made.</param>
    public SocketSession(
        WebSocket socket,
        OperationRunner runner,
        TransportOptions options,
        ClientAccount? account,
        BeginOperationTrace? beginTrace,
        CancellationToken aborted)
    {
        (this.runner, this.options, this.account, this.beginTrace) = (runner, options, account, beginTrace);
        receiver = new SocketReceiver(socket, options.BodyMax);
        sender = new SocketSender(socket, options.WriteRateMin);
        operations = new OpenOperations(options.StreamOperationsMax);
        ending = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        gone = ending.Token;
    }

    /// <summary>Listens until the connection ends, by whomever.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var initTimeout = new CancellationTokenSource(options.SocketInitTimeout);
        using var onTimeout = initTimeout.Token.Register(CloseUnlessReady);
        using var onStopping = stopping.Register(() => BeginClose(SocketClosing.Stopping));
        try
        {
            while (await receiver.ReceiveAsync(gone) is { Kind: not ReceivedKind.Close } message)
                await TakeAsync(message);
            await sender.CloseAsync(new SocketClosing((int)WebSocketCloseStatus.NormalClosure, ""), gone);
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException)
        {
            // The other side is gone, or did not answer our closing in time.
        }
        finally
        {
            await ending.CancelAsync();
            await operations.EndAllAsync();
        }
    }

    public void Dispose()
    {
        receiver.Dispose();
        ending.Dispose();
    }

    bool IsClosing => Volatile.Read(ref state) == States.Closing;

    async ValueTask TakeAsync(ReceivedMessage received)
    {
        if (IsClosing)
            return;
        if (received.Kind == ReceivedKind.TooLarge)
            BeginClose(SocketClosing.MessageTooLarge);
        else if (received.Kind != ReceivedKind.Text || SocketMessage.Read(received.Bytes, options.JsonDepthMax) is not { } message)
            BeginClose(SocketClosing.InvalidMessage);
        else
            await TakeAsync(message);
    }

    async ValueTask TakeAsync(SocketMessage message)
    {
        switch (message.Type)
        {
            case "connection_init":
                await InitialiseAsync(message);
                break;
            case "ping":
                await sender.PongAsync(gone);
                break;
            case "pong":
                break;
            case "subscribe" when Volatile.Read(ref state) != States.Ready:
                BeginClose(SocketClosing.Unauthorized);
                break;
            case "subscribe" when message.Id is not null:
                await SubscribeAsync(message.Id, message);
                break;
            case "complete" when message.Id is not null:
                await operations.EndAsync(message.Id);
                break;
            default:
                BeginClose(SocketClosing.InvalidMessage);
                break;
        }
    }

    async ValueTask InitialiseAsync(SocketMessage message)
    {
        if (!message.Payload.IsEmpty && message.Payload.Span[0] is not ((byte)'{' or (byte)'n'))
            BeginClose(SocketClosing.InvalidMessage);
        else if (!IsWelcome(message))
            BeginClose(SocketClosing.Forbidden);
        else if (Interlocked.CompareExchange(ref state, States.Ready, States.New) != States.New)
            BeginClose(SocketClosing.TooManyInits);
        else
            await sender.AcknowledgeAsync(gone);
    }

    bool IsWelcome(SocketMessage message)
    {
        if (account is null)
            return true;
        return ShownKey.In(message.Payload) is { } key && account.HasKeys ? account.Show(key) : account.HasKey || options.Anonymous;
    }

    async ValueTask SubscribeAsync(string id, SocketMessage message)
    {
        var received = new ReceivedRequest();
        var refusal = message.Payload.IsEmpty
            ? TransportErrors.NoQuery
            : runner.Read(message.Payload.ToArray(), received);
        if (refusal is not null)
        {
            received.Dispose();
            await RefuseAsync(id, refusal);
            return;
        }

        if (Begin(id, received) is { } reason)
        {
            received.Dispose();
            await sender.ErrorAsync(id, reason.Error, gone);
        }
    }

    /// <summary>Starts an operation, or says why not.</summary>
    Refusal? Begin(string id, ReceivedRequest received)
    {
        if (operations.Contains(id))
        {
            received.Dispose();
            BeginClose(SocketClosing.OperationTaken(id));
            return null;
        }

        if (operations.IsFull)
            return TransportErrors.TooManyOperations;
        if (account?.Pay(1) is { } unpaid)
            return TransportErrors.Unpaid(unpaid);
        if (runner.TryAdmit() is not { } admission)
            return TransportErrors.Overloaded;
        var operation = operations.TryBegin(id, gone)!;
        _ = Task.Run(() => ExecuteAsync(operation, received, admission), CancellationToken.None);
        return null;
    }

    /// <summary>What has not the form of a request ends the connection; a document that may not be executed does not.</summary>
    async ValueTask RefuseAsync(string id, Refusal refusal)
    {
        if (refusal.Error.Code == TransportErrors.BadRequestCode)
            BeginClose(SocketClosing.InvalidMessage);
        else
            await sender.ErrorAsync(id, refusal.Error, gone);
    }

    async Task ExecuteAsync(OpenOperation operation, ReceivedRequest received, Admission admission)
    {
        try
        {
            using var owned = received;
            using var trace = beginTrace?.Invoke();
            using var result = await runner.ExecuteAsync(received, admission, operation.Ended);
            await SendAsync(operation, result);
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException)
        {
            // The client completed the operation, or is gone.
        }
        catch (SourceLostException)
        {
            BeginClose(SocketClosing.SourceLost);
        }
        catch (Exception mistake)
        {
            runner.Report(mistake);
            await FailAsync(operation.Id);
        }
        finally
        {
            operations.TryFinish(operation);
            operation.Dispose();
        }
    }

    /// <summary>An id may be used again as soon as the client reads that its operation ended, so that it is given back
    /// before that is sent.</summary>
    async Task SendAsync(OpenOperation operation, ExecutionResult result)
    {
        var (id, ended) = (operation.Id, operation.Ended);
        if (result is SingleResult { FailedBeforeExecution: true } refused)
        {
            if (operations.TryFinish(operation))
                await sender.ErrorAsync(id, OperationRunner.ErrorsOf(refused), gone);
            return;
        }

        await foreach (var payload in Answers.PayloadsOfAsync(result, ended).WithCancellation(ended))
        {
            using var held = payload.TryHold();
            if (held is null)
            {
                if (operations.TryFinish(operation))
                    await sender.ErrorAsync(id, TransportErrors.TooMuchUnread.Error, gone);
                return;
            }

            await sender.NextAsync(id, payload.Body, gone);
        }

        if (!ended.IsCancellationRequested && operations.TryFinish(operation))
            await sender.CompleteAsync(id, gone);
    }

    async Task FailAsync(string id)
    {
        try
        {
            await sender.ErrorAsync(id, TransportErrors.Internal.Error, gone);
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException)
        {
            // There is nobody to be told.
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
            _ = CloseAsync(closing);
    }

    async Task CloseAsync(SocketClosing closing)
    {
        try
        {
            ending.CancelAfter(ClosePatience);
            await sender.CloseAsync(closing, gone);
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
