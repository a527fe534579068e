using IpGraph.Testing;

namespace IpGraph.Binding.Tests;

/// <summary>Groups of facets that were chosen: what they leave, and what can be wrong with them.</summary>
public sealed class ChoiceTests
{
    static readonly AnsweringEngine Engine = new(SmallGraph.Data);

    [Theory]
    [InlineData("{by: YEAR, in: []}", "chosen.in of YEAR is empty; give the groups, or leave YEAR out.")]
    [InlineData("{by: YEAR, in: [\"x\"]}", "chosen.in of YEAR has \"x\"; give whole numbers, as `value` of a group has them.")]
    [InlineData("{by: YEAR, in: [\"2023\"]}, {by: YEAR, in: [\"2025\"]}", "chosen has YEAR twice; put all its groups into one `in`.")]
    [InlineData("{by: TYPE, in: [\"Measure\"]}", "chosen.in of TYPE has \"Measure\"; give some of KPI, MEASURE, SCHEDULE_ENTRY.")]
    public async Task Choices_are_refused_with_the_argument_and_what_to_do(string chosen, string message)
    {
        var error = Assert.Single(await Engine.ErrorsAsync($"{{ contents(chosen: [{chosen}]) {{ totalCount }} }}"));
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Too_many_groups_are_refused()
    {
        var years = string.Join(", ", Enumerable.Range(1, 101).Select(year => $"\"{year}\""));
        var error = Assert.Single(await Engine.ErrorsAsync($"{{ contents(chosen: [{{by: YEAR, in: [{years}]}}]) {{ totalCount }} }}"));
        Assert.Equal("chosen.in of YEAR has 101 groups; give at most 100.", error.GetProperty("message").GetString());
    }

    /// <summary>For every way of grouping a list: choosing a group leaves as many as the group counts, and the facet goes on
    /// counting as it did.</summary>
    [Theory]
    [InlineData("search")]
    [InlineData("contents")]
    [InlineData("concepts")]
    [InlineData("measures")]
    [InlineData("kpis")]
    [InlineData("scheduleEntries")]
    public async Task A_group_that_is_chosen_is_what_is_left(string list)
    {
        foreach (var key in await KeysAsync(list))
        {
            var facet = $"facet(by: {key}, first: 300) {{ of groups {{ value count node {{ id }} }} none {{ count }} }}";
            var before = (await Engine.DataAsync($"{{ {list} {{ {facet} }} }}")).GetProperty(list).GetProperty("facet");
            foreach (var group in before.GetProperty("groups").EnumerateArray())
            {
                var value = group.GetProperty("value").GetString() ?? group.GetProperty("node").GetProperty("id").GetString();
                var after = (await Engine.DataAsync($"{{ {list}(chosen: [{{by: {key}, in: [\"{value}\"]}}]) {{ totalCount {facet} }} }}"))
                    .GetProperty(list);
                Assert.Equal(group.GetProperty("count").GetInt32(), after.GetProperty("totalCount").GetInt32());
                Assert.Equal(before.ToString(), after.GetProperty("facet").ToString());
            }
        }
    }

    static async Task<IEnumerable<string>> KeysAsync(string list)
    {
        var query = """{ __type(name: "Query") { fields { name args { name type { ofType { ofType { inputFields { name type { ofType { enumValues { name } } } } } } } } } } }""";
        var fields = (await Engine.DataAsync(query)).GetProperty("__type").GetProperty("fields").EnumerateArray();
        var chosen = fields.Single(field => field.GetProperty("name").GetString() == list).GetProperty("args").EnumerateArray()
            .Single(argument => argument.GetProperty("name").GetString() == "chosen");
        var by = chosen.GetProperty("type").GetProperty("ofType").GetProperty("ofType").GetProperty("inputFields").EnumerateArray()
            .Single(field => field.GetProperty("name").GetString() == "by");
        return by.GetProperty("type").GetProperty("ofType").GetProperty("enumValues").EnumerateArray()
            .Select(value => value.GetProperty("name").GetString()!);
    }
}
