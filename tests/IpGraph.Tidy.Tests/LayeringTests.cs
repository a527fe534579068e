using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using IpGraph.Testing;
using Assembly = System.Reflection.Assembly;

namespace IpGraph.Tidy.Tests;

/// <summary>Which project and which folder may know of which, told from the compiled code.</summary>
public sealed partial class LayeringTests
{
    /// <summary>Every project of the product, and the projects that it may reference.</summary>
    static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Json"] = [],
        ["GraphQL"] = ["Json"],
        ["Graph"] = ["Json"],
        ["Embedded"] = ["Graph", "Json"],
        ["Seed"] = ["Graph", "Json"],
        ["Neo4j"] = ["Graph", "Json"],
        ["Binding"] = ["GraphQL", "Graph", "Json"],
        ["Operations"] = ["GraphQL", "Json"],
        ["Exports"] = ["Graph", "Json"],
        ["Http"] = ["GraphQL", "Operations", "Json"],
        ["Mcp"] = ["GraphQL", "Operations", "Http", "Json"],
        ["Explorer"] = ["GraphQL", "Operations", "Json"],
        ["Server"] =
        [
            "Json", "GraphQL", "Graph", "Embedded", "Seed", "Neo4j", "Binding", "Operations", "Exports", "Http", "Mcp",
            "Explorer",
        ],
    };

    public static TheoryData<string> ProjectNames() => [.. Names()];

    /// <summary>All but the project in which the root and a folder still know each other.</summary>
    public static TheoryData<string> Settled() => [.. Names().Except(["Binding"])];

    static IEnumerable<string> Names() =>
        Projects.Keys.Where(name => Directory.Exists(Path.Combine(Golden.Root(), "src", $"IpGraph.{name}")));

    [Fact]
    public void Every_project_has_its_place()
    {
        var found = Directory.EnumerateDirectories(Path.Combine(Golden.Root(), "src"))
            .Select(folder => Path.GetFileName(folder)!.Replace("IpGraph.", "", StringComparison.Ordinal));
        Assert.Empty(found.Except(Projects.Keys));
    }

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void A_project_references_only_those_below_it(string project)
    {
        var references = AssemblyOf(project).GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("IpGraph.", StringComparison.Ordinal))
            .Select(name => name["IpGraph.".Length..]);
        Assert.Empty(references.Except(Projects[project]));
    }

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void Folders_do_not_know_each_other_in_a_circle(string project)
    {
        var uses = Uses(project).Where(use => use.To != "").ToList();
        for (var left = int.MaxValue; uses.Count < left;)
        {
            left = uses.Count;
            var users = uses.Select(use => use.From).ToHashSet();
            var used = uses.Select(use => use.To).ToHashSet();
            uses.RemoveAll(use => !users.Contains(use.To) || !used.Contains(use.From));
        }

        Assert.True(uses.Count == 0, string.Join('\n', uses));
    }

    [Theory]
    [MemberData(nameof(Settled))]
    public void A_folder_does_not_know_the_room_above_it(string project)
    {
        var uses = Uses(project).Where(use => use.To == "").ToList();
        Assert.True(uses.Count == 0, string.Join('\n', uses));
    }

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void A_namespace_is_its_folder(string project)
    {
        var offences = SourceFiles.Of(project)
            .Select(file => (file.Path, Found: Namespace().Match(file.Text).Groups[1].Value, Expected: NamespaceOf(file.Path)))
            .Where(file => file.Found != "" && file.Found != file.Expected)
            .Select(file => $"{file.Path} is {file.Found}");
        Assert.Empty(offences);
    }

    static string NamespaceOf(string path) => Path.GetDirectoryName(path)!["src/".Length..].Replace('/', '.');

    static Assembly AssemblyOf(string project) =>
        Assembly.Load(project == "Server" ? "ipgraph" : $"IpGraph.{project}");

    /// <summary>Where code of one folder of a project knows code of another; the root of the project is an empty name.</summary>
    static IEnumerable<FolderUse> Uses(string project) =>
        new ArchLoader().LoadAssembly(AssemblyOf(project)).Build().Types
            .SelectMany(type => type.Dependencies, (type, dependency) => (type, dependency.Target))
            .Select(pair => new FolderUse(
                Folder(project, pair.type), Folder(project, pair.Target), $"{pair.type.FullName} knows {pair.Target.FullName}"))
            .Where(use => use is { From: { Length: > 0 }, To: not null } && use.From != use.To)
            // A generic parameter that the compiler made is taken for whatever type has one of the same name.
            .Where(use => !use.Example.EndsWith("<T>", StringComparison.Ordinal))
            .DistinctBy(use => use.Example);

    /// <returns>The folder below the project; null for types of elsewhere.</returns>
    static string? Folder(string project, IType type)
    {
        var root = $"IpGraph.{project}";
        var name = type.Namespace?.FullName;
        return name == root ? ""
            : name?.StartsWith($"{root}.", StringComparison.Ordinal) == true ? name[(root.Length + 1)..].Split('.')[0]
            : null;
    }

    sealed record FolderUse(string? From, string? To, string Example)
    {
        public override string ToString() => $"{From} uses {To}: {Example}";
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
