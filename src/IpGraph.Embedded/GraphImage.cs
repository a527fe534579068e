using IpGraph.Embedded.Storage;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Embedded;

/// <summary>A graph as a file in the very form in which it is held in memory, so that opening it is reading its arrays.</summary>
/// <remarks>It is used only while its key is that of its makings and of this program; a file that is cut, damaged, of another
/// key or of a machine with another order of bytes counts as none.</remarks>
public static class GraphImage
{
    /// <summary>Written as a number, so that it also tells the order of bytes.</summary>
    const int Magic = 0x49504731;

    /// <param name="path">The file; another process sees the old one or the new one, never a part.</param>
    /// <param name="graph">What is kept.</param>
    /// <param name="key">What the graph was made of.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, EmbeddedGraph graph, ReadOnlyMemory<byte> key) => FileReplacement.Write(path, stream =>
    {
        var image = new ImageWriter(stream);
        image.Write(Magic);
        foreach (var part in Program())
            image.Write(part);
        image.WriteSlab<byte>(key.ToArray());
        graph.WriteTo(image);
        image.Finish();
    });

    /// <summary>The graph of a file; null where there is none, or none of this key.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">The model by which the graph was built.</param>
    /// <param name="key">What the graph is to be made of; the model is part of that.</param>
    public static EmbeddedGraph? TryRead(string path, GraphModel model, ReadOnlyMemory<byte> key)
    {
        try
        {
            return File.Exists(path) && ImageReader.Open(path) is { } image ? TryRead(image, model, key) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static EmbeddedGraph? TryRead(ImageReader image, GraphModel model, ReadOnlyMemory<byte> key)
    {
        EmbeddedGraph? graph = null;
        try
        {
            return graph = IsOf(image, key) && image.IsWhole ? EmbeddedGraph.Read(image, model) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            if (graph is null)
                image.Release();
        }
    }

    static bool IsOf(ImageReader image, ReadOnlyMemory<byte> key) => image.Read<int>() == Magic
        && Program().All(part => part == image.Read<Guid>())
        && image.ReadSlab<byte>().AsSpan().SequenceEqual(key.Span);

    static Guid[] Program() =>
        [.. new[] { typeof(GraphImage), typeof(GraphData) }.Select(type => type.Module.ModuleVersionId)];

    internal static void Write(ImageWriter image, GraphStatistics statistics)
    {
        image.Write(statistics.Degrees.Count);
        foreach (var (name, degrees) in statistics.Degrees)
        {
            image.WriteText(name);
            image.Write(degrees.Mean);
            image.Write(degrees.Met);
            image.Write(degrees.Largest);
        }

        image.Write(statistics.Bytes.Count);
        foreach (var (name, bytes) in statistics.Bytes)
        {
            image.WriteText(name);
            image.Write(bytes);
        }
    }

    internal static GraphStatistics ReadStatistics(ImageReader image)
    {
        var degrees = new Dictionary<string, DegreeStatistics>(StringComparer.Ordinal);
        for (var left = image.Read<int>(); left > 0; left--)
            degrees.Add(image.ReadText(), new(image.Read<double>(), image.Read<double>(), image.Read<int>()));
        var bytes = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var left = image.Read<int>(); left > 0; left--)
            bytes.Add(image.ReadText(), image.Read<double>());
        return new(degrees, bytes);
    }
}
