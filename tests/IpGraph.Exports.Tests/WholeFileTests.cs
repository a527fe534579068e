using IpGraph.Exports.Packaging;
using IpGraph.Testing;

namespace IpGraph.Exports.Tests;

public sealed class WholeFileTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("ipgraph-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_device_that_takes_nothing_stays_a_device()
    {
        Assert.Throws<IOException>(() => Write("/dev/full"));
        Assert.Empty(Directory.GetFiles("/dev", "full.*.unfinished"));
        Assert.Throws<IOException>(() => File.AppendAllText("/dev/full", "x"));
    }

    [Fact]
    public void What_nobody_keeps_can_be_written_again_and_again()
    {
        Write("/dev/null");
        Write("/dev/null");
        Assert.Empty(File.ReadAllBytes("/dev/null"));
    }

    [Fact]
    public void A_link_leads_to_the_file_that_is_written()
    {
        var (link, file) = (Path.Combine(folder, "link"), Path.Combine(folder, "file"));
        File.CreateSymbolicLink(link, file);
        Write(link);
        Assert.NotEmpty(File.ReadAllBytes(file));
        Assert.Equal(file, new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void What_was_given_up_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Write(Path.Combine(folder, "file"), cancelled.Token));
        Assert.Empty(Directory.GetFiles(folder));
    }

    static void Write(string path, CancellationToken cancellation = default) =>
        WholeFile.Write(ExportFormats.Find("csv")!, SmallGraph.Data, path, gzip: false, cancellation);
}
