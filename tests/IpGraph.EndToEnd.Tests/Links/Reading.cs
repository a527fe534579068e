using IpGraph.Seed.Reading;
using IpGraph.Testing;

namespace IpGraph.EndToEnd.Tests.Links;

/// <summary>What people read in texts, from the files beside this one.</summary>
/// <param name="Content">The id of the content whose text was read.</param>
/// <param name="First">The concepts that the first reading found named.</param>
/// <param name="Second">Those that the second found; the same where the text was read once.</param>
public sealed record Reading(string Content, IReadOnlyList<string> First, IReadOnlyList<string> Second)
{
    /// <summary>What counts where both passed over a word that is printed; null elsewhere.</summary>
    public IReadOnlyList<string>? Settled { get; init; }

    /// <summary>The concepts that have to be found.</summary>
    public IEnumerable<string> Named => Settled ?? First.Intersect(Second);

    /// <summary>The concepts that may be found: where the readings differ, either answer is right.</summary>
    public IEnumerable<string> Possible => Settled ?? First.Union(Second);

    /// <summary>The readings under a key of <c>gold.yaml</c>.</summary>
    public static IReadOnlyList<Reading> Gold(string key) =>
    [
        .. from item in ((SeedValue.Mapping)Read("gold.yaml")).Find(key)!.Value.AsList.Cast<SeedValue.Mapping>()
           let first = Topics(item, "first")
           select new Reading(Text(item.Find("id")!.Value), first, item.Find("second") is null ? first : Topics(item, "second"))
           {
               Settled = item.Find("settled") is null ? null : Topics(item, "settled"),
           },
    ];

    /// <summary>Fields and areas with every content about them.</summary>
    public static IEnumerable<(string Concept, IReadOnlyList<string> Contents)> FieldsAndAreas() =>
        from item in Read("fields-and-areas.yaml").AsList.Cast<SeedValue.Mapping>()
        from concept in item.Find("concepts")!.Value.AsList
        select (Text(concept), (IReadOnlyList<string>)[.. item.Find("contents")!.Value.AsList.Select(Text)]);

    /// <summary>Words that users type, with the concept that each leads to.</summary>
    public static IEnumerable<(string Word, string Concept)> Words() =>
        from item in Read("words.yaml").AsList.Cast<SeedValue.Mapping>()
        from word in item.Find("words")!.Value.AsList
        select (Text(word), Text(item.Find("concept")!.Value));

    static List<string> Topics(SeedValue.Mapping item, string name) =>
        [.. item.Find(name)!.Value.AsList.Select(Text).Select(id => id.Contains(':', StringComparison.Ordinal) ? id : $"Topic:{id}")];

    static string Text(SeedValue value) => ((SeedValue.Scalar)value).Text;

    static SeedValue Read(string name)
    {
        var problems = new List<SeedProblem>();
        var path = Path.Combine(Golden.Root(), "tests", "IpGraph.EndToEnd.Tests", "Links", name);
        return YamlReader.Read(name, File.ReadAllText(path), problems)
            ?? throw new InvalidOperationException(string.Join('\n', problems));
    }
}
