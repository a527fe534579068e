using IpGraph.Binding;
using IpGraph.Embedded;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;
using IpGraph.Seed.Building;
using IpGraph.Seed.Snapshots;

namespace IpGraph.Server.Hosting;

/// <summary>From files to a graph, or to all that is wrong with them.</summary>
static class GraphLoading
{
    /// <summary>The model that the files declare.</summary>
    /// <exception cref="LoadingException">There is no model, or it is wrong.</exception>
    public static (GraphModel Model, string Text) ReadModel(ContentFolder content)
    {
        try
        {
            var text = File.ReadAllText(content.Model);
            return (ModelReader.Read(text), text);
        }
        catch (ModelException failure)
        {
            throw new LoadingException([.. failure.Problems.Select(problem =>
                $"{content.Model}({problem.Line}): {problem.Message}")]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LoadingException([$"The model cannot be read: {failure.Message}"]);
        }
    }

    /// <summary>The graph of the snapshot that the build left, if it still fits the files, else of the files. Where there
    /// are source documents the files are read, so that their quotes are compared.</summary>
    public static GraphData Load(ContentFolder content, GraphModel model, string modelText)
    {
        if (content.Sources is not null)
            return Build(content, model);
        return Snapshot.TryRead(SnapshotPath, model, modelText, content.Seed) ?? Build(content, model);
    }

    /// <summary>The same as the embedded store holds it: of the image that the build left, if it still fits the files.</summary>
    /// <exception cref="LoadingException">The seed has problems; all of them are named.</exception>
    public static EmbeddedGraph LoadEmbedded(ContentFolder content, GraphModel model, string modelText) =>
        (content.Sources is null ? ReadImage(content, model, modelText) : null)
        ?? EmbeddedGraph.Build(Load(content, model, modelText));

    /// <summary>Leaves the graph beside the program, as facts and as the embedded store holds it.</summary>
    /// <exception cref="LoadingException">The seed has problems; there are no files any more.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Compile(ContentFolder content)
    {
        try
        {
            var (model, text) = ReadModel(content);
            var graph = Build(content, model);
            Snapshot.Write(SnapshotPath, graph, text, content.Seed);
            GraphImage.Write(ImagePath, EmbeddedGraph.Build(graph), SnapshotKey.Of(text, content.Seed).Bytes);
        }
        catch (LoadingException)
        {
            File.Delete(SnapshotPath);
            File.Delete(ImagePath);
            throw;
        }
    }

    static EmbeddedGraph? ReadImage(ContentFolder content, GraphModel model, string modelText)
    {
        try
        {
            return GraphImage.TryRead(ImagePath, model, SnapshotKey.Of(modelText, content.Seed).Bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A seed that cannot be read is told of when the graph is built.
            return null;
        }
    }

    /// <exception cref="LoadingException">The seed has problems; all of them are named.</exception>
    public static GraphData Build(ContentFolder content, GraphModel model)
    {
        try
        {
            var result = SeedGraphs.Build(model, content.Seed, content.Sources);
            if (result.Graph is not { } graph)
                throw new LoadingException([.. result.Problems.Select(problem => $"{content.SeedName}/{problem}")]);
            return graph.Nodes.Count > 0
                ? graph
                : throw new LoadingException([$"{content.SeedName}: The folder states no nodes."]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LoadingException([$"{content.SeedName}: The files cannot be read: {failure.Message}"]);
        }
    }

    static string SnapshotPath => Path.Combine(AppContext.BaseDirectory, "seed.snapshot");

    static string ImagePath => Path.Combine(AppContext.BaseDirectory, "graph.image");
}

/// <summary>The graph cannot be made; each line says what is wrong, and where.</summary>
sealed class LoadingException(IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    public IReadOnlyList<string> Lines { get; } = lines;
}
