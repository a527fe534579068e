using System.Text.Json.Nodes;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Tests.Execution;
using IpGraph.Testing;

namespace IpGraph.Binding.Tests;

/// <summary>Whatever of the graph is deferred or streamed, the client ends up with the plain answer.</summary>
public sealed class IncrementalAnswerTests
{
    static readonly AnsweringEngine Engine = new(SmallGraph.Data);

    public static TheoryData<string> Documents =>
    [
        """{ measure(id: "Measure:2023-001") { id ... @defer { title section { title } } } }""",
        """{ measure(id: "Measure:2023-001") { ... @defer { section { ... @defer { title parent { title } } id } } } }""",
        """{ ... @defer { measure(id: "Measure:2023-001") { title } } dataset { nodes } }""",
        """{ measure(id: "Measure:2023-001") { ... @defer { citations { fromLine ... @defer { toLine } } terms } } }""",
        """{ measure(id: "Measure:0") { id ... @defer { title } } section(id: "Section:2023-1") { ... @defer { parent { title } } } }""",
        """{ measures { totalCount nodes { id ... @defer { title ledBy { nodes { name } } } } } }""",
        """{ measures { nodes @stream(initialCount: 1) { id title } } }""",
        """{ measures { nodes @stream { id ledBy { edges @stream(initialCount: 1) { printedAs node { name } } } } } }""",
        """{ measures { ... @defer { totalCount pageInfo { hasNextPage endCursor } } edges { cursor ... @defer { node { id } } } } }""",
        """{ measures { facet(by: LED_BY) { groupCount ... @defer { groups { count node { id ... on Ministry { name } } } } } } }""",
        """{ measures { ... @defer { facet(by: YEAR) { groups @stream(initialCount: 1) { value count } } } aggregate { ... @defer { budget { sum } } } } }""",
        """{ nodes(ids: ["Measure:2023-001", "Nothing:0", "Topic:ai"]) @stream(initialCount: 1) { __typename id } }""",
        """{ nodes(ids: ["Measure:2023-001", "Topic:ai"]) { id ... on Measure @defer { title } ... on Concept @defer { name } } }""",
        """{ node(id: "Topic:quantum") { __typename ... on Topic { ... @defer { name broader { nodes { name } } } } } }""",
        """{ concept(by: { label: "AI" }) { id ... @defer { name contents { nodes { id ... @defer { text } } } } } }""",
        """{ contents { nodes @stream(initialCount: 2) { id ... @defer { text } ... on Measure @defer { title } } } }""",
        """{ concepts { nodes { ... on Topic @defer { narrower { nodes { __typename id } } } ... on StrategicField { order } } } }""",
        """{ a: entities { nodes { name ... @defer { mentionedBy { edges { evidence { quote } node { id } } } } } } b: measures { totalCount } }""",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_parts_add_up_to_the_plain_answer(string document)
    {
        var plain = JsonNode.Parse(await Engine.TextAsync(document))!["data"];
        var payloads = await Engine.PartsAsync(document);

        Assert.InRange(payloads.Count, 2, int.MaxValue);
        Assert.Equal(IncrementalMerger.Sorted(plain)!.ToJsonString(), IncrementalMerger.Merge(payloads));
        Assert.DoesNotContain("\"*\"", string.Concat(payloads), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_older_format_adds_up_too(string document)
    {
        var plain = JsonNode.Parse(await Engine.TextAsync(document))!["data"];
        var payloads = await Engine.PartsAsync(document, IncrementalFormat.Legacy);

        Assert.Equal(IncrementalMerger.Sorted(plain)!.ToJsonString(), IncrementalMerger.Merge(payloads));
    }

    [Fact]
    public async Task The_first_part_has_only_what_is_not_deferred()
    {
        var payloads = await Engine.PartsAsync(
            """{ measures(first: 1) { nodes { id ... @defer(label: "rest") { title } } } }""");

        Assert.StartsWith(
            """{"data":{"measures":{"nodes":[{"id":"Measure:2023-001"}]}},"pending":[""",
            payloads[0],
            StringComparison.Ordinal);
        Assert.Contains("""{"title":"量子の実用化"}""", payloads[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_deferred_after_all_comes_at_once() =>
        Assert.Equal(
            """{"data":{"measures":{"totalCount":4}}}""",
            Assert.Single(await Engine.PartsAsync("{ measures { ... @defer(if: false) { totalCount } } }")));
}
