using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Tests.Execution;

namespace IpGraph.GraphQL.Tests.Requests;

public class ExecutionLimitsTests
{
    const string Text = "type Query { node: Node  leaf(list: [Int]): Int } type Node { node: Node  leaf: Int  list: [Int] }";

    static readonly Service Engine = Service.Of(Text);

    static void Refused(string document, string message, RequestOutcome outcome = RequestOutcome.NotValid)
    {
        using var result = Engine.Run(Service.Request(document));

        Assert.Equal(outcome, result.Outcome);
        Assert.Contains(message, Service.Text(result), StringComparison.Ordinal);
        Assert.Single(result.ErrorCodes);
        Assert.DoesNotContain("\"data\"", Service.Text(result), StringComparison.Ordinal);
    }

    static void Answered(string document)
    {
        using var result = Engine.Run(Service.Request(document));

        Assert.False(result.HasErrors, Service.Text(result));
    }

    static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    static string Number(int count, Func<int, string> write) => string.Join(' ', Enumerable.Range(0, count).Select(write));

    [Fact]
    public void A_document_has_at_most_100_000_characters()
    {
        Answered("{ leaf #" + Repeat("長", 99_000) + "\n}");
        Refused("{ leaf #" + Repeat("a", 100_000) + "\n}", "100000 characters", RequestOutcome.NotParsed);
        Refused("{ leaf #" + Repeat("長", 1_000_000) + "\n}", "100000 characters", RequestOutcome.NotParsed);
    }

    [Fact]
    public void A_document_has_at_most_15_000_tokens()
    {
        Answered($"{{ leaf(list: [{Repeat("1 ", 14_000)}]) }}");
        Refused($"{{ leaf(list: [{Repeat("1 ", 15_000)}]) }}", "15000 tokens", RequestOutcome.NotParsed);
    }

    [Fact]
    public void Brackets_nest_at_most_200_levels() =>
        Refused(Repeat("{ node ", 100_000 / 7), "200 levels", RequestOutcome.NotParsed);

    [Fact]
    public void Fields_nest_at_most_15_levels()
    {
        Answered(Repeat("{ node ", 14) + "{ leaf" + Repeat("}", 15));
        Refused(Repeat("{ node ", 15) + "{ leaf" + Repeat("}", 16), "16 levels of fields, 15 are allowed");
    }

    [Fact]
    public void Fragments_do_not_hide_depth() =>
        Refused(
            "{ ...F1 } "
            + Number(16, i => $"fragment F{i} on {(i == 1 ? "Query" : "Node")} {{ node {{ {(i == 15 ? "leaf" : $"...F{i + 1}")} }} }}"),
            "16 levels of fields");

    [Fact]
    public void Introspection_may_nest_deeper_than_other_fields()
    {
        Answered("{ __type(name: \"Node\") { fields { type " + Repeat("{ ofType ", 20) + "{ name " + Repeat("}", 23) + "}");
        Refused(
            "{ __type(name: \"Node\") { fields { type " + Repeat("{ ofType ", 60) + "{ name " + Repeat("}", 63) + "}",
            "more than 60 levels");
    }

    [Fact]
    public void A_document_has_at_most_50_aliases()
    {
        Answered("{ node { " + Number(50, i => $"a{i}: leaf") + " } }");
        Refused("{ node { " + Number(51, i => $"a{i}: leaf") + " } }", "51 aliases, 50 are allowed");
    }

    [Fact]
    public void An_operation_has_at_most_20_root_fields()
    {
        Answered("{ " + Number(20, i => $"a{i}: leaf") + " a0: leaf }");
        Refused("{ " + Number(15, i => $"a{i}: leaf") + " ...F ... { ...F } } fragment F on Query { " + Number(6, i => $"b{i}: leaf") + " }", "21 fields of the root, 20 are allowed");
    }

    [Fact]
    public void Fragments_that_multiply_are_counted_without_being_expanded()
    {
        var doubling = Number(60, i => $"fragment F{i} on Node {{ {(i == 59 ? "leaf" : $"...F{i + 1} ...F{i + 1}")} }}");

        Refused("{ node { ...F0 } } " + doubling, "fields once its fragments are spread, 2000 are allowed");
    }

    [Fact]
    public void A_chain_of_fragments_may_not_be_endless()
    {
        static string Chain(int count) =>
            "{ node { ...F0 } } " + Number(count, i => $"fragment F{i} on Node {{ {(i == count - 1 ? "leaf" : $"...F{i + 1}")} }}");

        Answered(Chain(300));
        Refused(Chain(1_000), "400 levels");
    }

    [Fact]
    public void A_chain_of_fragments_cannot_be_hidden_by_measuring_its_end_first()
    {
        const int Count = 600;
        var backwards = "{ node { "
            + Number(3, i => $"...F{Count - 1 - i * 250}")
            + " ...F0 } } "
            + Number(Count, i => $"fragment F{i} on Node {{ {(i == Count - 1 ? "leaf" : $"...F{i + 1}")} }}");

        Refused(backwards, "400 levels");
    }

    [Fact]
    public void A_fragment_that_contains_itself_is_left_to_validation() =>
        Refused("{ node { ...F } } fragment F on Node { leaf ...F }", "contains itself");

    [Fact]
    public void A_document_has_at_most_50_directives()
    {
        Answered("{ node { " + Number(25, i => "leaf @skip(if: false) @include(if: true)") + " } }");
        Refused("{ node { " + Number(51, i => "leaf @skip(if: false)") + " } }", "51 directives, 50 are allowed");
    }

    [Fact]
    public void One_place_has_at_most_4_directives() =>
        Refused("query ($a: Int @a @b @c @d @e) { leaf }", "5 directives in one place, 4 are allowed");

    [Fact]
    public void Validation_stops_after_20_errors()
    {
        using var result = Engine.Run(Service.Request("{ " + Number(30, i => $"x{i}") + " }") with { });
        using var wide = Engine.Run(Service.Request("{ node { " + Number(30, i => $"x{i}") + " } }"));

        Assert.Single(result.ErrorCodes);
        Assert.Equal(21, wide.ErrorCodes.Count);
    }

    [Fact]
    public void Other_limits_can_be_set()
    {
        var options = new EngineOptions { Limits = new ExecutionLimits { SelectionDepthMax = 1, Deadline = null } };
        var service = Service.Of(Text, options: options);

        Assert.Equal("""{"leaf":null}""", service.Data("{ leaf }"));
        Assert.Contains("1 are allowed", service.Answer("{ node { leaf } }"), StringComparison.Ordinal);
    }

    [Fact]
    public void Interfaces_with_many_implementations_do_not_multiply_from_level_to_level()
    {
        var types = Number(40, i => $"type T{i} implements Node {{ next: Node id: ID }}");
        var service = Service.Of($"type Query {{ next: Node }} interface Node {{ next: Node id: ID }} {types}");

        Assert.Equal("""{"next":null}""", service.Data(Repeat("{ next ", 14) + "{ id" + Repeat("}", 15)));
    }
}
