using IpGraph.Server.Hosting;

namespace IpGraph.Server.Tests.Hosting;

public sealed class SeedWatchTests : IDisposable
{
    readonly SeedFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_that_lie_still_are_not_read_again()
    {
        var watch = Watch();
        Assert.Equal([false, false, false], [watch.IsDue(), watch.IsDue(), watch.IsDue()]);
    }

    [Fact]
    public void Changed_files_are_read_once_when_they_lie_still()
    {
        var watch = Watch();
        folder.Rename("人材の確保");
        Assert.False(watch.IsDue());
        folder.Write("topics.yaml", "[]\n");
        Assert.False(watch.IsDue());
        Assert.True(watch.IsDue());
        Assert.False(watch.IsDue());
    }

    [Fact]
    public void A_change_while_the_first_graph_was_read_is_noticed()
    {
        var before = SeedFingerprint.Of(folder.Content);
        folder.Rename("人材の確保");
        var watch = new SeedWatch(folder.Content, before);
        Assert.Equal([false, true], [watch.IsDue(), watch.IsDue()]);
    }

    [Fact]
    public void A_change_that_was_taken_back_is_none()
    {
        var watch = Watch();
        var path = Path.Combine(folder.Content.Seed, "measures.yaml");
        var time = File.GetLastWriteTimeUtc(path);
        var text = File.ReadAllText(path);
        folder.Rename("人材の確保");
        Assert.False(watch.IsDue());
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, time);
        Assert.Equal([false, false], [watch.IsDue(), watch.IsDue()]);
    }

    [Fact]
    public void A_file_that_is_removed_or_renamed_is_a_change()
    {
        var watch = Watch();
        File.Move(Path.Combine(folder.Content.Seed, "kpis.yaml"), Path.Combine(folder.Content.Seed, "targets.yaml"));
        Assert.Equal([false, true], [watch.IsDue(), watch.IsDue()]);
        Directory.Delete(folder.Content.Seed, recursive: true);
        Assert.Equal([false, true, false], [watch.IsDue(), watch.IsDue(), watch.IsDue()]);
    }

    [Fact]
    public void The_model_is_looked_at_too()
    {
        var watch = Watch();
        File.AppendAllText(folder.Content.Model, "\n");
        Assert.Equal([false, true], [watch.IsDue(), watch.IsDue()]);
    }

    [Fact]
    public void Who_asks_has_the_files_read_at_once()
    {
        var watch = Watch();
        folder.Rename("人材の確保");
        watch.Ask();
        Assert.Equal([true, false, false], [watch.IsDue(), watch.IsDue(), watch.IsDue()]);
    }

    SeedWatch Watch() => new(folder.Content, SeedFingerprint.Of(folder.Content));
}
