using IpGraph.Http.Limits;

namespace IpGraph.Http.Responses;

/// <summary>Writes what is long a slice at a time, and ends the connection when one is not taken in time. The web server alone
/// would give a client all the time that the whole may take, and more for what the operating system took in its
/// stead.</summary>
static class Slices
{
    /// <summary>Bytes; most answers go in one go. Each slice waits until what the web server holds of those before is taken, and has a
    /// timer of its own.</summary>
    public const int Length = 128 * 1024;

    public static Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        if (body.Length > Length)
            return WriteSlicesAsync(context, body);
        var written = context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    /// <summary>Sends what was written since the last time, at most a slice.</summary>
    /// <param name="patience">How long that may take.</param>
    /// <returns>Whether it was taken; if not, nobody takes any more.</returns>
    public static async ValueTask<bool> FlushAsync(HttpContext context, TimeSpan patience)
    {
        var flushed = context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        if (flushed.IsCompletedSuccessfully)
            return true;
        using var late = new CancellationTokenSource();
        var flushing = flushed.AsTask();
        if (await Task.WhenAny(flushing, Task.Delay(patience, late.Token)) == flushing)
        {
            await late.CancelAsync();
            await flushing;
            return true;
        }

        context.Abort();
        await flushing.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return false;
    }

    static async Task WriteSlicesAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var output = context.Response.BodyWriter;
        var pace = Pace.Of(context);
        for (var start = 0; start < body.Length; start += Length)
        {
            var slice = body.Span[start..Math.Min(body.Length, start + Length)];
            slice.CopyTo(output.GetSpan(slice.Length));
            output.Advance(slice.Length);
            if (!await FlushAsync(context, pace.LeftFor(start + slice.Length)))
                return;
        }
    }
}
