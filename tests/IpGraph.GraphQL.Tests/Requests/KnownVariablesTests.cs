using System.Text;
using System.Text.Json;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Requests;

public class KnownVariablesTests
{
    static readonly Schema Schema = SchemaBuilder.Build("type Query { a(x: Int, y: [String]): Int } type Mutation { a(x: Int): Int }");

    readonly KnownVariables known = new(Schema, 10);

    [Fact]
    public void The_same_variables_of_the_same_operation_are_the_same_values()
    {
        var operation = Operation("query($x: Int) { a(x: $x) }");
        var first = Coerce(operation, """{"x":1}""");
        Assert.Same(first, Coerce(operation, """{"x":1}"""));
        Assert.True(first.IsShared);
        Assert.Equal(1, first.Values["x"]);
        Assert.NotSame(first, Coerce(operation, """{"x":2}"""));
    }

    [Fact]
    public void Operations_do_not_share_their_variables()
    {
        var number = Coerce(Operation("query($x: Int) { a(x: $x) }"), """{"x":1}""");
        var list = Coerce(Operation("query($x: [String]) { a(y: $x) }"), """{"x":"1"}""");
        Assert.Equal(1, number.Values["x"]);
        Assert.Equal(new object?[] { "1" }, list.Values["x"]);
    }

    [Fact]
    public void Values_that_do_not_fit_are_refused_each_time()
    {
        var operation = Operation("query($x: Int) { a(x: $x) }");
        Assert.Throws<GraphQLException>(() => Coerce(operation, """{"x":"one"}"""));
        Assert.Throws<GraphQLException>(() => Coerce(operation, """{"x":"one"}"""));
    }

    [Theory]
    [InlineData("mutation($x: Int) { a(x: $x) }", 0)]
    [InlineData("query($x: Int) { a(x: $x) }", 2_000)]
    public void What_is_rare_or_large_is_not_kept(string text, int padding)
    {
        var operation = Operation(text);
        var json = $$"""{"x":1{{new string(' ', padding)}}}""";
        var values = Coerce(operation, json);
        Assert.False(values.IsShared);
        Assert.NotSame(values, Coerce(operation, json));
    }

    [Fact]
    public void A_large_operation_keeps_no_variables() =>
        Assert.False(Coerce(Operation($"query($x: Int) {{ {new string(' ', 2_000)} a(x: $x) }}"), """{"x":1}""").IsShared);

    [Fact]
    public void An_operation_with_large_fragments_keeps_no_variables() =>
        Assert.False(Coerce(
            Operation($"query($x: Int) {{ ...F }} fragment F on Query {{ {new string(' ', 2_000)} a(x: $x) }}"),
            """{"x":1}""").IsShared);

    [Fact]
    public void Values_outlive_the_text_that_they_were_read_from()
    {
        var operation = Operation("query($x: [String]) { a(y: $x) }");
        VariableValues values;
        using (var json = JsonDocument.Parse("""{"x":["特許", null]}"""))
            values = known.Coerce(operation, json.RootElement);
        Assert.Equal(new object?[] { "特許", null }, values.Values["x"]);
    }

    [Fact]
    public void What_is_derived_from_values_is_worked_out_once_for_each_owner()
    {
        var values = Coerce(Operation("query($x: Int) { a(x: $x) }"), """{"x":1}""");
        var asked = 0;
        string Derive(string owner, VariableValues given) => $"{owner}{given.Values["x"]}{asked++}";
        Assert.Equal("a10", values.Derive("a", Derive));
        Assert.Equal("a10", values.Derive("a", Derive));
        Assert.Equal("b11", values.Derive("b", Derive));
    }

    [Fact]
    public void Of_many_owners_the_latest_are_remembered()
    {
        var values = Coerce(Operation("query($x: Int) { a(x: $x) }"), """{"x":1}""");
        var owners = Enumerable.Range(0, 100).Select(number => $"{number}").ToArray();
        var derived = Array.ConvertAll(owners, owner => values.Derive(owner, (_, _) => new object()));
        Assert.Same(derived[99], values.Derive(owners[99], (_, _) => new object()));
        Assert.NotSame(derived[0], values.Derive(owners[0], (_, _) => new object()));
    }

    VariableValues Coerce(PreparedOperation operation, string json)
    {
        using var document = JsonDocument.Parse(json);
        return known.Coerce(operation, document.RootElement);
    }

    static PreparedOperation Operation(string text)
    {
        var document = PreparedDocument.Valid(Schema, Parser.Parse(text), null);
        return document.GetOperation(null, out _)!;
    }
}
