using System.Buffers;
using System.IO.Compression;

namespace IpGraph.Server.Transports;

/// <summary>Makes an answer smaller for clients that take it so. The fast levels are used: answers are made once and
/// read once.</summary>
static class Compression
{
    const int BrotliQuality = 3;
    const int BrotliWindow = 20;

    /// <summary>The encoding that the client prefers of those that there are; null for none.</summary>
    public static string? Choose(string? acceptEncoding)
    {
        if (string.IsNullOrEmpty(acceptEncoding))
            return null;
        var (brotli, gzip) = (0.0, 0.0);
        foreach (var range in acceptEncoding.AsSpan().Split(','))
        {
            var (name, weight) = Acceptance.ReadRange(acceptEncoding.AsSpan(range));
            if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
                brotli = weight;
            else if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase))
                gzip = weight;
        }

        return brotli > 0 && brotli >= gzip ? "br" : gzip > 0 ? "gzip" : null;
    }

    /// <summary>The body in that encoding, in a rented buffer.</summary>
    public static (byte[] Rented, int Length) Compress(string encoding, ReadOnlySpan<byte> body)
    {
        if (encoding == "br")
        {
            var rented = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(body.Length));
            BrotliEncoder.TryCompress(body, rented, out var length, BrotliQuality, BrotliWindow);
            return (rented, length);
        }

        // What cannot be made smaller grows a little; the stream must have room for that.
        var buffer = ArrayPool<byte>.Shared.Rent(body.Length + body.Length / 8 + 256);
        using var output = new MemoryStream(buffer);
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body);
        return (buffer, (int)output.Position);
    }
}
