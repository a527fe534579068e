using System.Text.Json;
using System.Xml.Linq;
using IpGraph.Testing;

namespace IpGraph.Tidy.Tests;

/// <summary>The lock files name the packages that the projects are built of.</summary>
public class LockFileTests
{
    public static TheoryData<string> Projects { get; } =
    [
        .. new[] { "src", "tests", "bench" }
            .SelectMany(room => Directory.EnumerateDirectories(Path.Combine(Golden.Root(), room)))
            .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
            .Select(folder => Path.GetRelativePath(Golden.Root(), folder)),
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_package_is_locked_at_its_version_with_a_hash(string project)
    {
        var folder = Path.Combine(Golden.Root(), project);
        var file = Path.Combine(folder, "packages.lock.json");
        Assert.True(File.Exists(file), $"{project}/packages.lock.json is missing: restore the project, and commit what that writes.");
        var packages = Packages(file);
        var used = XDocument.Load(Directory.EnumerateFiles(folder, "*.csproj").Single())
            .Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!);
        foreach (var name in used)
            Assert.Contains(name, packages.Keys);
        foreach (var (name, package) in packages)
        {
            Assert.NotEmpty(package.Hash);
            if (package.IsDirect)
                Assert.Equal(Versions[name], package.Version);
        }
    }

    static readonly Dictionary<string, string> Versions = XDocument
        .Load(Path.Combine(Golden.Root(), "Directory.Packages.props"))
        .Descendants("PackageVersion")
        .ToDictionary(package => (string)package.Attribute("Include")!, package => (string)package.Attribute("Version")!);

    static Dictionary<string, (bool IsDirect, string Version, string Hash)> Packages(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var framework = Assert.Single(json.RootElement.GetProperty("dependencies").EnumerateObject()).Value;
        return framework.EnumerateObject()
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .ToDictionary(
                package => package.Name,
                package => (
                    package.Value.GetProperty("type").GetString() == "Direct",
                    package.Value.GetProperty("resolved").GetString()!,
                    package.Value.GetProperty("contentHash").GetString()!));
    }
}
