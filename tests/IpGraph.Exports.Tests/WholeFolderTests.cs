using System.IO.Compression;
using IpGraph.Exports.Packaging;
using IpGraph.Testing;

namespace IpGraph.Exports.Tests;

public sealed class WholeFolderTests : IDisposable
{
    readonly string above = Directory.CreateTempSubdirectory("ipgraph-tests-").FullName;

    string Folder => Path.Combine(above, "tables");

    public void Dispose() => Directory.Delete(above, recursive: true);

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("parquet")]
    public void It_holds_the_files_of_the_package(string format)
    {
        Directory.CreateDirectory(Folder);
        Write(format);
        using var bytes = new MemoryStream();
        ExportFormats.Find(format)!.Write(SmallGraph.Data, bytes, CancellationToken.None);
        using var zip = new ZipArchive(bytes);
        Assert.Equal(
            zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal));
        foreach (var entry in zip.Entries)
        {
            using var packed = new MemoryStream();
            using (var content = entry.Open())
                content.CopyTo(packed);
            Assert.Equal(packed.ToArray(), File.ReadAllBytes(Path.Combine(Folder, entry.FullName)));
        }

        Assert.Equal([Folder], Directory.GetFileSystemEntries(above));
    }

    [Fact]
    public void What_lies_there_stays()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "mine"), "mine");
        Assert.Throws<IOException>(() => Write("csv"));
        Assert.Equal(Path.Combine(Folder, "mine"), Assert.Single(Directory.GetFileSystemEntries(Folder)));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(above));
    }

    [Fact]
    public void A_full_disk_leaves_nothing()
    {
        var full = ExportFormats.Find("csv")! with
        {
            WriteFiles = (_, open, _) =>
            {
                using var file = open("nodes/One.csv");
                throw new IOException("No space left on device");
            },
        };
        Assert.Throws<IOException>(() => WholeFolder.Write(full, SmallGraph.Data, Folder, CancellationToken.None));
        Assert.Empty(Directory.GetFileSystemEntries(above));
    }

    [Fact]
    public void No_folder_above_is_made() => Assert.Throws<DirectoryNotFoundException>(() =>
        WholeFolder.Write(ExportFormats.Find("csv")!, SmallGraph.Data, Path.Combine(Folder, "deeper"), CancellationToken.None));

    [Fact]
    public void One_file_is_no_folder() => Assert.Throws<ArgumentException>(() => Write("turtle"));

    void Write(string format) =>
        WholeFolder.Write(ExportFormats.Find(format)!, SmallGraph.Data, Folder + "/", CancellationToken.None);
}
