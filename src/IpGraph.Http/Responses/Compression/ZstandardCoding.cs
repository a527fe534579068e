using ZstdSharp;

namespace IpGraph.Http.Responses.Compression;

/// <remarks>https://www.rfc-editor.org/rfc/rfc9659 bounds the window to 8 MB, which these levels keep to.</remarks>
sealed class ZstandardCoding() : ContentCoding("zstd")
{
    /// <summary>One is not to be used by two at once, and is dear to make.</summary>
    [ThreadStatic]
    static Compressor? compressor;

    public override int LengthMax(int length) => Compressor.GetCompressBound(length);

    public override int Compress(ReadOnlySpan<byte> body, byte[] output, Effort effort)
    {
        compressor ??= new Compressor();
        compressor.Level = effort == Effort.Little ? -1 : 5;
        return compressor.Wrap(body, output);
    }
}
