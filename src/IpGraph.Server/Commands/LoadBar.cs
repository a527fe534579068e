using IpGraph.Graph.Data;
using IpGraph.Neo4j.Loading;

namespace IpGraph.Server.Commands;

/// <summary>Shows on one line how far a load is; on a stream that is no terminal, one line a stage.</summary>
sealed class LoadBar(GraphData graph, TextWriter output) : IProgress<LoadProgress>
{
    const int Width = 30;

    readonly Lock gate = new();
    LoadStage? stage;

    public void Report(LoadProgress value)
    {
        lock (gate)
        {
            if (Console.IsOutputRedirected && stage == value.Stage)
                return;
            if (stage is not null && stage != value.Stage && !Console.IsOutputRedirected)
                output.WriteLine();
            stage = value.Stage;
            if (Console.IsOutputRedirected)
                output.WriteLine(value.Stage);
            else
                output.Write($"\r{value.Stage,-14} {Bar(value)} {value.Done}");
        }
    }

    string Bar(LoadProgress value)
    {
        var whole = value.Stage switch
        {
            LoadStage.Nodes => graph.Nodes.Count,
            LoadStage.Relationships => graph.Relationships.Count,
            _ => 0,
        };
        if (whole == 0)
            return new string(' ', Width);
        var done = (int)Math.Min(Width, value.Done * Width / whole);
        return new string('█', done) + new string('░', Width - done);
    }
}
