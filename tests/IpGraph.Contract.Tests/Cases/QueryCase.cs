using System.Globalization;
using System.Text.RegularExpressions;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests.Cases;

/// <summary>A request in <c>tests/cases</c>, with the answers that are kept beside it under the same name.</summary>
/// <param name="Name">Theme and phrase, for instance <c>filters/a-missing-value-is-not-equal</c>.</param>
sealed partial record QueryCase(string Name, string Document, string? Variables)
{
    const string Extension = ".graphql";

    const string VariablesExtension = ".variables.json";

    public static string Folder => Path.Combine(Golden.Root(), "tests", "cases");

    public static IReadOnlyList<string> Names { get; } =
    [
        .. Files().Where(file => file.EndsWith(Extension)).Select(file => file[..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Every file in a theme's folder, by its path from here.</summary>
    public static IEnumerable<string> Files() =>
        Directory.EnumerateDirectories(Folder)
            .SelectMany(theme => Directory.EnumerateFiles(theme))
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'));

    public static QueryCase Read(string name)
    {
        var variables = PathOf(name, VariablesExtension);
        return new QueryCase(
            name,
            File.ReadAllText(PathOf(name, Extension)),
            File.Exists(variables) ? File.ReadAllText(variables) : null);
    }

    /// <summary>The files that a case may have, beginning with the one that it must have.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
        [Extension, VariablesExtension, CaseAnswers.Plan, CaseAnswers.Cypher, CaseAnswers.Json];

    public static string PathOf(string name, string extension) => Path.Combine(Folder, name + extension);

    /// <summary>What the comments at the top expect that the other files cannot say: <c># expect: statements = 1</c>.</summary>
    public IReadOnlyDictionary<string, int> Expected() => Document.Split('\n')
        .TakeWhile(line => line.StartsWith('#'))
        .Where(line => line.StartsWith("# expect:"))
        .Select(line => Expectation().Match(line) is { Success: true } found
            ? found
            : throw new FormatException($"{Name}: {line}"))
        .ToDictionary(
            found => found.Groups["what"].Value,
            found => int.Parse(found.Groups["number"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^# expect: (?<what>[a-z]+) = (?<number>\d+)$")]
    private static partial Regex Expectation();
}

/// <summary>The answers that are kept beside a case.</summary>
static class CaseAnswers
{
    public const string Plan = ".plan.txt";

    public const string Cypher = ".cypher";

    public const string Json = ".json";
}
