using System.Globalization;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests.Stores;

/// <summary>A kept table of what questions cost the database, in database hits.</summary>
/// <remarks>The same graph does not always cost the same: in which order the database meets the relationships of a node,
/// and which of two ways that look equally good it takes, depends on what it held before. So a number stays as it is kept
/// while it is off by a quarter, or by ten hits, at most.</remarks>
sealed class HitTable(string path, string title)
{
    const int HitsAlwaysAllowed = 10;

    const double ShareAllowed = 0.25;

    readonly List<string> lines =
    [
        $"# {title}",
        "# `make golden` writes it anew where a Neo4j server is at hand; within ten hits or a quarter a number stays.",
    ];

    readonly Dictionary<string, long> kept = Read(path);

    public void Add(string question, long hits)
    {
        var number = kept.TryGetValue(question, out var known) && IsWithin(known, hits) ? known : hits;
        lines.Add($"{number.ToString(CultureInfo.InvariantCulture),8}  {question}");
    }

    /// <summary>Null if the file says the same, else what differs.</summary>
    public string? Compare() => Golden.Compare(path, string.Join('\n', lines) + "\n");

    static bool IsWithin(long known, long hits) =>
        Math.Abs(hits - known) <= Math.Max(HitsAlwaysAllowed, known * ShareAllowed);

    static Dictionary<string, long> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        return File.ReadLines(path).Where(line => !line.StartsWith('#')).ToDictionary(
            line => line[10..],
            line => long.Parse(line[..8], CultureInfo.InvariantCulture));
    }
}
