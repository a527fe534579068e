using System.Diagnostics;
using System.Globalization;
using IpGraph.Exports.Formats;
using IpGraph.Graph.Data;

namespace IpGraph.Bench.Exports;

/// <summary>How long a format took, and how much memory of the process it needed on top of the graph.</summary>
sealed record Measurement(string Format, GraphData Graph, TimeSpan Time, long Bytes, long Before, long Peak)
{
    const double Mega = 1e6;

    public static Measurement Of(ExportFormat format, GraphData graph)
    {
        var path = Path.GetTempFileName();
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        var peak = before;
        using var timer = new Timer(_ => Look(), null, 0, 20);

        void Look()
        {
            process.Refresh();
            peak = Math.Max(peak, process.WorkingSet64);
        }

        var watch = Stopwatch.StartNew();
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            format.Write(graph, file, CancellationToken.None);
        var time = watch.Elapsed;
        var bytes = new FileInfo(path).Length;
        File.Delete(path);
        return new Measurement(format.Name, graph, time, bytes, before, peak);
    }

    public override string ToString()
    {
        var (nodes, relationships, seconds) = (Graph.Nodes.Count, Graph.Relationships.Count, Time.TotalSeconds);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Format} | {nodes} | {relationships} | {seconds:F2} | {nodes / seconds:F0} | {(nodes + relationships) / seconds:F0} | {Bytes / Mega:F1} | {Before / Mega:F0} | {(Peak - Before) / Mega:F0} |");
    }
}
