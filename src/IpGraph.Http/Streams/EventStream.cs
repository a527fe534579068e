using System.Buffers;
using System.IO.Pipelines;
using IpGraph.Http.Limits;
using IpGraph.Http.Responses;

namespace IpGraph.Http.Streams;

/// <summary>Writes server-sent events.</summary>
/// <remarks>https://html.spec.whatwg.org/multipage/server-sent-events.html</remarks>
static class EventStream
{
    const string ContentType = "text/event-stream; charset=utf-8";

    static readonly SearchValues<byte> LineBreaks = SearchValues.Create("\r\n"u8);

    /// <summary>Sends the headers, so that the client knows that the stream is open.</summary>
    public static async Task BeginAsync(HttpResponse response, CancellationToken cancellation)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-cache, no-transform";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["X-Accel-Buffering"] = "no";
        response.BodyWriter.Write(":\n\n"u8);
        await response.BodyWriter.FlushAsync(cancellation);
    }

    /// <summary>Writes an event, a slice at a time, for it may be long.</summary>
    public static async Task WriteNextAsync(HttpContext context, ReadOnlyMemory<byte> json)
    {
        var output = context.Response.BodyWriter;
        output.Write("event: next\ndata: "u8);
        var pace = Pace.Of(context);
        for (var start = 0; start < json.Length; start += Slices.Length)
        {
            WriteLine(output, json.Span[start..Math.Min(json.Length, start + Slices.Length)]);
            if (!await Slices.FlushAsync(context, pace.LeftFor(start + Slices.Length)))
                return;
        }

        output.Write("\n\n"u8);
    }

    public static void WriteComplete(PipeWriter output, ReadOnlySpan<byte> json)
    {
        output.Write("event: complete\ndata: "u8);
        WriteLine(output, json);
        output.Write("\n\n"u8);
    }

    /// <summary>A comment, which shows proxies and clients that the stream is alive.</summary>
    public static void WritePing(PipeWriter output) => output.Write(":\n\n"u8);

    /// <summary>In JSON a line break is only ever white space, but in an event it would end the data.</summary>
    static void WriteLine(PipeWriter output, ReadOnlySpan<byte> json)
    {
        while (json.IndexOfAny(LineBreaks) is var end and >= 0)
        {
            output.Write(json[..end]);
            json = json[(end + 1)..];
        }

        output.Write(json);
    }
}
