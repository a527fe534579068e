using IpGraph.Testing;
using YamlDotNet.RepresentationModel;

namespace IpGraph.EndToEnd.Tests.Search;

/// <summary>A query with the measures that answer it and how well, from 1 to 3.</summary>
sealed record GradedQuery(string Query, IReadOnlyDictionary<string, int> Grades)
{
    const int Depth = 10;

    public static IReadOnlyList<GradedQuery> All()
    {
        var yaml = new YamlStream();
        using var file = File.OpenText(
            Path.Combine(Golden.Root(), "tests", "IpGraph.EndToEnd.Tests", "Search", "graded.yaml"));
        yaml.Load(file);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>().Select(Read)];
    }

    /// <summary>The normalised discounted cumulative gain of the first ten, from 0 to 1.</summary>
    public double Gain(IEnumerable<string> found) =>
        Discounted(found.Select(id => Grades.GetValueOrDefault(id)))
        / Discounted(Grades.Values.OrderDescending());

    static double Discounted(IEnumerable<int> grades) =>
        grades.Take(Depth).Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();

    static GradedQuery Read(YamlMappingNode entry)
    {
        var grades = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, value) in entry.Children)
        {
            if (int.TryParse(((YamlScalarNode)key).Value, out var grade))
            {
                foreach (var id in ((YamlSequenceNode)value).Children.Cast<YamlScalarNode>())
                    grades.Add("Measure:" + id.Value, grade);
            }
        }

        return new(((YamlScalarNode)entry.Children["query"]).Value!, grades);
    }
}
