using IpGraph.Http.Responses;

namespace IpGraph.Http.Streams;

/// <summary>Waits for payloads and meanwhile keeps the connection from looking dead.</summary>
static class Heartbeat
{
    /// <param name="payloads">What is waited for.</param>
    /// <param name="every">After how long a silence to beat.</param>
    /// <param name="beat">Writes something that means nothing.</param>
    /// <param name="response">Where it is written.</param>
    public static async ValueTask<bool> MoveNextAsync(
        IAsyncEnumerator<Payload> payloads,
        TimeSpan every,
        Action<HttpResponse> beat,
        HttpResponse response)
    {
        var moved = payloads.MoveNextAsync();
        if (moved.IsCompleted)
            return await moved;
        var gone = response.HttpContext.RequestAborted;
        var waiting = moved.AsTask();
        while (await Task.WhenAny(waiting, Task.Delay(every, gone)) != waiting)
        {
            if (gone.IsCancellationRequested)
                break;
            beat(response);
            await response.BodyWriter.FlushAsync(gone);
        }

        return await waiting;
    }
}
