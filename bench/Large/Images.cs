using System.Diagnostics;
using System.Globalization;
using IpGraph.Embedded;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Bench.Large;

/// <summary>The large graph as a file, and how long a fresh process takes to open it.</summary>
static class Images
{
    static readonly byte[] Key = [1];

    public static void Write(string path, GraphData graph)
    {
        var watch = Stopwatch.StartNew();
        var embedded = EmbeddedGraph.Build(graph);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"built in {watch.Elapsed.TotalSeconds:F1} s"));
        watch.Restart();
        GraphImage.Write(path, embedded, Key);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"written in {watch.Elapsed.TotalSeconds:F1} s, {new FileInfo(path).Length / 1e6:F0} MB"));
    }

    public static void Open(string path, GraphModel model)
    {
        var watch = Stopwatch.StartNew();
        var graph = GraphImage.TryRead(path, model, Key) ?? throw new InvalidOperationException("The file is no image of this program.");
        var took = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{graph.Version.Nodes} nodes, {graph.Version.Relationships} relationships: opened in {took:F2} s, {process.WorkingSet64 / 1048576.0:F0} MiB resident"));
    }
}
