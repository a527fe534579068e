using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Execution;

/// <summary>What happens when the data is replaced while an operation is answered.</summary>
public class OneVersionTests
{
    const string Text = """
        type Query { graphA: String  graphB: String  graphPets: [Pet!]  version: String }
        type Mutation { graphRename: String }
        type Pet { name: String }
        """;

    int version = 1;
    int answers;

    [Fact]
    public void An_operation_over_which_the_data_is_replaced_is_answered_anew()
    {
        var service = Serve(replaceAfter: [1]);

        Assert.Equal("""{"graphA":"2","version":"2","graphB":"2"}""", service.Data("{ graphA version graphB }"));
        Assert.Equal(4, answers);
    }

    [Fact]
    public void A_resolver_before_the_fields_of_the_source_is_asked_anew_too() =>
        Assert.Equal("""{"version":"2","graphA":"2"}""", Serve(replaceAfter: [1]).Data("{ version graphA }"));

    [Fact]
    public void The_errors_of_what_is_thrown_away_are_thrown_away()
    {
        var service = Serve(replaceAfter: [2], fails: () => version == 1);

        Assert.Equal("""{"data":{"graphA":"2","graphB":"2"}}""", service.Answer("{ graphA graphB }"));
    }

    [Fact]
    public void Data_that_is_replaced_again_and_again_cannot_be_read()
    {
        var service = Serve(replaceAfter: [1, 3, 5]);

        Assert.Equal(
            """{"errors":[{"message":"The data was replaced while it was read; ask again shortly.","extensions":{"code":"STORE_UNAVAILABLE"}}],"data":null}""",
            service.Answer("{ graphA graphB }"));
        Assert.Equal(6, answers);
    }

    [Fact]
    public void Data_that_is_replaced_twice_can_be_read() =>
        Assert.Equal("""{"graphA":"3","graphB":"3"}""", Serve(replaceAfter: [1, 3]).Data("{ graphA graphB }"));

    [Fact]
    public void The_answer_of_a_single_field_is_of_one_version_as_it_is()
    {
        Assert.Equal("""{"graphA":"1"}""", Serve(replaceAfter: [1]).Data("{ graphA }"));
        Assert.Equal(1, answers);
    }

    [Fact]
    public void A_mutation_does_not_happen_twice()
    {
        Assert.Equal(
            """{"graphRename":"1","b":"2"}""",
            Serve(replaceAfter: [1]).Data("mutation { graphRename b: graphRename }"));
        Assert.Equal(2, answers);
    }

    [Fact]
    public async Task Fields_that_are_waited_for_are_answered_anew_too()
    {
        var begun = new TaskCompletionSource();
        var source = Source([], () => false);
        source = new FakeSource { Version = source.Version, Answer = source.Answer, Wait = _ => begun.Task };
        var result = Service.Of(Text, Resolvers(), source).Engine.ExecuteAsync(Service.Request("{ graphA version graphB }"));
        Replace(source);
        begun.SetResult();

        Assert.Equal(
            """{"data":{"graphA":"2","version":"2","graphB":"2"}}""",
            Service.Text(Assert.IsType<SingleResult>(await result)));
    }

    [Fact]
    public async Task Parts_of_another_version_than_the_first_answer_fail()
    {
        var parts = await Parts(replaceAfter: [1]);

        Assert.Equal("""{"data":{"graphPets":[{}]},"pending":[{"id":"0","path":["graphPets",0]}],"hasNext":true}""", parts[0]);
        Assert.Contains(ErrorCodes.StoreUnavailable, parts[1], StringComparison.Ordinal);
        Assert.DoesNotContain("incremental", parts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_of_the_version_of_the_first_answer_are_delivered()
    {
        var parts = await Parts(replaceAfter: []);

        Assert.Contains("""{"name":"1"}""", parts[1], StringComparison.Ordinal);
    }

    /// <param name="replaceAfter">After which answers of the source the data is replaced.</param>
    Service Serve(int[] replaceAfter, Func<bool>? fails = null) =>
        Service.Of(Text, Resolvers(), Source(replaceAfter, fails ?? (() => false)));

    ResolverMap Resolvers() => new ResolverMap().Field("Query", "version", (_, _) => $"{version}");

    FakeSource Source(int[] replaceAfter, Func<bool> fails)
    {
        FakeSource source = null!;
        source = new FakeSource
        {
            Version = new object(),
            Answer = (selected, _) =>
            {
                var answer = selected.ResponseName == "graphPets" ? "[{\"name\":\"" + version + "\"}]" : $"\"{version}\"";
                var hasFailed = fails();
                if (replaceAfter.Contains(++answers))
                    Replace(source);
                return hasFailed ? throw FakeSource.Failure(ErrorCodes.StoreUnavailable) : answer;
            },
        };
        return source;
    }

    void Replace(FakeSource source)
    {
        version++;
        source.Version = new object();
    }

    async Task<List<string>> Parts(int[] replaceAfter)
    {
        FakeSource source = null!;
        source = new FakeSource
        {
            Version = new object(),
            Answer = (_, _) => ++answers == 1 ? "[{}]" : "[{\"name\":\"" + version + "\"}]",
        };
        var request = Service.Request("{ graphPets { ... @defer { name } } }") with { Incremental = IncrementalFormat.Current };
        var result = Assert.IsType<IncrementalResult>(await Service.Of(Text, null, source).Engine.ExecuteAsync(request));
        var parts = new List<string>();
        await foreach (var payload in result.Payloads)
        {
            parts.Add(System.Text.Encoding.UTF8.GetString(payload.Body.Span));
            if (replaceAfter.Contains(parts.Count))
                Replace(source);
        }

        return parts;
    }
}
