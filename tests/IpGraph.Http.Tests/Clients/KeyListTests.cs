using IpGraph.Http.Clients;

namespace IpGraph.Http.Tests.Clients;

public sealed class KeyListTests
{
    const string Hash = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Fact]
    public void A_key_that_was_made_is_known_by_the_line_that_was_printed()
    {
        var (key, line) = KeyList.Make("library");
        var keys = KeyList.Read($"# keys\n\n{line}\nother {Hash.ToUpperInvariant().Replace("SHA256", "sha256", StringComparison.Ordinal)}  500\r\n");
        Assert.Equal(new KeyHolder("library"), keys.Find(key));
        Assert.Equal(new KeyHolder("other", 500), keys.Find("test"));
        Assert.Null(keys.Find(key + "0"));
        Assert.Null(keys.Find(line.Split(':')[1]));
        Assert.DoesNotContain(key, line);
        Assert.NotEqual(key, KeyList.Make("library").Key);
    }

    [Theory]
    [InlineData("library", "line 1: after the name there is")]
    [InlineData("library secret", "line 1: after the name there is")]
    [InlineData("\nlibrary sha256:9f86", "line 2: after the name there is")]
    [InlineData($"library {Hash} 0", "line 1: a quota is")]
    [InlineData($"library {Hash} many", "line 1: a quota is")]
    [InlineData($"library {Hash} 1 2", "line 1: after the name there is")]
    [InlineData($"図書館 {Hash}", "line 1: a name is")]
    [InlineData($"a {Hash}\nb {Hash}", "line 2: another line has the same key")]
    [InlineData($"a {Hash}\na sha256:0000d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "line 2: 'a' has a key already")]
    public void A_line_that_is_none_is_named(string text, string problem) =>
        Assert.StartsWith(problem, Assert.Throws<FormatException>(() => KeyList.Read(text)).Message);

    [Fact]
    public void An_empty_list_knows_nobody() => Assert.Null(KeyList.Read("").Find(""));
}
