using System.Text.Json;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Inputs;

namespace IpGraph.Operations.Tests.Inputs;

public sealed class ParameterReaderTests : IDisposable
{
    readonly CatalogueFolder folder = new();
    readonly CatalogueOperation echo;

    public ParameterReaderTests() => echo = folder.With("echo.graphql",
        """"
        """
        Echo

        反響
        """
        query Echo("By.\n\nキー。" $by: Key, "Kinds.\n\n種類。" $kinds: [Kind!], "Day.\n\n日付。" $at: Date!) {
          echo(by: $by, kinds: $kinds, at: $at)
        }
        """").With("echo.example.json", """{"at": "2023-06-09"}""").Read().Operations[0];

    [Fact]
    public void A_list_is_repeated_and_an_object_is_JSON()
    {
        var variables = Read(echo, out _, ("at", ["2023-06-09"]), ("kinds", ["LARGE", "SMALL"]), ("by", ["""{"label": "量子"}"""]));
        Assert.Equal("""{"at":"2023-06-09","kinds":["LARGE","SMALL"],"by":{"label":"量子"}}""", variables.GetRawText());
    }

    [Fact]
    public void An_empty_value_counts_as_none()
    {
        Assert.Equal("""{"at":"2023-06-09"}""", Read(echo, out _, ("at", ["2023-06-09"]), ("by", [""]), ("kinds", [])).GetRawText());
        Read(echo, out var problems, ("at", [""]));
        Assert.Equal("\"at\" is missing: Day.", Assert.Single(problems).Message.English);
    }

    [Theory]
    [InlineData("first", "２", "whole number")]
    [InlineData("first", "2.0", "whole number")]
    [InlineData("first", "2147483648", "whole number")]
    [InlineData("first", " 2", "whole number")]
    [InlineData("fisrt", "2", "there is first, after")]
    public void A_value_of_the_wrong_kind_is_refused(string name, string value, string message)
    {
        Read(folder.ReadThings(), out var problems, (name, [value]));
        var problem = Assert.Single(problems);
        Assert.Equal(name, problem.Parameter);
        Assert.Contains(message, problem.Message.English);
    }

    [Fact]
    public void A_single_value_given_twice_and_an_object_that_is_no_JSON_are_refused()
    {
        Read(echo, out var problems, ("at", ["2023-06-09", "2023-06-10"]), ("by", ["{label: 量子}"]));
        Assert.Equal(["at", "by"], problems.Select(problem => problem.Parameter));
    }

    static JsonElement Read(
        CatalogueOperation operation,
        out IReadOnlyList<VariableProblem> problems,
        params (string Name, IReadOnlyList<string> Values)[] parameters) =>
        ParameterReader.Read(operation, parameters.Select(one => KeyValuePair.Create(one.Name, one.Values)), out problems);

    public void Dispose() => folder.Dispose();
}
