using System.Text.Json;
using IpGraph.Testing;

namespace IpGraph.Binding.Tests;

/// <summary>What each filter lets pass, over the small graph.</summary>
public sealed class FilterTests
{
    static readonly AnsweringEngine Engine = new(SmallGraph.Data);

    static async Task<string> Ids(string list, string where)
    {
        var data = await Engine.DataAsync($"{{ {list}(where: {where}) {{ totalCount nodes {{ id }} }} }}");
        var answer = data.GetProperty(list);
        var ids = answer.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!).ToList();
        Assert.Equal(ids.Count, answer.GetProperty("totalCount").GetInt32());
        return string.Join(' ', ids.Select(id => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..]));
    }

    [Theory]
    [InlineData("{ year: { eq: 2025 } }", "2025-001")]
    [InlineData("{ year: { ne: 2023 } }", "2025-001")]
    [InlineData("{ number: { lt: 2 } }", "2023-001")]
    [InlineData("{ number: { lte: 2 } }", "2023-001 2023-002")]
    [InlineData("{ number: { gt: 2 } }", "2023-003")]
    [InlineData("{ number: { gte: 2 } }", "2023-002 2023-003")]
    [InlineData("{ number: { in: [3, 1, 9] } }", "2023-001 2023-003")]
    [InlineData("{ number: { in: [] } }", "")]
    [InlineData("{ number: { isNull: true } }", "2025-001")]
    [InlineData("{ number: { isNull: false } }", "2023-001 2023-002 2023-003")]
    [InlineData("{ number: { gt: 1, lt: 3 } }", "2023-002")]
    [InlineData("{ number: {} }", "2023-001 2023-002 2023-003 2025-001")]
    public async Task A_whole_number_is_compared(string where, string ids) => Assert.Equal(ids, await Ids("measures", where));

    [Theory]
    [InlineData("{ budget: { eq: 12.5 } }", "2023-001")]
    [InlineData("{ budget: { gt: 12 } }", "2023-001")]
    [InlineData("{ budget: { lt: 12 } }", "")]
    public async Task A_number_is_compared(string where, string ids) => Assert.Equal(ids, await Ids("measures", where));

    [Theory]
    [InlineData("""{ title: { eq: "人材の育成" } }""", "2023-002")]
    [InlineData("""{ title: { contains: "実用" } }""", "2023-001 2025-001")]
    [InlineData("""{ title: { startsWith: "量子" } }""", "2023-001 2025-001")]
    [InlineData("""{ title: { endsWith: "化" } }""", "2023-001")]
    [InlineData("""{ titleEn: { contains: "put" } }""", "")]
    [InlineData("""{ titleEn: { lt: "Q" } }""", "2023-001 2025-001")]
    [InlineData("""{ titleEn: { in: ["Train people", "Nothing"] } }""", "2023-002")]
    public async Task A_text_is_compared_letter_for_letter(string where, string ids) =>
        Assert.Equal(ids, await Ids("measures", where));

    [Theory]
    [InlineData("""{ decidedOn: { eq: "2023-06-09" } }""", "2023-001")]
    [InlineData("""{ decidedOn: { lt: "2023-06-10" } }""", "2023-001")]
    [InlineData("""{ decidedOn: { gt: "2023-06-09" } }""", "")]
    public async Task A_date_is_compared(string where, string ids) => Assert.Equal(ids, await Ids("measures", where));

    [Theory]
    [InlineData("measures", "{ terms: { has: MEDIUM } }", "2023-001")]
    [InlineData("measures", "{ terms: { has: SHORT } }", "2023-001 2023-002")]
    [InlineData("kpis", "{ state: { eq: SET } }", "2025-quantum")]
    [InlineData("kpis", "{ state: { in: [TO_BE_SET, QUALITATIVE] } }", "")]
    [InlineData("ministries", """{ abbreviations: { has: "METI" } }""", "meti")]
    [InlineData("scheduleEntries", "{ continues: { eq: true } }", "2023-001-2")]
    [InlineData("scheduleEntries", "{ continues: { ne: true } }", "2023-001-1")]
    [InlineData("topics", """{ id: { in: ["Topic:ai", "Measure:2023-001"] } }""", "ai")]
    public async Task Lists_enums_booleans_and_ids_are_compared(string list, string where, string ids) =>
        Assert.Equal(ids, await Ids(list, where));

    [Theory]
    [InlineData("{ not: { number: { gt: 1 } } }", "2023-001 2025-001")]
    [InlineData("{ not: { number: { isNull: true } } }", "2023-001 2023-002 2023-003")]
    [InlineData("{ and: [{ year: { eq: 2023 } }, { number: { ne: 2 } }] }", "2023-001 2023-003")]
    [InlineData("{ or: [{ year: { eq: 2025 } }, { number: { eq: 2 } }] }", "2023-002 2025-001")]
    [InlineData("{ or: [] }", "")]
    [InlineData("{ and: [] }", "2023-001 2023-002 2023-003 2025-001")]
    [InlineData("{ not: {} }", "")]
    [InlineData("{ year: { eq: 2023 }, or: [{ number: { eq: 1 } }, { not: { number: { lt: 3 } } }] }", "2023-001 2023-003")]
    public async Task Conditions_are_joined(string where, string ids) => Assert.Equal(ids, await Ids("measures", where));

    [Theory]
    [InlineData("{ ledBy: { some: { id: { eq: \"Ministry:meti\" } } } }", "2023-001")]
    [InlineData("{ ledBy: { none: { id: { eq: \"Ministry:meti\" } } } }", "2023-002 2023-003 2025-001")]
    [InlineData("{ ledBy: { none: {} } }", "2023-003 2025-001")]
    [InlineData("{ ledBy: { some: {} } }", "2023-001 2023-002")]
    [InlineData("{ ledBy: { every: { id: { eq: \"Ministry:mext\" } } } }", "2023-002 2023-003 2025-001")]
    [InlineData("{ ledBy: { some: {}, every: { id: { eq: \"Ministry:mext\" } } } }", "2023-002")]
    [InlineData("{ section: { title: { eq: \"環境\" } } }", "2023-003")]
    [InlineData("{ section: { parent: { title: { eq: \"研究開発\" } } } }", "2023-001 2025-001")]
    [InlineData("{ not: { section: { parent: {} } } }", "2023-002 2023-003")]
    [InlineData("{ succeeds: { some: { ledBy: { some: { name: { endsWith: \"産業省\" } } } } } }", "2025-001")]
    [InlineData("{ about: { some: { label: \"quantum\" } } }", "2023-001 2025-001")]
    public async Task Nodes_are_filtered_by_what_they_are_related_to(string where, string ids) =>
        Assert.Equal(ids, await Ids("measures", where));

    [Theory]
    [InlineData("{ ledBy: { link: { printedAs: { eq: \"文科省\" } } } }", "2023-001")]
    [InlineData("{ ledBy: { some: { id: { eq: \"Ministry:mext\" } }, link: { printedAs: { eq: \"文部科学省\" } } } }", "2023-002")]
    [InlineData("{ ledBy: { none: {}, link: { printedAs: { contains: \"産業\" } } } }", "2023-002 2023-003 2025-001")]
    [InlineData("{ succeeds: { link: { change: { eq: REWORDED }, score: { gt: 0 } } } }", "2025-001")]
    [InlineData("{ succeeds: { link: { not: { method: { eq: CURATED } } } } }", "")]
    [InlineData("{ touches: { link: { or: [{ method: { eq: CURATED } }, { confidence: { lt: 0.5 } }] } } }", "2023-002")]
    public async Task Nodes_are_filtered_by_what_their_links_carry(string where, string ids) =>
        Assert.Equal(ids, await Ids("measures", where));

    [Theory]
    [InlineData("entities", "{ type: [ORGANIZATION] }", "jamstec tilde yoshino")]
    [InlineData("contents", "{ type: [KPI, SCHEDULE_ENTRY] }", "2025-quantum 2023-001-1 2023-001-2")]
    [InlineData("concepts", "{ type: [] }", "")]
    [InlineData("concepts", "{ not: { type: [TOPIC] } }", "ocean quantum")]
    public async Task Nodes_of_an_interface_are_filtered_by_type(string list, string where, string ids) =>
        Assert.Equal(ids, await Ids(list, where));

    [Theory]
    [InlineData("AI", "ai")]
    [InlineData("ＡＩ", "ai")]
    [InlineData("Quantum  Computing", "quantum-computer")]
    [InlineData("量子コンピューター", "quantum-computer")]
    [InlineData("量", "")]
    public async Task A_label_is_found_whatever_its_width_case_and_spacing(string label, string ids) =>
        Assert.Equal(ids, await Ids("concepts", $$"""{ label: "{{label}}" }"""));

    [Fact]
    public async Task The_links_of_a_field_can_be_filtered()
    {
        var data = await Engine.DataAsync("""
            {
              measure(id: "Measure:2023-001") {
                all: ledBy { totalCount }
                ledBy(linkWhere: { printedAs: { startsWith: "文" } }, where: { name: { contains: "省" } }) {
                  totalCount
                  edges { printedAs }
                }
              }
            }
            """);

        Assert.Equal(
            """{"all":{"totalCount":2},"ledBy":{"totalCount":1,"edges":[{"printedAs":"文科省"}]}}""",
            Compact(data.GetProperty("measure")));
    }

    static string Compact(JsonElement value) =>
        JsonSerializer.Serialize(value, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
