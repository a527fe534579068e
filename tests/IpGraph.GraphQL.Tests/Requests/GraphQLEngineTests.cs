using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Tests.Execution;
using IpGraph.GraphQL.Types;
using IpGraph.GraphQL.Validation;

namespace IpGraph.GraphQL.Tests.Requests;

public class GraphQLEngineTests
{
    static readonly Service Engine = Service.Of(
        "type Query { a(n: Int): String } type Mutation { a: String }",
        new ResolverMap().Field("Query", "a", (_, given) => $"a{given.GetValueOrDefault("n")}"));

    static SingleResult Run(string document, string? variables = null, string? operationName = null) =>
        Engine.Run(Service.Request(document, variables, operationName));

    [Theory]
    [InlineData("query A { x: a } query B { y: a }", "A", """{"data":{"x":"a"}}""")]
    [InlineData("query A { x: a } query B { y: a }", "B", """{"data":{"y":"a"}}""")]
    [InlineData("query A { x: a }", null, """{"data":{"x":"a"}}""")]
    [InlineData("query A { x: a }", "", """{"data":{"x":"a"}}""")]
    public void The_operation_is_chosen_by_name(string document, string? name, string answer)
    {
        using var result = Run(document, operationName: name);

        Assert.Equal(answer, Service.Text(result));
        Assert.Equal(RequestOutcome.Executed, result.Outcome);
        Assert.Empty(result.ErrorCodes);
    }

    [Theory]
    [InlineData("query A { a } query B { a }", null, "several operations")]
    [InlineData("query A { a }", "a", "no operation")]
    [InlineData("{ a }", "A", "no operation")]
    [InlineData("query A { ...F } fragment F on Query { a }", "F", "no operation")]
    public void A_name_that_means_no_operation_is_refused(string document, string? name, string message)
    {
        using var result = Run(document, operationName: name);

        Assert.Equal(RequestOutcome.NoSuchOperation, result.Outcome);
        Assert.Contains(message, Service.Text(result), StringComparison.Ordinal);
        Assert.True(result.FailedBeforeExecution);
    }

    [Fact]
    public void A_long_operation_name_is_not_repeated_in_full()
    {
        using var result = Run("query A { a }", operationName: new string('x', 5_000));

        Assert.True(result.Body.Length < 300);
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_refused()
    {
        using var result = Run("{ a");

        Assert.Equal(RequestOutcome.NotParsed, result.Outcome);
        Assert.Equal([ErrorCodes.ParseFailed], result.ErrorCodes);
        Assert.StartsWith("""{"errors":[{"message":""", Service.Text(result), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_not_valid_is_refused()
    {
        using var result = Run("{ nobody }");

        Assert.Equal(RequestOutcome.NotValid, result.Outcome);
        Assert.Equal([ErrorCodes.ValidationFailed], result.ErrorCodes);
    }

    [Fact]
    public void Variables_that_do_not_fit_are_refused()
    {
        using var result = Run("query ($n: Int!) { a(n: $n) }", """{"n":"one"}""");

        Assert.Equal(RequestOutcome.BadVariables, result.Outcome);
        Assert.Equal([ErrorCodes.BadUserInput], result.ErrorCodes);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_and_not_thrown_about()
    {
        using var result = Engine.Run(new GraphQLRequest { Document = new byte[] { 0xFF, 0xFE, 0x7B } });

        Assert.Equal(RequestOutcome.NotParsed, result.Outcome);
    }

    [Fact]
    public void A_mistake_of_our_own_is_reported_and_hidden()
    {
        var reported = new List<Exception>();
        var service = Service.Of(
            "type Query { graphA: Int }",
            source: new BrokenSource(),
            options: new EngineOptions { ReportInternal = reported.Add });

        using var result = service.Run(Service.Request("{ graphA }"));

        Assert.Equal(RequestOutcome.Failed, result.Outcome);
        Assert.Equal("""{"errors":[{"message":"Internal error.","extensions":{"code":"INTERNAL"}}]}""", Service.Text(result));
        Assert.Equal("secret", Assert.Single(reported).Message);
    }

    [Fact]
    public void A_document_can_be_prepared_without_being_executed()
    {
        Assert.Single(Engine.Engine.Prepare(Service.Request("{ a }")).Document.Operations);
        Assert.NotEmpty(Engine.Engine.Prepare(Service.Request("{ b }")).Errors);
        Assert.Throws<InvalidOperationException>(() => Engine.Engine.Prepare(Service.Request("{ b }")).Document);
    }

    [Fact]
    public void Many_conditions_do_not_fill_the_memory_with_plans()
    {
        var names = Enumerable.Range(0, 8).Select(i => $"c{i}").ToList();
        var document = $"query ({string.Join(' ', names.Select(name => $"${name}: Boolean!"))}) {{ "
            + string.Join(' ', names.Select(name => $"{name}: a @include(if: ${name})")) + " }";

        for (var bits = 0; bits < 256; bits++)
        {
            var variables = string.Join(',', names.Select((name, i) => $"\"{name}\":{((bits >> i & 1) == 1 ? "true" : "false")}"));
            var expected = string.Join(',', names.Where((_, i) => (bits >> i & 1) == 1).Select(name => $"\"{name}\":\"a\""));
            Assert.Equal($"{{{expected}}}", Engine.Data(document, $"{{{variables}}}"));
        }
    }

    [Fact]
    public void A_mutation_is_refused_where_nothing_may_change()
    {
        var service = Service.Of("type Query { a: Int } type Mutation { b: Int }");

        using var result = service.Run(Service.Request("mutation { b }") with { NoMutations = true });

        Assert.Equal(RequestOutcome.OperationNotAllowed, result.Outcome);
        Assert.True(result.FailedBeforeExecution);
    }

    [Fact]
    public void The_second_time_a_document_costs_little_memory()
    {
        var source = new FakeSource { Answer = (_, _) => "1" };
        var service = Service.Of("type Query { graphA: Int }", source: source);
        var request = Service.Request("{ graphA }");
        for (var i = 0; i < 10; i++)
            service.Execute(request).Dispose();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            service.Execute(request).Dispose();

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 0, 2_000);
    }

    sealed class BrokenSource : IRootSource
    {
        public bool Answers(FieldDefinition rootField) => true;

        public IRootAnswer Prepare(PlannedField field, OperationPlan plan) => throw new InvalidOperationException("secret");
    }

    [Theory]
    [InlineData(true, "Did you mean")]
    [InlineData(false, "is expected.\"")]
    public void Suggestions_for_variables_are_on_or_off_as_those_for_documents(bool suggestions, string message)
    {
        var options = new EngineOptions { Validation = ValidationOptions.Default with { Suggestions = suggestions } };
        var service = Service.Of("type Query { a(mode: Mode): Int } enum Mode { SLOW FAST }", options: options);

        Assert.Contains(message, service.Answer("query($m: Mode) { a(mode: $m) }", """{"m":"slow"}"""), StringComparison.Ordinal);
    }
}
