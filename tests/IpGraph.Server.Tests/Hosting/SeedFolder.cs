using IpGraph.Embedded;
using IpGraph.Server.Health;
using IpGraph.Server.Hosting;
using IpGraph.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace IpGraph.Server.Tests.Hosting;

/// <summary>The small seed as files in a folder of its own, the graph that it made, and what the log tells.</summary>
sealed class SeedFolder : IDisposable, ILogger
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ipgraph-seed-");
    DateTime saved = DateTime.UtcNow;

    public SeedFolder()
    {
        Content = ContentFolder.In(folder.FullName, null).WithSeed(Path.Combine(folder.FullName, "mine") + "/");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "schema"));
        File.WriteAllText(Content.Model, SmallModel.Text);
        foreach (var (path, text) in SmallGraph.Files)
            Write(path, text);
        Graph = new HealthPart("graph", "current", Clock);
        Seed = new HealthPart("seed", "current", Clock);
        Reload = new SeedReload(Current, Content, SmallGraph.Model, SmallModel.Text, Graph, Seed, this);
    }

    public ContentFolder Content { get; }

    public CurrentGraph Current { get; } = new(EmbeddedGraph.Build(SmallGraph.Data));

    public FakeTimeProvider Clock { get; } = new();

    public HealthPart Graph { get; }

    public HealthPart Seed { get; }

    public SeedReload Reload { get; }

    public List<string> Log { get; } = [];

    public string Version => Current.Graph.Version.Id;

    public void Write(string path, string text)
    {
        var file = Path.Combine(Content.Seed, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        // No two saves fall into one tick of the file system's clock.
        File.SetLastWriteTimeUtc(file, saved = saved.AddSeconds(1));
    }

    public void Write(string path, byte[] bytes) => File.WriteAllBytes(Path.Combine(Content.Seed, path), bytes);

    /// <summary>Renames a measure, which makes another version.</summary>
    public void Rename(string title) =>
        Write("measures.yaml", SmallGraph.Files["measures.yaml"].Replace("人材の育成", title, StringComparison.Ordinal));

    public void Dispose() => folder.Delete(recursive: true);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) => Log.Add(formatter(state, exception));
}
