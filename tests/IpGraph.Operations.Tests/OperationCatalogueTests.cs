using System.Text;

namespace IpGraph.Operations.Tests;

public sealed class OperationCatalogueTests : IDisposable
{
    const string Titled = "\"\"\"\nEcho\n\n反響\n\"\"\"\n";

    readonly CatalogueFolder folder = new();

    [Fact]
    public void An_operation_says_what_it_is_in_both_languages()
    {
        var operation = folder.With("echo.graphql",
            """"
            """
            Echo

            反響

            Answers
            with what it is told.

            言われたことを
            返す。

            Twice.

            二度。
            """
            query Echo("The day.\n\n日付。" $at: Date = "2023-06-09") { echo(at: $at) }
            """").Read().Operations.Single();
        Assert.Equal(("Echo", "反響"), (operation.Title.In("en-GB"), operation.Title.In("ja")));
        Assert.Equal("Answers with what it is told.\n\nTwice.", operation.Description.English);
        Assert.Equal("言われたことを返す。\n\n二度。", operation.Description.Japanese);
        var variable = Assert.Single(operation.Variables);
        Assert.Equal(("at", "日付。", "\"2023-06-09\"", false), (variable.Name, variable.Description.Japanese, variable.DefaultValue, variable.IsRequired));
    }

    [Fact]
    public void Operations_of_inner_folders_count_too_and_all_are_in_the_order_of_their_names()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "inner"));
        folder.With("inner/echo-b.graphql", Titled + "query EchoB { echo }").With("echo-a.graphql", Titled + "query EchoA { echo }")
            .With("echo.graphql", Titled + "query Echo { echo }");
        Assert.Equal(["echo", "echo-a", "echo-b"], folder.Read().Operations.Select(operation => operation.Name));
    }

    [Theory]
    [InlineData("Echo.graphql", "query Echo { echo }", "Echo.graphql:1: The name of the file must be")]
    [InlineData("echo_it.graphql", "query EchoIt { echo }", "echo_it.graphql:1: The name of the file must be")]
    [InlineData("echo.graphql", "query Other { echo }", "echo.graphql:6: The operation must be called Echo")]
    [InlineData("echo.graphql", "query { echo }", "echo.graphql:6: The operation must be called Echo")]
    [InlineData("echo.graphql", "query Echo { echo }\nquery Second { echo }", "echo.graphql:7: A file holds exactly one operation.")]
    [InlineData("echo.graphql", "query Echo { ehco }", "echo.graphql:6: ")]
    [InlineData("echo.graphql", "query Echo { echo", "echo.graphql:6: ")]
    [InlineData("echo.graphql", "query Echo($at: Date) { echo(at: $at) }", "echo.graphql:6: $at needs a description")]
    [InlineData("echo.graphql", "query Echo(\"Only English.\" $at: Date) { echo(at: $at) }", "echo.graphql:6: $at needs a description")]
    [InlineData("thing.graphql", "query Thing(\"Id.\\n\\nID。\" $id: ID!) { thing(id: $id) { id } }", "thing.graphql:1: $id is required, so there must be an example")]
    public void What_cannot_be_an_operation_is_refused_with_its_place(string file, string text, string problem)
    {
        folder.With(file, Titled + text);
        Assert.Contains(folder.Problems(), told => told.StartsWith(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("query Echo { echo }")]
    [InlineData("\"Echo\" query Echo { echo }")]
    [InlineData("\"Echo\\n\\n反響\\n\\nOnly English again.\" query Echo { echo }")]
    public void A_description_without_its_twin_is_refused(string text)
    {
        folder.With("echo.graphql", text);
        Assert.Contains("English and Japanese", Assert.Single(folder.Problems()));
    }

    [Theory]
    [InlineData("[]", "must be an object")]
    [InlineData("{\"when\": 1}", "no variable $when")]
    [InlineData("{\n\"at\": ", "echo.example.json:2: The example is not JSON.")]
    [InlineData("{\"at\": 1, \"at\": 2}", "not JSON")]
    public void An_example_that_does_not_fit_is_refused(string example, string problem)
    {
        folder.With("echo.graphql", Titled + "query Echo(\"Day.\\n\\n日付。\" $at: Date) { echo(at: $at) }")
            .With("echo.example.json", example);
        Assert.Contains(problem, Assert.Single(folder.Problems()));
    }

    [Fact]
    public void All_problems_of_all_files_are_told_at_once()
    {
        folder.With("a.graphql", "query A { echo }").With("b.graphql", "query B {").With("c.graphql", Titled + "query C { no }");
        Assert.Equal(["a.graphql", "b.graphql", "c.graphql"], folder.Problems().Select(problem => problem.Split(':')[0]));
    }

    [Fact]
    public void Two_operations_of_one_name_are_refused()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "inner"));
        folder.With("inner/echo.graphql", Titled + "query Echo { echo }").With("echo.graphql", Titled + "query Echo { echo }");
        Assert.Contains("names must be unique", Assert.Single(folder.Problems()));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused()
    {
        folder.Dispose();
        Assert.EndsWith(":1: There is no such folder.", Assert.Single(folder.Problems()));
        Directory.CreateDirectory(folder.Path);
    }

    [Fact]
    public void A_file_that_is_not_in_UTF_8_is_refused()
    {
        File.WriteAllBytes(Path.Combine(folder.Path, "echo.graphql"), Encoding.Latin1.GetBytes("# caf\u00e9\nquery Echo { echo }"));
        Assert.Equal(["echo.graphql:1: The file is not in UTF-8."], folder.Problems());
    }

    public void Dispose() => folder.Dispose();
}
