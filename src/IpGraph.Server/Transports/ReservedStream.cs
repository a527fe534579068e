using System.Collections.Concurrent;
using System.Threading.Channels;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Types;

namespace IpGraph.Server.Transports;

/// <summary>One event stream with the operations that feed it; they end when it does.</summary>
sealed class ReservedStream(OperationRunner runner, TransportOptions options, DateTimeOffset reservedAt)
{
    const int EventsWaitingMax = 16;

    readonly Channel<Event> events = Channel.CreateBounded<Event>(EventsWaitingMax);
    readonly ConcurrentDictionary<string, CancellationTokenSource> operations = new(StringComparer.Ordinal);
    readonly CancellationTokenSource closed = new();
    int isOpen;

    public DateTimeOffset ReservedAt { get; } = reservedAt;

    public bool TryOpen() => Interlocked.Exchange(ref isOpen, 1) == 0;

    /// <summary>Sends what the operations yield until the client leaves or the server stops.</summary>
    public async Task Send(HttpContext context, CancellationToken stopping)
    {
        var output = context.Response.BodyWriter;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await EventStream.Begin(context.Response, ending.Token);
            while (!ending.IsCancellationRequested)
            {
                if (await Next(ending.Token) is not { } next)
                    EventStream.WritePing(output);
                else if (next.IsLast)
                    EventStream.WriteComplete(output, next.Json);
                else
                    EventStream.WriteNext(output, next.Json);
                await output.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The stream ends here.
        }
        finally
        {
            await closed.CancelAsync();
        }
    }

    /// <summary>Starts an operation, or says why not.</summary>
    public Refusal? Begin(ReceivedRequest received)
    {
        if (OperationIdOf(received) is not { } id)
            return TransportErrors.NoOperationId;
        if (operations.Count >= options.StreamOperationsMax)
            return TransportErrors.TooManyOperations;
        if (runner.TryAdmit() is not { } admission)
            return TransportErrors.Overloaded;
        var ended = CancellationTokenSource.CreateLinkedTokenSource(closed.Token);
        if (!operations.TryAdd(id, ended))
        {
            ended.Dispose();
            admission.Dispose();
            return TransportErrors.OperationTaken;
        }

        _ = Task.Run(() => Execute(id, received, admission, ended), CancellationToken.None);
        return null;
    }

    /// <summary>Ends the operations of a stream that nobody has come for.</summary>
    public void Abandon() => closed.Cancel();

    public void End(string id)
    {
        if (operations.TryRemove(id, out var ended))
            ended.CancelAfter(TimeSpan.Zero);
    }

    public static string? OperationIdOf(ReceivedRequest received) =>
        received.Extensions?.RootElement is { } extensions
        && JsonText.TryGetProperty(extensions, "operationId", out var id)
            ? JsonText.Read(id)
            : null;

    /// <summary>The next event, or null if there is none for so long that the client should hear from us.</summary>
    async ValueTask<Event?> Next(CancellationToken ending)
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

    async Task Execute(string id, ReceivedRequest received, Admission admission, CancellationTokenSource ended)
    {
        try
        {
            using var owned = received;
            await Send(id, received, admission, ended.Token);
            operations.TryRemove(KeyValuePair.Create(id, ended));
            await events.Writer.WriteAsync(Message(id, null), closed.Token);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for the rest.
        }
        finally
        {
            operations.TryRemove(KeyValuePair.Create(id, ended));
        }
    }

    async Task Send(string id, ReceivedRequest received, Admission admission, CancellationToken ended)
    {
        try
        {
            using var result = await runner.Execute(received, admission, ended);
            await foreach (var payload in Answers.PayloadsOf(result, ended).WithCancellation(ended))
                await events.Writer.WriteAsync(Message(id, payload), ended);
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            runner.Report(mistake);
            using var failure = new ResponseWriter(256);
            HttpResponses.WriteErrors(failure, TransportErrors.Internal);
            await events.Writer.WriteAsync(Message(id, failure.WrittenMemory), ended);
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

    sealed record Event(byte[] Json, bool IsLast);
}
