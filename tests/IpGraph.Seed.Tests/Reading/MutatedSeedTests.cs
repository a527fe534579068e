using System.Text;
using IpGraph.Seed.Building;
using IpGraph.Seed.Reading;
using IpGraph.Testing;

namespace IpGraph.Seed.Tests.Reading;

/// <summary>The small seed, damaged in every way that files are damaged.</summary>
public class MutatedSeedTests
{
    static readonly string[] Required =
        ["id", "name", "nameEn", "title", "titleEn", "text", "order", "fileName", "sha256", "lines", "section", "fromYear",
            "toYear", "continues", "state"];

    [Fact]
    public void A_damaged_seed_is_refused_with_file_and_line()
    {
        var mutations = DroppedLines().Concat(CutFiles()).Concat(BadBytes()).Concat(BadValues()).ToList();

        Assert.True(mutations.Count >= 200, $"{mutations.Count}");
        Assert.All(mutations, mutation => AssertRefused(mutation, Build(mutation)));
    }

    [Fact]
    public void A_doubled_line_is_refused_or_changes_nothing()
    {
        Assert.All(DoubledLines(), mutation =>
        {
            var result = Build(mutation);
            if (result.Graph?.VersionId != SmallGraph.Data.VersionId)
                AssertRefused(mutation, result);
        });
    }

    [Fact]
    public void Harmless_changes_give_the_same_graph()
    {
        Assert.All(HarmlessChanges(), mutation => Assert.Equal(SmallGraph.Data.VersionId, Build(mutation).Graph?.VersionId));
    }

    static IEnumerable<Mutation> DroppedLines() =>
        from file in SmallGraph.Files
        let lines = file.Value.Split('\n')
        from index in Enumerable.Range(0, lines.Length)
        where Required.Any(name => lines[index].TrimStart(' ', '-').StartsWith(name + ":", StringComparison.Ordinal))
        select new Mutation($"{file.Key} without line {index + 1}", file.Key,
            Bytes(string.Join('\n', lines.Where((_, other) => other != index))));

    /// <remarks>Cut inside a line, so that the last line has no end.</remarks>
    static IEnumerable<Mutation> CutFiles() =>
        from file in SmallGraph.Files
        let bytes = Bytes(file.Value)
        from length in Enumerable.Range(1, bytes.Length - 1)
        where length % 37 == 0 && bytes[length - 1] != '\n'
        select new Mutation($"{file.Key} cut at {length}", file.Key, bytes[..length]);

    static IEnumerable<Mutation> BadBytes() =>
        from file in SmallGraph.Files
        from bad in new byte[][] { [0xFF], [0xC3], [0xE3, 0x81], [0xED, 0xA0, 0x80], [0x00], [0x07], [0x09], [0xEF, 0xBF, 0xBD] }
        let bytes = Bytes(file.Value)
        let place = Array.IndexOf(bytes, (byte)':') + 2
        select new Mutation($"{file.Key} with {Convert.ToHexString(bad)}", file.Key, [.. bytes[..place], .. bad, .. bytes[place..]]);

    static IEnumerable<Mutation> BadValues() =>
        from change in new (string File, string Stated, string Changed)[]
        {
            ("concepts.yaml", "broader: Topic:science", "broader: Topic:quantum-computer"),
            ("concepts.yaml", "order: 2", "order: two"),
            ("concepts.yaml", "id: Topic:ai", "id: Topic:science"),
            ("sections.yaml", "parent: Section:2023-1", "parent: Section:2023-1-1"),
            ("measures.yaml", "to: Ministry:mext", "to: Ministry:none"),
            ("measures.yaml", "to: Ministry:mext", "to: Topic:ai"),
            ("measures.yaml", "2023-06-09", "2023-13-09"),
            ("kpis.yaml", "value: 2", "value: 1e999"),
            ("kpis.yaml", "AT_LEAST", "AT_BEST"),
            ("links/lineage.yaml", "REWORDED", "RENAMED"),
            ("links/touches.yaml", "0.6", "1.6"),
        }
        select new Mutation($"{change.File} with {change.Changed}", change.File,
            Bytes(SmallGraph.Files[change.File].Replace(change.Stated, change.Changed, StringComparison.Ordinal)));

    static IEnumerable<Mutation> DoubledLines() =>
        from file in SmallGraph.Files
        let lines = file.Value.Split('\n')
        from index in Enumerable.Range(0, lines.Length)
        select new Mutation($"{file.Key} with line {index + 1} twice", file.Key,
            Bytes(string.Join('\n', lines[..(index + 1)].Concat(lines[index..]))));

    static IEnumerable<Mutation> HarmlessChanges() =>
        from file in SmallGraph.Files
        from text in new[]
        {
            file.Value.Replace("\n", "\r\n", StringComparison.Ordinal),
            "\uFEFF" + file.Value,
            "# A comment.\n" + file.Value,
            file.Value + "\n\n",
            file.Value.Replace("\n", "   \n", StringComparison.Ordinal),
        }
        select new Mutation(file.Key, file.Key, Bytes(text));

    static void AssertRefused(Mutation mutation, SeedResult result)
    {
        Assert.True(result.Graph is null, mutation.ToString());
        Assert.NotEmpty(result.Problems);
        Assert.All(result.Problems, problem =>
        {
            Assert.Contains(problem.File, SmallGraph.Files.Keys);
            Assert.InRange(problem.Line, 1, SmallGraph.Files[problem.File].Split('\n').Length + 1);
        });
    }

    static SeedResult Build(Mutation mutation) => SeedGraphs.Build(SmallGraph.Model, SeedReader.Read(
        SmallGraph.Files.Select(file => new SeedFile(file.Key, file.Key == mutation.File ? mutation.Content : Bytes(file.Value)))));

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    sealed record Mutation(string Name, string File, byte[] Content)
    {
        public override string ToString() => Name;
    }
}
