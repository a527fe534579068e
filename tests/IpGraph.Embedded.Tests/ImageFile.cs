namespace IpGraph.Embedded.Tests;

/// <summary>A place for an image, gone with its test.</summary>
sealed class ImageFile : IDisposable
{
    public static readonly byte[] Key = [1, 2, 3];

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public string Path => System.IO.Path.Combine(folder.FullName, "graph.image");

    public void Dispose() => folder.Delete(recursive: true);
}
