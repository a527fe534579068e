using System.Text.Json;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Requests;

public class CoercionCacheTests
{
    static readonly Schema Schema = SchemaBuilder.Build("type Query { a(x: Int, y: [String]): Int } type Mutation { a(x: Int): Int }");

    readonly CoercionCache cache = new(Schema, 10);

    [Fact]
    public void The_same_variables_of_the_same_operation_are_the_same_values_from_the_second_time_on()
    {
        var operation = Operation("query($x: Int) { a(x: $x) }");
        Assert.False(Coerce(operation, """{"x":1}""").IsKept);
        var second = Coerce(operation, """{"x":1}""");
        Assert.Same(second, Coerce(operation, """{"x":1}"""));
        Assert.True(second.IsKept);
        Assert.Equal(1, second.Variables.Values["x"]);
        Assert.NotSame(second, Coerce(operation, """{"x":2}"""));
    }

    [Fact]
    public void Operations_do_not_share_their_variables()
    {
        var number = Coerce(Operation("query($x: Int) { a(x: $x) }"), """{"x":1}""");
        var list = Coerce(Operation("query($x: [String]) { a(y: $x) }"), """{"x":"1"}""");
        Assert.Equal(1, number.Variables.Values["x"]);
        Assert.Equal(new object?[] { "1" }, list.Variables.Values["x"]);
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
        Assert.False(values.IsKept);
        Assert.NotSame(values, Coerce(operation, json));
    }

    [Fact]
    public void A_large_operation_keeps_no_variables() =>
        Assert.False(Coerce(Operation($"query($x: Int) {{ {new string(' ', 2_000)} a(x: $x) }}"), """{"x":1}""").IsKept);

    [Fact]
    public void An_operation_with_large_fragments_keeps_no_variables() =>
        Assert.False(Coerce(
            Operation($"query($x: Int) {{ ...F }} fragment F on Query {{ {new string(' ', 2_000)} a(x: $x) }}"),
            """{"x":1}""").IsKept);

    [Fact]
    public void Values_outlive_the_text_that_they_were_read_from()
    {
        var operation = Operation("query($x: [String]) { a(y: $x) }");
        CoercedOperation values;
        using (var json = JsonDocument.Parse("""{"x":["特許", null]}"""))
            values = cache.Coerce(operation, json.RootElement);
        Assert.Equal(new object?[] { "特許", null }, values.Variables.Values["x"]);
    }

    [Fact]
    public void What_is_bound_to_values_is_bound_once_for_each_kind_of_plan()
    {
        var coerced = Coerce(Operation("query($x: Int) { a(x: $x) }"), """{"x":1}""");
        var whole = coerced.Bind();
        Assert.Same(whole, coerced.Bind());
        Assert.Equal(1, whole.Variables.Values["x"]);
        Assert.Null(coerced.BindInParts(IncrementalFormat.Current));
        var deferred = Coerce(Operation("query($x: Int) { ... @defer { a(x: $x) } }"), """{"x":1}""");
        var current = deferred.BindInParts(IncrementalFormat.Current);
        Assert.NotNull(current);
        Assert.Same(current, deferred.BindInParts(IncrementalFormat.Current));
        Assert.NotSame(current, deferred.BindInParts(IncrementalFormat.Legacy));
    }

    [Fact]
    public void An_operation_without_variables_is_kept_from_the_second_time_on_whatever_is_sent_with_it()
    {
        var operation = Operation("{ a }");
        var first = Coerce(operation, """{"x":1}""");
        var second = Coerce(operation, "null");
        Assert.False(first.IsKept);
        Assert.True(second.IsKept);
        Assert.Same(second, Coerce(operation, """{"x":2}"""));
    }

    CoercedOperation Coerce(PreparedOperation operation, string json)
    {
        using var document = JsonDocument.Parse(json);
        return cache.Coerce(operation, document.RootElement);
    }

    static PreparedOperation Operation(string text)
    {
        var document = PreparedDocument.Valid(Schema, Parser.Parse(text), null);
        return document.GetOperation(null, out _)!;
    }
}
