using System.Buffers;
using System.IO.Pipelines;

namespace IpGraph.Http.Requests;

/// <summary>The bytes of a request's body, read to the end or to the limit; returned to their pipe when disposed.</summary>
readonly struct RequestBody : IDisposable
{
    readonly PipeReader? pipe;
    readonly SequencePosition end;
    readonly byte[]? rented;

    RequestBody(PipeReader pipe, ReadOnlySequence<byte> buffer)
    {
        this.pipe = pipe;
        end = buffer.End;
        if (buffer.IsSingleSegment)
        {
            Bytes = buffer.First;
            return;
        }

        rented = ArrayPool<byte>.Shared.Rent((int)buffer.Length);
        buffer.CopyTo(rented);
        Bytes = rented.AsMemory(0, (int)buffer.Length);
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Whether there is more than the limit allows; then nothing was kept.</summary>
    public bool IsTooLarge => pipe is null;

    /// <remarks>It cannot be given up half-way: the server ends the reading itself when the client leaves.</remarks>
    public static async ValueTask<RequestBody> ReadAsync(PipeReader pipe, int bytesMax)
    {
        while (true)
        {
            var result = await pipe.ReadAsync();
            var buffer = result.Buffer;
            if (buffer.Length > bytesMax)
            {
                pipe.AdvanceTo(buffer.End);
                return default;
            }

            if (result.IsCompleted)
                return new RequestBody(pipe, buffer);
            pipe.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    public void Dispose()
    {
        pipe?.AdvanceTo(end);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }
}
