using System.Text.RegularExpressions;
using IpGraph.Testing;

namespace IpGraph.Tidy.Tests;

/// <summary>Which project and which folder may know of which.</summary>
public sealed partial class LayeringTests
{
    static readonly Dictionary<string, string[]> Projects = new()
    {
        ["GraphQL"] = [],
        ["Graph"] = [],
        ["Neo4j"] = ["Graph"],
        ["Binding"] = ["GraphQL", "Graph"],
        ["Server"] = ["GraphQL", "Graph", "Neo4j", "Binding"],
    };

    /// <summary>In each project the folders from the lowest to the highest; folders in one entry may know each other.</summary>
    static readonly Dictionary<string, string[][]> Folders = new()
    {
        ["GraphQL"] =
        [
            ["Errors"], ["Language", "Language.Syntax"], ["Types", "Types.Introspection"], ["Coercion"],
            ["Validation", "Validation.Merging", "Validation.Rules"], ["Planning"], ["Execution", "Execution.Incremental"],
            ["Requests"],
        ],
        ["Graph"] =
        [
            ["Model"], ["Queries"], ["Seed", "Seed.Checks", "Building", "Building.Linking", "Building.Derivations"],
            ["Embedded", "Search", "Algorithms"],
        ],
    };

    public static TheoryData<string> ProjectNames() => [.. Projects.Keys];

    public static TheoryData<string> LayeredProjectNames() => [.. Folders.Keys];

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void A_project_references_only_those_below_it(string project)
    {
        var file = Path.Combine(Golden.Root(), "src", $"IpGraph.{project}", $"IpGraph.{project}.csproj");
        var references = ProjectReference().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value);
        Assert.Empty(references.Except(Projects[project]));
    }

    [Theory]
    [MemberData(nameof(LayeredProjectNames))]
    public void A_folder_uses_only_folders_below_it(string project)
    {
        var offences = new List<string>();
        foreach (var file in SourceFiles.Of(project))
        {
            var own = LevelOf(project, NamespaceOf(file));
            if (own is null)
                continue;
            foreach (Match use in Using().Matches(file.Text))
                if (LevelOf(project, use.Groups[1].Value) is { } level && level > own)
                    offences.Add($"{file.Path} uses {use.Groups[1].Value}");
        }

        Assert.Empty(offences);
    }

    [Theory]
    [MemberData(nameof(LayeredProjectNames))]
    public void Every_folder_has_its_place_in_the_order(string project)
    {
        var names = SourceFiles.Of(project).Select(NamespaceOf).Where(name => name != $"IpGraph.{project}").Distinct();
        Assert.DoesNotContain(names, name => LevelOf(project, name) is null);
    }

    static string NamespaceOf(SourceFile file) => Namespace().Match(file.Text).Groups[1].Value;

    static int? LevelOf(string project, string name)
    {
        var prefix = $"IpGraph.{project}.";
        if (!name.StartsWith(prefix, StringComparison.Ordinal))
            return null;
        var index = Array.FindIndex(Folders[project], level => level.Contains(name[prefix.Length..]));
        return index < 0 ? null : index;
    }

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*IpGraph\.(\w+)\.csproj""")]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"^using (IpGraph\.[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
