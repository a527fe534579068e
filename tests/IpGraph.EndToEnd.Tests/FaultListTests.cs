using System.Globalization;
using System.Text;
using IpGraph.Graph.Data;
using IpGraph.Testing;

namespace IpGraph.EndToEnd.Tests;

/// <summary>The public list of faults: in the graph, in the API and in <c>docs/FAULTS.md</c>.</summary>
[Collection(nameof(RealGraph))]
public sealed class FaultListTests(RealGraph graph)
{
    static readonly (string Kind, string Heading)[] Chapters =
    [
        ("MISPRINT", "Misprints"),
        ("CONTRADICTION", "Contradictions"),
        ("OPEN_READING", "Open readings"),
        ("DOUBT", "Doubts"),
    ];

    IEnumerable<NodeData> Faults => graph.Data.Nodes.Where(node => node.Type.Name == "KnownFault");

    [Fact]
    [Trait("Category", "Golden")]
    public void The_list_among_the_documents_is_the_graphs() =>
        Assert.Null(Golden.Compare(Path.Combine(Golden.Root(), "docs", "FAULTS.md"), Page()));

    [Fact]
    public void Every_doubt_that_is_stated_is_listed()
    {
        var doubtful = graph.Data.Nodes.Where(node => node.Properties.ContainsKey("doubt")).Select(node => node.Id).ToHashSet();
        var listed = graph.Data.Relationships
            .Where(link => link.Type.Name == "CONCERNS" && link.From.StartsWith("KnownFault:doubt-", StringComparison.Ordinal))
            .Select(link => link.To).ToHashSet();
        Assert.NotEmpty(doubtful);
        Assert.Equal(doubtful, listed);
    }

    [Fact]
    public void The_title_of_a_doubt_calls_the_node_by_its_number_and_title_and_not_by_its_id()
    {
        var doubt = Faults.Single(fault => fault.Id == "KnownFault:doubt-measure-2023-040");
        Assert.Equal(
            "How the page is to be read for measure 40 of 2023, “Promote IP and standardization in quantum technology and build the framework”",
            doubt.Properties["title"]);
        Assert.Equal("2023年の施策40「量子技術分野の知財・標準化の推進体制の構築」に関するページの読み取り", doubt.Properties["titleJa"]);
        Assert.All(
            Faults.SelectMany(fault => new[] { "title", "titleJa" }.Select(name => (string)fault.Properties[name])),
            title => Assert.DoesNotMatch("[A-Z][A-Za-z]+:[0-9a-z-]", title));
    }

    [Fact]
    public void Every_fault_but_a_doubt_has_two_readings() => Assert.All(
        Faults.Where(fault => (string)fault.Properties["kind"] != "DOUBT"),
        fault => Assert.NotEqual(fault.Properties["reading"], fault.Properties["otherReading"]));

    [Fact]
    public void What_is_said_of_a_fault_in_Japanese_is_Japanese() => Assert.All(
        Faults.SelectMany(fault => new[] { "titleJa", "readingJa" }.Select(name => (string)fault.Properties[name])),
        text => Assert.Matches("[\u3040-\u30FF\u4E00-\u9FFF]", text));

    [Fact]
    public async Task The_dataset_says_how_many_there_are_and_the_query_lists_them()
    {
        var data = await graph.Engine.DataAsync(
            """
            {
              dataset { faults }
              faults { totalCount }
              ofAct: faults(where: {concerns: {some: {id: {eq: "Measure:2025-d-001"}}}}) { nodes { kind reading otherReading citations { document fromLine } } }
            }
            """);
        Assert.Equal(Faults.Count(), data.GetProperty("dataset").GetProperty("faults").GetInt32());
        Assert.Equal(Faults.Count(), data.GetProperty("faults").GetProperty("totalCount").GetInt32());
        Assert.Equal(2, data.GetProperty("ofAct").GetProperty("nodes").GetArrayLength());
    }

    string Page()
    {
        var page = new StringBuilder(
            """
            # Known faults

            What is known to be wrong, contradictory or open in the five documents, and how the graph reads it. The same list is the
            query `faults`. It is written from the graph: state a fault in `seed/faults.yaml`, a doubt in `doubt` of the node.

            """);
        foreach (var (kind, heading) in Chapters)
        {
            var faults = Faults.Where(fault => (string)fault.Properties["kind"] == kind).ToList();
            page.Append(CultureInfo.InvariantCulture, $"\n## {heading} ({faults.Count})\n\n");
            foreach (var fault in faults)
                page.Append(Entry(fault));
        }

        return page.ToString();
    }

    string Entry(NodeData fault)
    {
        var places = ((IReadOnlyList<object>)fault.Properties["citations"]).Cast<IReadOnlyDictionary<string, object>>()
            .Select(citation => $"{((string)citation["document"])["Document:".Length..]} {Lines(citation)}");
        var concerned = graph.Data.Relationships.Where(link => link.Type.Name == "CONCERNS" && link.From == fault.Id)
            .Select(link => $"`{link.To}`").ToList();
        var entry = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"- **{fault.Properties["title"]}** ({string.Join(", ", places)})")
            .Append(concerned.Count == 0 ? "\n" : $": {string.Join(", ", concerned)}\n")
            .Append(CultureInfo.InvariantCulture, $"  - Read as: {fault.Properties["reading"]}\n");
        if (fault.Properties.GetValueOrDefault("otherReading") is string other)
            entry.Append(CultureInfo.InvariantCulture, $"  - Or as: {other}\n");
        return entry.ToString();
    }

    static string Lines(IReadOnlyDictionary<string, object> citation) => Equals(citation["fromLine"], citation["toLine"])
        ? $"{citation["fromLine"]}" : $"{citation["fromLine"]}–{citation["toLine"]}";
}
