using System.Text.RegularExpressions;
using IpGraph.Testing;

namespace IpGraph.Tidy.Tests;

/// <summary>The page that says which tests hold the engine to the specification.</summary>
public sealed partial class SpecificationTests
{
    static readonly string Page = File.ReadAllText(Path.Combine(Golden.Root(), "docs", "SPECIFICATION.md"));

    static readonly List<SourceFile> Tests = [.. SourceFiles.Below("tests/IpGraph.GraphQL.Tests", "*.cs")];

    static IEnumerable<string> Named => TestName().Matches(Page).Select(match => match.Groups[1].Value);

    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        Assert.NotEmpty(Named);
        Assert.All(Named, name => Assert.True(Exists(name), name));
    }

    [Fact]
    public void Every_chapter_has_its_table() =>
        Assert.Equal(
            ["2 Language", "3 Type System", "4 Introspection", "5 Validation", "6 Execution", "7 Response"],
            Chapter().Matches(Page).Select(match => match.Groups[1].Value));

    [Fact]
    public void Every_section_names_a_test_or_says_why_there_is_none()
    {
        var rows = Row().Matches(Page).Where(row => row.Groups[1].Value is not (" section " or "---")).ToList();

        Assert.NotEmpty(rows);
        Assert.Empty(rows.Where(row => !TestName().IsMatch(row.Value) && !row.Value.Contains("| none: ", StringComparison.Ordinal))
            .Select(row => row.Value));
    }

    [Fact]
    public void The_tests_of_every_rule_are_named()
    {
        var rules = Tests.Where(file => file.Path.Contains("/Validation/Rules/", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file.Path)).ToList();

        Assert.NotEmpty(rules);
        Assert.Empty(rules.Except(Named));
    }

    static bool Exists(string name)
    {
        var parts = name.Split('.');
        var file = Tests.Find(test => Path.GetFileNameWithoutExtension(test.Path) == parts[0]);
        return file is not null
            && (parts.Length == 1 || Regex.IsMatch(file.Text, $@"public (void|async Task) {Regex.Escape(parts[1])}\("));
    }

    [GeneratedRegex(@"`(\w+Tests(?:\.\w+)?)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"^## (\d .*)$", RegexOptions.Multiline)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^\|([^|]*)\|(.*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
