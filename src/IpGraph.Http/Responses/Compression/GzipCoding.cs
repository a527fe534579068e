using System.IO.Compression;

namespace IpGraph.Http.Responses.Compression;

/// <remarks>https://www.rfc-editor.org/rfc/rfc1952</remarks>
sealed class GzipCoding() : ContentCoding("gzip")
{
    /// <summary>What cannot be made smaller grows a little.</summary>
    public override int LengthMax(int length) => length + length / 8 + 256;

    public override int Compress(ReadOnlySpan<byte> body, byte[] output, Effort effort)
    {
        using var written = new MemoryStream(output);
        var level = effort == Effort.Little ? CompressionLevel.Fastest : CompressionLevel.Optimal;
        using (var gzip = new GZipStream(written, level, leaveOpen: true))
            gzip.Write(body);
        return (int)written.Position;
    }
}
