using IpGraph.Binding;
using IpGraph.Graph.Building;
using IpGraph.Graph.Model;

namespace IpGraph.Server.Hosting;

/// <summary>From files to a graph, or to all that is wrong with them.</summary>
static class GraphLoading
{
    /// <summary>The model that the files declare.</summary>
    /// <exception cref="LoadingFailure">There is no model, or it is wrong.</exception>
    public static (GraphModel Model, string Text) ReadModel(ContentFolder content)
    {
        try
        {
            var text = File.ReadAllText(content.Model);
            return (ModelReader.Read(text), text);
        }
        catch (ModelException failure)
        {
            throw new LoadingFailure([.. failure.Problems.Select(problem =>
                $"{content.Model}({problem.Line}): {problem.Message}")]);
        }
        catch (IOException failure)
        {
            throw new LoadingFailure([$"The model cannot be read: {failure.Message}"]);
        }
    }

    /// <summary>The graph of the snapshot that the build left, if it still fits the files, else of the files.</summary>
    public static GraphData Load(ContentFolder content, GraphModel model, string modelText)
    {
        var snapshot = Path.Combine(AppContext.BaseDirectory, SnapshotName);
        return Snapshot.TryRead(snapshot, model, modelText, content.Seed) ?? Build(content, model, modelText);
    }

    /// <exception cref="LoadingFailure">The seed has problems; all of them are named.</exception>
    public static GraphData Build(ContentFolder content, GraphModel model, string modelText)
    {
        try
        {
            var result = SeedGraphs.Build(model, modelText, content.Seed, content.Sources);
            if (result.Graph is not { } graph)
                throw new LoadingFailure([.. result.Problems.Select(problem => $"{content.SeedName}/{problem}")]);
            return graph.Nodes.Count > 0
                ? graph
                : throw new LoadingFailure([$"{content.SeedName}: The folder states no nodes."]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LoadingFailure([$"{content.SeedName}: The files cannot be read: {failure.Message}"]);
        }
    }

    public const string SnapshotName = "seed.snapshot";
}

/// <summary>The graph cannot be made; each line says what is wrong, and where.</summary>
sealed class LoadingFailure(IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    public IReadOnlyList<string> Lines { get; } = lines;
}
