using System.Threading.Channels;
using IpGraph.GraphQL.Execution;
using IpGraph.Http.Execution;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using IpGraph.Http.Requests;
using IpGraph.Http.Responses;
using IpGraph.Json;

namespace IpGraph.Http.Streams;

/// <summary>One event stream with the operations that feed it; they end when it does.</summary>
sealed class ReservedStream(OperationRunner runner, TransportOptions options, DateTimeOffset reservedAt)
{
    const int EventsWaitingMax = 16;

    readonly Channel<Event> events = Channel.CreateBounded<Event>(EventsWaitingMax);
    readonly OpenOperations operations = new(options.StreamOperationsMax);
    readonly CancellationTokenSource closed = new();
    int isOpen;

    public DateTimeOffset ReservedAt { get; } = reservedAt;

    public bool TryOpen() => Interlocked.Exchange(ref isOpen, 1) == 0;

    /// <summary>Sends what the operations yield until the client leaves or the server stops.</summary>
    public async Task SendAsync(HttpContext context, CancellationToken stopping)
    {
        var output = context.Response.BodyWriter;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await EventStream.BeginAsync(context.Response, ending.Token);
            while (!ending.IsCancellationRequested)
            {
                using var next = await NextAsync(ending.Token);
                if (next is null)
                    EventStream.WritePing(output);
                else if (next.IsLast)
                    EventStream.WriteComplete(output, next.Json);
                else
                    await EventStream.WriteNextAsync(context, next.Json);
                await output.FlushAsync(ending.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or ChannelClosedException)
        {
            // The stream ends here, and its operations are taken up again on another.
        }
        finally
        {
            await closed.CancelAsync();
            GiveBack();
        }
    }

    /// <summary>Starts an operation, or says why not.</summary>
    public Refusal? Begin(ReceivedRequest received)
    {
        if (OperationIdOf(received) is not { } id)
            return TransportErrors.NoOperationId;
        if (operations.IsFull)
            return TransportErrors.TooManyOperations;
        if (runner.TryAdmit() is not { } admission)
            return TransportErrors.Overloaded;
        if (operations.TryBegin(id, closed.Token) is not { } operation)
        {
            admission.Dispose();
            return TransportErrors.OperationTaken;
        }

        _ = Task.Run(() => ExecuteAsync(operation, received, admission), CancellationToken.None);
        return null;
    }

    /// <summary>Ends the operations of a stream that nobody has come for.</summary>
    public void Abandon()
    {
        closed.Cancel();
        GiveBack();
    }

    /// <summary>What waits is not sent any more.</summary>
    void GiveBack()
    {
        events.Writer.TryComplete();
        while (events.Reader.TryRead(out var waiting))
            waiting.Dispose();
    }

    public ValueTask EndAsync(string id) => operations.EndAsync(id);

    public static string? OperationIdOf(ReceivedRequest received) =>
        received.Extensions?.RootElement is { } extensions
        && JsonElements.TryGetProperty(extensions, "operationId", out var id)
            ? JsonElements.TextOf(id)
            : null;

    /// <summary>The next event, or null if there is none for so long that the client should hear from us.</summary>
    async ValueTask<Event?> NextAsync(CancellationToken ending)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(ending);
        silence.CancelAfter(options.StreamPing);
        try
        {
            return await events.Reader.ReadAsync(silence.Token);
        }
        catch (OperationCanceledException) when (!ending.IsCancellationRequested)
        {
            return null;
        }
    }

    async Task ExecuteAsync(OpenOperation operation, ReceivedRequest received, Admission admission)
    {
        try
        {
            using var owned = received;
            await SendAsync(operation.Id, received, admission, operation.Ended);
            operations.TryFinish(operation);
            await events.Writer.WriteAsync(Message(operation.Id, null), closed.Token);
        }
        catch (SourceLostException)
        {
            events.Writer.TryComplete();
        }
        catch (Exception end) when (end is OperationCanceledException or ChannelClosedException)
        {
            // Nobody waits for the rest.
        }
        finally
        {
            operations.TryFinish(operation);
            operation.Dispose();
        }
    }

    async Task SendAsync(string id, ReceivedRequest received, Admission admission, CancellationToken ended)
    {
        try
        {
            using var result = await runner.ExecuteAsync(received, admission, ended);
            await foreach (var payload in Answers.PayloadsOfAsync(result, ended).WithCancellation(ended))
            {
                using var rest = payload.TryHoldRest();
                if (rest is null || payload.TryHoldBody() is not { } held)
                {
                    await RefuseAsync(id, TransportErrors.TooMuchUnread, ended);
                    return;
                }

                await PutAsync(Message(id, payload.Body) with { Held = held }, ended);
            }
        }
        catch (Exception mistake) when (mistake is not (OperationCanceledException or ChannelClosedException or SourceLostException))
        {
            runner.Report(mistake);
            await RefuseAsync(id, TransportErrors.Internal, ended);
        }
    }

    async Task RefuseAsync(string id, Refusal refusal, CancellationToken ended)
    {
        using var failure = new ResponseWriter(256);
        HttpResponses.WriteErrors(failure, refusal);
        await events.Writer.WriteAsync(Message(id, failure.WrittenMemory), ended);
    }

    /// <summary>An event that nobody takes any more is given back.</summary>
    async Task PutAsync(Event next, CancellationToken ended)
    {
        try
        {
            await events.Writer.WriteAsync(next, ended);
        }
        catch (Exception end) when (end is OperationCanceledException or ChannelClosedException)
        {
            next.Dispose();
            throw;
        }
    }

    static Event Message(string id, ReadOnlyMemory<byte>? payload)
    {
        using var json = new ResponseWriter((payload?.Length ?? 0) + 64);
        json.WriteRaw("{\"id\":"u8);
        json.WriteString(id);
        if (payload is { } body)
        {
            json.WriteRaw(",\"payload\":"u8);
            json.WriteRaw(body.Span);
        }

        json.WriteRaw((byte)'}');
        return new Event(json.WrittenSpan.ToArray(), IsLast: payload is null);
    }

    sealed record Event(byte[] Json, bool IsLast) : IDisposable
    {
        public IDisposable? Held { get; init; }

        public void Dispose() => Held?.Dispose();
    }
}
