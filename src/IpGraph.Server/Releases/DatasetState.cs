using System.Diagnostics;
using System.Formats.Tar;
using IpGraph.Graph.Data;
using IpGraph.Seed.Building;
using IpGraph.Seed.Reading;
using IpGraph.Server.Hosting;

namespace IpGraph.Server.Releases;

/// <summary>A state of the dataset by the name that people give it: a folder, or a revision of the repository.</summary>
static class DatasetState
{
    /// <exception cref="LoadingException">It is neither, or no graph can be made of it.</exception>
    public static GraphData Read(string name)
    {
        if (Directory.Exists(name))
            return Build(ContentOf(name));
        var folder = Directory.CreateTempSubdirectory("ipgraph-").FullName;
        try
        {
            Extract(name, folder);
            return Build(ContentFolder.In(folder, null));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A checkout has a model of its own; a folder of a seed goes by the model at hand.</summary>
    static ContentFolder ContentOf(string folder)
    {
        var checkout = ContentFolder.In(folder, null);
        return File.Exists(checkout.Model) ? checkout : ContentFolder.Find(null).WithSeed(folder);
    }

    /// <summary>Checks are left out: an older state was sound by those of its day.</summary>
    static GraphData Build(ContentFolder content)
    {
        var (model, _) = GraphLoading.ReadModel(content);
        var reading = SeedReader.Read(content.Seed);
        var result = reading.Problems.Count > 0
            ? new SeedResult(null, reading.Problems)
            : GraphBuilder.Build(model, reading.Graph, []);
        if (result.Graph is not { } graph)
            throw new LoadingException([.. result.Problems.Select(problem => $"{content.SeedName}/{problem}")]);
        return graph.Nodes.Count > 0
            ? graph
            : throw new LoadingException([$"{content.SeedName}: The folder states no nodes."]);
    }

    static void Extract(string revision, string folder)
    {
        var start = new ProcessStartInfo("git") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "archive", "--format=tar", "--end-of-options", revision, "schema/model.graphql", "seed" })
            start.ArgumentList.Add(argument);
        try
        {
            using var git = Process.Start(start)!;
            using var archive = new MemoryStream();
            var errors = git.StandardError.ReadToEndAsync();
            git.StandardOutput.BaseStream.CopyTo(archive);
            git.WaitForExit();
            if (git.ExitCode != 0)
                throw NoState(revision, errors.Result.Trim());
            archive.Position = 0;
            TarFile.ExtractToDirectory(archive, folder, overwriteFiles: false);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw NoState(revision, "git is not at hand");
        }
    }

    static LoadingException NoState(string name, string reason) =>
        new([$"'{name}' is no folder and no revision of this repository ({reason}); name a checkout, the folder of a seed, or a revision."]);
}
