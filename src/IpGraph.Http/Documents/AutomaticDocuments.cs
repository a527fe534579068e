using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace IpGraph.Http.Documents;

/// <summary>Documents that clients sent once together with their hash. The oldest make room for new ones; with a folder
/// they outlive the process.</summary>
sealed class AutomaticDocuments : IKnownDocuments
{
    const string Extension = ".graphql";

    readonly ConcurrentDictionary<string, byte[]> documents = new(StringComparer.Ordinal);
    readonly Queue<string> ages = new();
    readonly Lock gate = new();
    readonly int documentsMax;
    readonly long bytesMax;
    readonly string? folder;
    long bytes;

    /// <param name="documentsMax">How many documents are kept.</param>
    /// <param name="bytesMax">How many bytes of them are kept.</param>
    /// <param name="folder">Where they are kept; null for in memory only.</param>
    public AutomaticDocuments(int documentsMax, long bytesMax, string? folder)
    {
        (this.documentsMax, this.bytesMax, this.folder) = (documentsMax, bytesMax, folder);
        if (folder is null)
            return;
        Directory.CreateDirectory(folder);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*" + Extension).OrderBy(file => file.LastWriteTimeUtc))
            Restore(file);
    }

    public int Count => documents.Count;

    public bool TryFind(string id, [NotNullWhen(true)] out byte[]? document) => documents.TryGetValue(id, out document);

    /// <param name="id">The hash of the document, already compared with it.</param>
    /// <param name="document">Is copied.</param>
    public void Keep(string id, ReadOnlySpan<byte> document)
    {
        if (documents.ContainsKey(id) || !TryAdd(id, document.ToArray()))
            return;
        Write(id, document);
    }

    /// <summary>A file whose content does not fit its name was cut off or changed, and is not served.</summary>
    void Restore(FileInfo file)
    {
        var id = Path.GetFileNameWithoutExtension(file.Name);
        var document = File.ReadAllBytes(file.FullName);
        if (DocumentId.Of(document) == id)
            TryAdd(id, document);
    }

    bool TryAdd(string id, byte[] document)
    {
        lock (gate)
        {
            if (documentsMax < 1 || document.Length > bytesMax || !documents.TryAdd(id, document))
                return false;
            ages.Enqueue(id);
            bytes += document.Length;
            while (ages.Count > documentsMax || bytes > bytesMax)
                Remove(ages.Dequeue());
            return true;
        }
    }

    void Remove(string id)
    {
        if (documents.TryRemove(id, out var document))
            bytes -= document.Length;
        if (folder is not null)
            Try(() => File.Delete(PathOf(id)));
    }

    /// <summary>Writes beside and renames, so that no reader ever meets half a document.</summary>
    void Write(string id, ReadOnlySpan<byte> document)
    {
        if (folder is null)
            return;
        var bytes = document.ToArray();
        Try(() =>
        {
            var temporary = Path.Combine(folder, $"{id}.{Guid.NewGuid():N}.tmp");
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, PathOf(id), overwrite: true);
        });
    }

    string PathOf(string id) => Path.Combine(folder!, id + Extension);

    /// <summary>A disk that is full or read-only costs a document its life after the next start, and nothing else.</summary>
    static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The document is still known until the process ends.
        }
    }
}
