using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Execution;

public class RootSourceTests
{
    const string Text = """
        type Query { graphA(n: Int): String  graphB: String  graphMust: String!  plain: String }
        """;

    static readonly ResolverMap Resolvers = new ResolverMap().Field("Query", "plain", (_, _) => "p");

    static Service Serve(FakeSource source, EngineOptions? options = null) => Service.Of(Text, Resolvers, source, options);

    [Fact]
    public void A_root_field_of_the_source_is_written_whole() =>
        Assert.Equal(
            """{"a":"<a>","plain":"p","__typename":"Query","graphB":"<graphB>"}""",
            Serve(new FakeSource { Answer = (selected, _) => $"\"<{selected.ResponseName}>\"" })
                .Data("{ a: graphA plain __typename graphB }"));

    [Fact]
    public void A_plan_is_prepared_once_for_many_requests()
    {
        var source = new FakeSource { Answer = (selected, variables) => $"\"{selected.Arguments(variables)["n"]}\"" };
        var service = Serve(source);

        Assert.Equal("""{"graphA":"1"}""", service.Data("query ($n: Int) { graphA(n: $n) }", """{"n":1}"""));
        Assert.Equal("""{"graphA":"2"}""", service.Data("query ($n: Int) { graphA(n: $n) }", """{"n":2}"""));
        Assert.Equal(1, source.Preparations);
    }

    [Fact]
    public void What_a_failing_source_has_written_is_taken_back()
    {
        var source = new FakeSource
        {
            Answer = (selected, _) => selected.ResponseName == "graphA" ? throw FakeSource.Failure(ErrorCodes.StoreUnavailable) : "\"b\"",
        };

        Assert.Equal(
            """{"errors":[{"message":"No.","locations":[{"line":1,"column":3}],"path":["graphA"],"extensions":{"code":"STORE_UNAVAILABLE"}}],"data":{"graphA":null,"graphB":"b"}}""",
            Serve(source).Answer("{ graphA graphB }"));
    }

    [Fact]
    public void The_null_of_a_failing_source_climbs_if_it_must()
    {
        var source = new FakeSource { Answer = (_, _) => throw new InvalidOperationException("secret") };

        Assert.EndsWith("\"data\":null}", Serve(source).Answer("{ plain graphMust }"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_that_must_be_waited_for_are_asked_together_and_answer_in_order()
    {
        var first = new TaskCompletionSource();
        var source = new FakeSource
        {
            Answer = (selected, _) => $"\"{selected.ResponseName}\"",
            Wait = selected =>
            {
                if (selected.ResponseName == "b")
                    first.SetResult();
                return selected.ResponseName == "b" ? Task.CompletedTask : first.Task;
            },
        };

        Assert.Equal(
            """{"a":"a","plain":"p","c":"c","b":"b","q":"p"}""",
            Serve(source).Data("{ a: graphA plain c: graphA b: graphB q: plain }"));
    }

    [Fact]
    public void An_answer_that_takes_too_long_is_given_up()
    {
        var source = new FakeSource { Wait = selected => selected.ResponseName == "graphA" ? Task.Delay(-1) : Task.CompletedTask };
        var options = new EngineOptions { Limits = new ExecutionLimits { Deadline = TimeSpan.FromMilliseconds(1) } };

        var answer = Serve(source, options).Answer("{ graphA }");

        Assert.Contains(ErrorCodes.Timeout, answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"graphA\":null}}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_caller_gives_up_so_does_the_engine()
    {
        using var caller = new CancellationTokenSource();
        var source = new FakeSource
        {
            Wait = _ =>
            {
                caller.Cancel();
                return Task.Delay(-1);
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Serve(source).Engine.ExecuteAsync(Service.Request("{ graphA }"), caller.Token).AsTask());
    }

    [Fact]
    public void The_cost_is_told_to_those_who_ask()
    {
        var request = Service.Request("{ graphA graphB plain }") with { ReportCost = true };

        Assert.Equal(
            """{"data":{"graphA":null,"graphB":null,"plain":"p"},"extensions":{"cost":{"expectedNodes":24.5}}}""",
            Serve(new FakeSource { Nodes = 12.25 }).Answer(request));
    }

    [Fact]
    public void An_operation_that_costs_too_much_is_refused()
    {
        var request = Service.Request("{ graphA graphB }") with { ReportCost = true };
        using var result = Serve(new FakeSource { Nodes = 6_000 }).Run(request);

        Assert.Equal(RequestOutcome.TooCostly, result.Outcome);
        Assert.Equal([ErrorCodes.CostLimitExceeded], result.ErrorCodes);
        Assert.Contains("12000 nodes, more than the 10000", Service.Text(result), StringComparison.Ordinal);
        Assert.Contains("ask for less: a narrower filter, smaller pages or fewer nested lists.", Service.Text(result), StringComparison.Ordinal);
        Assert.EndsWith("\"expectedNodes\":12000}}}", Service.Text(result), StringComparison.Ordinal);
    }

    [Fact]
    public void The_refusal_names_what_weighs_most()
    {
        var source = new FakeSource { Nodes = 20_000, Heaviest = field => $"the page of {field}" };

        Assert.Contains(
            "20000 nodes, more than the 10000 that are allowed; lower the page of a.",
            Serve(source).Answer("{ a: graphA }"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_need_not_say_what_weighs_most_nor_how_it_answers()
    {
        var engine = new Service(SchemaBuilder.Build(Text), new TaciturnSource());

        Assert.Contains("ask for less", engine.Answer("{ graphA }"), StringComparison.Ordinal);
        Assert.Equal("query\n  graphA: String\n", engine.Engine.Explain(Service.Request("{ graphA }")));
    }

    [Fact]
    public void A_cost_that_cannot_be_told_is_none() =>
        Assert.Equal("""{"graphA":null}""", Serve(new FakeSource { Nodes = -1 }).Data("{ graphA }"));

    [Fact]
    public void A_plan_is_explained_with_how_its_root_fields_are_answered()
    {
        var service = Service.Of(
            """
            type Query { graphA(n: Int): Pet  plain: String }
            interface Pet { name: String! }
            type Dog implements Pet { name: String!  puppies: [Dog!]! }
            type Cat implements Pet { name: String! }
            """,
            source: new FakeSource());

        Assert.Equal(
            """
            query Q
              $n: Int
              a = graphA: Pet
                on Cat
                  name: String!
                on Dog
                  name: String!
                  puppies: [Dog!]!
                    called = name: String!
              | fixed a
              plain: String

            """,
            service.Engine.Explain(Service.Request(
                "query Q($n: Int) { a: graphA(n: $n) { name ... on Dog { puppies { called: name } } } plain }")));
    }

    [Fact]
    public void What_cannot_be_executed_cannot_be_explained()
    {
        var engine = Serve(new FakeSource()).Engine;

        Assert.Throws<GraphQLException>(() => engine.Explain(Service.Request("{")));
        Assert.Throws<GraphQLException>(() => engine.Explain(Service.Request("query A { plain }", operationName: "B")));
    }

    /// <summary>Answers too much, and says nothing of it.</summary>
    sealed class TaciturnSource : IRootSource, IRootAnswer, IBoundAnswer
    {
        public bool Answers(FieldDefinition rootField) => true;

        public IRootAnswer Prepare(PlannedField field, OperationPlan plan) => this;

        public IBoundAnswer Bind(VariableValues variables, bool isRepeated) => this;

        public ValueTask WriteAsync(ResponseWriter output, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public double ExpectedNodes => double.MaxValue;
    }
}
