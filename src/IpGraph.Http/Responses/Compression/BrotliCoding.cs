using System.IO.Compression;

namespace IpGraph.Http.Responses.Compression;

/// <remarks>https://www.rfc-editor.org/rfc/rfc7932</remarks>
sealed class BrotliCoding() : ContentCoding("br")
{
    const int Window = 20;

    public override int LengthMax(int length) => BrotliEncoder.GetMaxCompressedLength(length);

    public override int Compress(ReadOnlySpan<byte> body, byte[] output, Effort effort)
    {
        BrotliEncoder.TryCompress(body, output, out var length, effort == Effort.Little ? 0 : 4, Window);
        return length;
    }
}
