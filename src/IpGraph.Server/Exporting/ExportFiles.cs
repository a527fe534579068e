using System.Collections.Concurrent;
using IpGraph.Exports.Formats;
using IpGraph.Exports.Packaging;

namespace IpGraph.Server.Exporting;

/// <summary>The exports of the graph that answers now, each written once to a file and sent from there: memory stays flat,
/// and any part can be asked for again.</summary>
sealed class ExportFiles(CurrentFacts facts, CancellationToken stopping) : IDisposable
{
    const string Unfinished = ".unfinished";

    readonly string folder = Directory.CreateTempSubdirectory("ipgraph-exports-").FullName;
    readonly ConcurrentDictionary<(string Version, string Format, bool Gzip), Lazy<Task<string>>> files = new();
    readonly SemaphoreSlim writing = new(1);

    public CurrentFacts Facts => facts;

    /// <summary>The path of the whole file; whoever asks while it is written waits for the same one.</summary>
    /// <exception cref="ExportUnavailableException">The store holds a graph that the files do not make.</exception>
    /// <exception cref="IOException">The file could not be written; the next to ask tries again.</exception>
    public async Task<string> PathAsync(string version, ExportFormat format, bool gzip, CancellationToken cancellation)
    {
        var key = (version, format.Name, gzip);
        var file = files.GetOrAdd(key, _ => Begin(version, format, gzip));
        // Who cleans the folder of temporary files takes what nobody has read for long.
        if (file.Value.IsCompletedSuccessfully && !File.Exists(await file.Value) && files.TryRemove(KeyValuePair.Create(key, file)))
            file = files.GetOrAdd(key, _ => Begin(version, format, gzip));
        try
        {
            return await file.Value.WaitAsync(cancellation);
        }
        catch when (file.Value.IsFaulted || file.Value.IsCanceled)
        {
            files.TryRemove(KeyValuePair.Create(key, file));
            throw;
        }
    }

    /// <summary>A file to write something into that is sent once; it is gone as soon as it is closed.</summary>
    public FileStream Scratch() => new(
        Path.Combine(Directory.CreateDirectory(folder).FullName, $"{Guid.NewGuid():N}{Unfinished}"),
        FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    Lazy<Task<string>> Begin(string version, ExportFormat format, bool gzip) => new(() => WriteAsync(version, format, gzip));

    async Task<string> WriteAsync(string version, ExportFormat format, bool gzip)
    {
        await writing.WaitAsync(stopping);
        try
        {
            RemoveOthers(version);
            var path = Path.Combine(folder, $"{version}-{format.FileName}{(gzip ? ".gz" : "")}");
            await Task.Run(() => WholeFile.Write(format, facts.Of(version).Whole, path, gzip, stopping), stopping);
            return path;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <remarks>A file that is being sent can be deleted: it goes when the last reader closes it.</remarks>
    void RemoveOthers(string version)
    {
        foreach (var key in files.Keys.Where(key => key.Version != version))
            files.TryRemove(key, out _);
        foreach (var path in Directory.CreateDirectory(folder).EnumerateFiles())
        {
            if (!path.Name.StartsWith(version, StringComparison.Ordinal) && path.Extension != Unfinished)
                path.Delete();
        }
    }

    public void Dispose()
    {
        writing.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
