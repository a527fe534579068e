using System.Text.RegularExpressions;
using IpGraph.Binding;
using IpGraph.Binding.PublicSchema;
using IpGraph.Seed.Reading;
using IpGraph.Testing;

namespace IpGraph.Tidy.Tests;

/// <summary>Rules about the code itself.</summary>
public sealed partial class HouseRuleTests
{
    static readonly string[] NamesWithoutANoun = ["Utils", "Helpers", "Common", "Extensions", "Managers", "Misc"];

    [Fact]
    public void No_folder_is_named_after_nothing()
    {
        var folders = SourceFiles.Below("src", "*.cs").Concat(SourceFiles.Below("tests", "*.cs"))
            .SelectMany(file => file.Path.Split('/')[..^1]);
        Assert.Empty(folders.Intersect(NamesWithoutANoun));
    }

    [Fact]
    [Trait("Category", "Golden")]
    public void The_published_schemas_are_current()
    {
        var folder = Path.Combine(Golden.Root(), "schema");
        var model = ModelReader.Read(File.ReadAllText(Path.Combine(folder, "model.graphql")));
        Assert.Null(Golden.Compare(Path.Combine(folder, "schema.graphql"), PublicSchemaWriter.WriteSdl(model)));
        Assert.Null(Golden.Compare(Path.Combine(folder, "seed.schema.json"), SeedSchema.Write(model)));
    }

    [Fact]
    public void Every_invariant_of_the_architecture_names_a_test_that_exists()
    {
        var page = File.ReadAllText(Path.Combine(Golden.Root(), "docs", "ARCHITECTURE.md"));
        var tests = string.Concat(SourceFiles.Below("tests", "*.cs").Select(file => file.Text));
        var named = TestName().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains($" {name}(", tests));
    }

    [Fact]
    public void No_text_names_a_path_of_a_machine()
    {
        var files = SourceFiles.Below("src", "*.cs").Concat(SourceFiles.Below("tests", "*.cs"))
            .Concat(SourceFiles.Below("docs", "*.md")).Concat(SourceFiles.Below("seed", "*.*"));
        Assert.Empty(files.Select(file => MachinePath().IsMatch(file.Text) ? file.Path : null).OfType<string>());
    }

    [Fact]
    public void The_index_of_decisions_lists_each_with_its_title()
    {
        var folder = Path.Combine(Golden.Root(), "docs", "decisions");
        var expected = Directory.EnumerateFiles(folder, "0*.md").Order(StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileName(path), Title: Title().Match(File.ReadAllText(path))))
            .Select(page => $"{page.Title.Groups[1].Value}. [{page.Title.Groups[2].Value}]({page.Name})");
        Assert.Equal(expected, File.ReadLines(Path.Combine(folder, "README.md")).Where(line => line.Contains("](0", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^# (\d+)\. (.*)$", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"^- .*\(`(\w+)`\)", RegexOptions.Multiline)]
    private static partial Regex TestName();

    [GeneratedRegex("/" + "work/|/" + "root/|/" + "home/")]
    private static partial Regex MachinePath();
}
