using System.Text.RegularExpressions;
using IpGraph.Operations.Inputs;

namespace IpGraph.Operations.Tests.Inputs;

public sealed class UnknownNamesTests : IDisposable
{
    readonly CatalogueFolder folder = new();

    static readonly Dictionary<string, string> Types = new() { ["id"] = "ID!", ["other"] = "ID!", ["ids"] = "[ID!]!", ["first"] = "Int" };

    [Theory]
    [InlineData("thing(id: $id) { id }", """{"thing": null}""", "id")]
    [InlineData("one: thing(id: $id) { id } things(first: 1) { totalCount }", """{"one": null, "things": {"totalCount": 1}}""", "id")]
    [InlineData("any(ids: $ids) { id }", """{"any": [null, null]}""", "ids")]
    [InlineData("any(ids: [$id]) { id }", """{"any": [null]}""", "id")]
    [InlineData("thing(id: $id) { id } any(ids: $ids) { id }", """{"thing": null, "any": [null]}""", "id ids")]
    [InlineData("thing(id: $id) { id } any(ids: $ids) { id }", """{"thing": {"id": "a"}, "any": [null]}""", "ids")]
    [InlineData("thing(id: $id) { id } things(first: $first) { totalCount }", """{"thing": null, "things": {"totalCount": 0}}""", "id")]
    [InlineData("any(ids: [$id, $other]) { id }", """{"any": [{"id": "a"}, null]}""", "other")]
    public void What_names_nothing_is_told(string fields, string data, string parameters) =>
        Assert.Equal(parameters, string.Join(' ', In(fields, data).Select(problem => problem.Parameter)));

    [Theory]
    [InlineData("thing(id: $id) { id }", """{"thing": {"id": "a"}}""")]
    [InlineData("any(ids: $ids) { id }", """{"any": [null, {"id": "b"}]}""")]
    [InlineData("any(ids: $ids) { id }", """{"any": []}""")]
    [InlineData("any(ids: [$id, $other]) { id }", """{"any": [{"id": "a"}, {"id": "b"}]}""")]
    [InlineData("one: thing(id: $id) { id } other: any(ids: [$id]) { id }", """{"one": null, "other": [{"id": "a"}]}""")]
    [InlineData("things(first: $first) { nodes { id } }", """{"things": {"nodes": []}}""")]
    [InlineData("""thing(id: "b") { id }""", """{"thing": null}""")]
    [InlineData("echo(by: {id: $id})", """{"echo": null}""")]
    public void What_is_there_or_was_only_filtered_is_an_answer(string fields, string data) => Assert.Empty(In(fields, data));

    [Fact]
    public void The_message_tells_what_was_given_and_what_is_wanted() => Assert.Equal(
        "\"ids\" is 'a', 'b', which names no Thing: About ids.",
        Assert.Single(In("any(ids: $ids) { id }", """{"any": [null, null]}""")).Message.English);

    IReadOnlyList<VariableProblem> In(string fields, string data)
    {
        var used = Types.Where(type => Regex.IsMatch(fields, $@"\${type.Key}\b")).ToList();
        var head = string.Concat(used.Select(type => $"\"About {type.Key}.\\n\\n説明。\" ${type.Key}: {type.Value} "));
        var operation = folder
            .With("asked.graphql", $"\"Asked\\n\\n問い\" query Asked{(head.Length == 0 ? "" : $"({head})")} {{ {fields} }}")
            .With("asked.example.json", $"{{{string.Join(',', used.Select(type => $"\"{type.Key}\": null"))}}}")
            .Read().Operations.Single();
        return UnknownNames.In(operation, CatalogueFolder.Json("""{"id": "a", "ids": ["a", "b"]}"""), CatalogueFolder.Json(data));
    }

    public void Dispose() => folder.Dispose();
}
