using System.Diagnostics;
using IpGraph.Embedded;
using IpGraph.Graph.Model;
using IpGraph.Server.Health;

namespace IpGraph.Server.Hosting;

/// <summary>Reads the seed again and puts its graph in the place of the one that answers, or says why it cannot; requests
/// that have begun stay with the graph they began on.</summary>
sealed class SeedReload(
    CurrentGraph current,
    ContentFolder content,
    GraphModel model,
    string modelText,
    HealthPart graph,
    HealthPart seed,
    ILogger logger)
{
    string? modelToldOf;

    /// <summary>Returns when the new graph answers, or when it is certain that the old one goes on.</summary>
    public void Run()
    {
        seed.Enter("reading");
        try
        {
            LookAtModel();
            Replace(Stopwatch.GetTimestamp());
            seed.Begin("current");
        }
        catch (LoadingException failure)
        {
            Refuse(failure.Lines);
        }
        catch (Exception mistake)
        {
            // A mistake of ours costs the new graph, and not the process that serves the old one.
            SeedLog.Failed(logger, mistake, current.Graph.Version.Id);
            seed.Begin("refused");
        }
    }

    void Replace(long begun)
    {
        var old = current.Graph.Version;
        var successor = GraphLoading.LoadEmbedded(content, model, modelText);
        if (successor.Version.Id == old.Id)
        {
            SeedLog.Same(logger, old.Id);
            return;
        }

        successor.PrepareSearch();
        current.Replace(successor);
        graph.Begin("current");
        var (found, took) = (successor.Version, Stopwatch.GetElapsedTime(begun));
        SeedLog.Replaced(logger, old.Id, found.Id, found.Nodes, found.Relationships, (int)took.TotalMilliseconds);
    }

    void Refuse(IReadOnlyList<string> lines)
    {
        seed.Begin("refused");
        SeedLog.Refused(logger, current.Graph.Version.Id, lines.Count);
        foreach (var line in lines)
            SeedLog.Problem(logger, line);
    }

    /// <summary>The schema follows from the model, and clients hold the schema: so the model stays as it was at the
    /// start.</summary>
    void LookAtModel()
    {
        try
        {
            var text = File.ReadAllText(content.Model);
            if (text != modelText && text != modelToldOf)
                SeedLog.ModelChanged(logger, content.Model);
            modelToldOf = text;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The model that serves is in memory.
        }
    }
}

/// <summary>What the log tells of seeds that are read while another serves.</summary>
static partial class SeedLog
{
    [LoggerMessage(LogLevel.Information,
        "Graph replaced: {Old} by {New}, {Nodes} nodes, {Relationships} relationships, loaded in {Milliseconds} ms")]
    public static partial void Replaced(
        ILogger logger, string old, string @new, int nodes, int relationships, int milliseconds);

    [LoggerMessage(LogLevel.Information, "Seed reloaded without a change: still serving graph {Version}")]
    public static partial void Same(ILogger logger, string version);

    [LoggerMessage(LogLevel.Error, "Seed rejected with {Count} problems: still serving graph {Version}")]
    public static partial void Refused(ILogger logger, string version, int count);

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    public static partial void Problem(ILogger logger, string problem);

    [LoggerMessage(LogLevel.Error, "Unhandled exception while reloading the seed: still serving graph {Version}")]
    public static partial void Failed(ILogger logger, Exception mistake, string version);

    [LoggerMessage(LogLevel.Warning, "Model changed ({Path}): restart required")]
    public static partial void ModelChanged(ILogger logger, string path);
}
