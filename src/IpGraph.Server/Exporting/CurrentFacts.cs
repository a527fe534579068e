using IpGraph.Exports.Packaging;
using IpGraph.Graph;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Data;

namespace IpGraph.Server.Exporting;

/// <summary>The graph that answers now as plain facts. They are read when somebody wants them and let go when nobody has for a
/// while: the store holds the same in a smaller form.</summary>
sealed class CurrentFacts : IDisposable
{
    static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(2);

    readonly Lock reading = new();
    readonly IGraphStore store;
    readonly Func<GraphData> load;
    readonly ITimer timer;
    IndexedGraph? known;

    /// <param name="load">Reads the graph of the program's files; it is used only if the store holds the same version.</param>
    public CurrentFacts(IGraphStore store, Func<GraphData> load, TimeProvider clock)
    {
        (this.store, this.load) = (store, load);
        timer = clock.CreateTimer(_ => Forget(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public GraphVersion Version => store.Version;

    /// <exception cref="ExportUnavailableException">The store holds a graph that the files do not make.</exception>
    public IndexedGraph Of(string version)
    {
        lock (reading)
        {
            timer.Change(KeptFor, Timeout.InfiniteTimeSpan);
            if (known?.Whole.VersionId == version)
                return known;
            known = null;
            var graph = load();
            return graph.VersionId == version
                ? known = new IndexedGraph(graph)
                : throw new ExportUnavailableException(
                    $"The store holds version {version}, the files of this program make {graph.VersionId}.");
        }
    }

    void Forget()
    {
        lock (reading)
            known = null;
    }

    public void Dispose() => timer.Dispose();
}

/// <summary>There is nothing to export from.</summary>
sealed class ExportUnavailableException(string message) : Exception(message);
