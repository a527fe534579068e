using System.Buffers.Binary;
using System.IO.Hashing;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Seed.Snapshots;

/// <summary>A built graph as one compact file, so that a start need not read and check the whole seed.</summary>
/// <remarks>It is used only while its key is that of the seed, the model and the program; a file that is cut,
/// damaged or of another key counts as none.</remarks>
public static class Snapshot
{
    const int HeaderLength = 4 + SnapshotKey.Length + sizeof(ulong);

    static ReadOnlySpan<byte> Magic => "IPG1"u8;

    /// <summary>Keeps the graph that was built of a model and a seed; another process sees the old file or the new
    /// one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, GraphData graph, string modelText, string seedFolder)
    {
        var file = Encode(graph, SnapshotKey.Of(modelText, seedFolder));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        FileReplacement.Write(path, stream => stream.Write(file));
    }

    /// <summary>The graph kept in a file; null where there is none, or none of this very model and seed.</summary>
    /// <remarks>A snapshot stands for a seed that was found without a problem, so nothing is checked again.</remarks>
    public static GraphData? TryRead(string path, GraphModel model, string modelText, string seedFolder)
    {
        try
        {
            return File.Exists(path)
                ? Decode(File.ReadAllBytes(path), model, SnapshotKey.Of(modelText, seedFolder))
                : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    public static byte[] Encode(GraphData graph, SnapshotKey key)
    {
        var payload = new SnapshotWriter().Write(graph);
        var file = new byte[HeaderLength + payload.Length];
        Magic.CopyTo(file);
        key.Bytes.Span.CopyTo(file.AsSpan(Magic.Length));
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(HeaderLength - sizeof(ulong)), XxHash3.HashToUInt64(payload));
        payload.CopyTo(file.AsSpan(HeaderLength));
        return file;
    }

    /// <summary>The graph of a file; null where the file is not one of this key.</summary>
    public static GraphData? Decode(byte[] file, GraphModel model, SnapshotKey key)
    {
        if (file.Length < HeaderLength || !file.AsSpan().StartsWith(Magic)
            || !file.AsSpan(Magic.Length, SnapshotKey.Length).SequenceEqual(key.Bytes.Span))
        {
            return null;
        }

        var checksum = BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(HeaderLength - sizeof(ulong)));
        if (checksum != XxHash3.HashToUInt64(file.AsSpan(HeaderLength)))
            return null;
        try
        {
            return new SnapshotReader(file, HeaderLength, model).Read();
        }
        catch (Exception failure) when (failure is InvalidDataException or IndexOutOfRangeException
            or ArgumentException or InvalidCastException)
        {
            return null;
        }
    }
}
