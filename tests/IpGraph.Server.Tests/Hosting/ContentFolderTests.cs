using IpGraph.Server.Hosting;

namespace IpGraph.Server.Tests.Hosting;

public sealed class ContentFolderTests
{
    static readonly ContentFolder Folder = ContentFolder.In("root", null);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void No_name_is_no_choice(string? name) => Assert.Equal(Folder, Folder.WithSeed(name));

    [Fact]
    public void Problems_name_the_folder_as_people_wrote_it()
    {
        var chosen = Folder.WithSeed("my/seed/");
        Assert.Equal(("my/seed", "my/seed/", true), (chosen.SeedName, chosen.Seed, chosen.IsChosen));
        Assert.Equal(("seed", false), (Folder.SeedName, Folder.IsChosen));
    }
}
