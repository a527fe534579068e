using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Tests.Reading;

public sealed class SeedFolderTests : IDisposable
{
    readonly DirectoryInfo root = Directory.CreateTempSubdirectory("ipgraph-seed-");

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void A_folder_that_Kubernetes_mounts_has_each_file_once()
    {
        Write("..2026_11_28/topics.yaml");
        Link("..data", "..2026_11_28");
        Link("topics.yaml", "..data/topics.yaml");

        Assert.Equal(["topics.yaml"], Names());
    }

    [Fact]
    public void Names_that_begin_with_a_dot_are_left_out()
    {
        Write("a.yaml");
        Write(".a.yaml.swp");
        Write(".b.yaml");
        Write(".git/c.yaml");
        Write("within/.d.yaml");

        Assert.Equal(["a.yaml"], Names());
    }

    [Theory]
    [InlineData("within/up", "..")]
    [InlineData("within/itself", ".")]
    [InlineData("within/far", "../../..")]
    [InlineData("within/root", "/")]
    public void A_link_to_a_folder_above_is_not_followed(string link, string target)
    {
        Write("within/a.yaml");
        Link(link, target);

        Assert.Equal(["within/a.yaml"], Names());
    }

    [Fact]
    public void Links_that_lead_to_each_other_come_to_an_end()
    {
        Write("a/a.yaml");
        Write("b/b.yaml");
        Link("a/b", "../b");
        Link("b/a", "../a");

        Assert.Equal(["a/a.yaml", "a/b/b.yaml", "b/a/a.yaml", "b/b.yaml"], Names());
    }

    [Fact]
    public void A_folder_that_is_itself_a_link_is_read()
    {
        Write("real/topics/a.yaml");
        Link("seed", "real");

        Assert.Equal(["topics/a.yaml"], SeedFolder.FilesOf(Path.Combine(root.FullName, "seed")).Select(file => file.Name));
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_a_file_that_cannot_be_read()
    {
        Link("lost.yaml", "nowhere.yaml");

        var problem = Assert.Single(SeedReader.Read(root.FullName).Problems);
        Assert.Equal(("lost.yaml", "FilesCanBeRead"), (problem.File, problem.Rule));
    }

    IEnumerable<string> Names() => SeedFolder.FilesOf(root.FullName).Select(file => file.Name);

    void Write(string name)
    {
        var path = Path.Combine(root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "- id: Topic:a\n");
    }

    void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(root.FullName, name), target);
}
