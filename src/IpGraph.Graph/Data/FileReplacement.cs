namespace IpGraph.Graph.Data;

/// <summary>Writes a file beside its place first: others see the old one or the new one, never a part.</summary>
public static class FileReplacement
{
    /// <exception cref="IOException">The file cannot be written; the old one is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.unfinished";
        try
        {
            using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
                write(file);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
