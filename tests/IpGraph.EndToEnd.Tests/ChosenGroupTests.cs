using System.Text.Json;

namespace IpGraph.EndToEnd.Tests;

/// <summary>Every group that a facet offers can be chosen, and is called by a word.</summary>
[Collection(nameof(RealGraph))]
public sealed class ChosenGroupTests(RealGraph graph)
{
    public static TheoryData<string, string> ListsOfSeveralTypes => new()
    {
        { "contents", "" },
        { "concepts", "" },
        { "entities", "" },
        { "search", "query: \"知財\"" },
    };

    [Theory]
    [MemberData(nameof(ListsOfSeveralTypes))]
    public async Task A_group_that_is_chosen_leaves_as_many_as_it_counted(string list, string arguments)
    {
        var groupsSeen = 0;
        foreach (var by in await KeysAsync(list))
        {
            var offered = await graph.Engine.DataAsync(
                $$"""{ {{list}}{{Given(arguments)}} { facet(by: {{by}}, first: 30) { groups { value node { id } count } } } }""");
            foreach (var group in offered.GetProperty(list).GetProperty("facet").GetProperty("groups").EnumerateArray())
            {
                groupsSeen++;
                var value = group.GetProperty("node") is { ValueKind: JsonValueKind.Object } node
                    ? node.GetProperty("id").GetString()
                    : group.GetProperty("value").GetString();
                var chosen = await graph.Engine.DataAsync(
                    $$"""{ {{list}}{{Given(arguments, $"chosen: [{{ by: {by}, in: [\"{value}\"] }}]")}} { totalCount } }""");
                Assert.Equal(group.GetProperty("count").GetInt32(), chosen.GetProperty(list).GetProperty("totalCount").GetInt32());
            }
        }

        Assert.True(groupsSeen > 40, $"{groupsSeen} groups");
    }

    [Theory]
    [MemberData(nameof(ListsOfSeveralTypes))]
    public async Task A_kind_is_called_by_a_word_whichever_type_has_it(string list, string arguments)
    {
        if (!(await KeysAsync(list)).Contains("KIND"))
            return;
        foreach (var language in new[] { "JA", "EN" })
        {
            var offered = await graph.Engine.DataAsync(
                $$"""{ {{list}}{{Given(arguments)}} { facet(by: KIND, first: 100) { groups { value label(language: {{language}}) } } } }""");
            Assert.All(
                offered.GetProperty(list).GetProperty("facet").GetProperty("groups").EnumerateArray(),
                group => Assert.NotEqual(group.GetProperty("value").GetString(), group.GetProperty("label").GetString()));
        }
    }

    [Fact]
    public async Task A_value_that_no_type_has_is_refused_with_those_that_some_have()
    {
        var answer = JsonDocument.Parse(await graph.Engine.TextAsync(
            """{ contents(chosen: [{ by: KIND, in: ["NONSENSE"] }]) { totalCount } }""")).RootElement;
        var message = answer.GetProperty("errors")[0].GetProperty("message").GetString();
        Assert.Contains("give some of ", message, StringComparison.Ordinal);
        Assert.Contains("ROADMAP", message, StringComparison.Ordinal);
        Assert.Contains("CONTEXT", message, StringComparison.Ordinal);
    }

    async Task<List<string>> KeysAsync(string list)
    {
        var type = list == "search" ? "NodeFacetKey" : list switch
        {
            "contents" => "ContentFacetKey",
            "concepts" => "ConceptFacetKey",
            _ => "EntityFacetKey",
        };
        var data = await graph.Engine.DataAsync($$"""{ __type(name: "{{type}}") { enumValues { name } } }""");
        return [.. data.GetProperty("__type").GetProperty("enumValues").EnumerateArray().Select(value => value.GetProperty("name").GetString()!)];
    }

    static string Given(params string[] arguments)
    {
        var given = string.Join(", ", arguments.Where(argument => argument.Length > 0));
        return given.Length == 0 ? "" : $"({given})";
    }
}
