using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Types;
using IpGraph.GraphQL.Types.Scalars;

namespace IpGraph.GraphQL.Tests.Execution;

public class ExecutorTests
{
    const string Text = """
        type Query {
          hello: String
          number: Int
          must: String!
          sum(a: Int = 1, b: Int): Int
          dog: Dog
          mustDog: Dog!
          pet: Pet
          either: Either
          pets: [Pet]
          strict: [String!]
          strictest: [String!]!
          nested: [[Int]]
          colour: Colour
          slow: String
          slower: String
          any: Any
        }
        type Mutation { add(n: Int!): Int  fail: Int! }
        interface Pet { name: String }
        type Dog implements Pet { name: String  mother: Dog!  barks: Boolean  puppies: [Dog!]  slow: String!  bad: Int! }
        type Cat implements Pet { name: String  lives: Int }
        union Either = Dog | Cat
        enum Colour { RED GREEN }
        scalar Any
        """;

    static readonly Dictionary<string, object?> Rex = new()
    {
        ["__typename"] = "Dog",
        ["name"] = "Rex",
        ["barks"] = true,
        ["bad"] = "text",
    };

    static readonly Dictionary<string, object?> Tom = new() { ["__typename"] = "Cat", ["name"] = "Tom", ["lives"] = 9 };

    static readonly List<Exception> Reported = [];

    static Service Serve(ResolverMap resolvers) =>
        Service.Of(Text, resolvers, options: new EngineOptions { ReportInternal = Reported.Add });

    static Service Serve(string field, FieldResolver resolver) => Serve(new ResolverMap().Field("Query", field, resolver));

    [Fact]
    public void A_field_is_answered_by_its_resolver() =>
        Assert.Equal("""{"data":{"hello":"world"}}""", Serve("hello", (_, _) => "world").Answer("{ hello }"));

    [Fact]
    public void Fields_come_in_the_order_of_the_document() =>
        Assert.Equal(
            """{"z":null,"a":"Query","m":"x"}""",
            Serve("hello", (_, _) => "x").Data("{ z: number ...F } fragment F on Query { a: __typename m: hello z: number }"));

    [Fact]
    public void A_field_that_is_selected_twice_is_merged() =>
        Assert.Equal(
            """{"dog":{"name":"Rex","barks":true}}""",
            Serve("dog", (_, _) => Rex).Data("{ dog { name } ... { dog { barks name } } }"));

    [Fact]
    public void Defaults_and_variables_become_arguments()
    {
        var service = Serve("sum", (_, given) => (int)given["a"]! + (given.TryGetValue("b", out var b) ? (int)b! : 100));

        Assert.Equal("""{"sum":101}""", service.Data("{ sum }"));
        Assert.Equal("""{"sum":7}""", service.Data("query ($v: Int) { sum(a: 3, b: $v) }", """{"v":4}"""));
        Assert.Equal("""{"sum":103}""", service.Data("query ($v: Int) { sum(a: 3, b: $v) }"));
    }

    [Fact]
    public void Conditions_leave_fields_out()
    {
        var service = Serve("hello", (_, _) => "x");

        Assert.Equal("""{"b":"x"}""", service.Data("{ a: hello @skip(if: true) b: hello @include(if: true) }"));
        Assert.Equal("{}", service.Data("{ ... @include(if: false) { hello } }"));
        const string Conditional = "query ($c: Boolean = false) { a: hello @include(if: $c) b: hello @skip(if: $c) }";
        Assert.Equal("""{"b":"x"}""", service.Data(Conditional));
        Assert.Equal("""{"a":"x"}""", service.Data(Conditional, """{"c":true}"""));
    }

    [Fact]
    public void A_condition_that_is_null_is_refused()
    {
        var answer = Serve("hello", (_, _) => "x")
            .Answer("query ($c: Boolean = false) { hello @include(if: $c) }", """{"c":null}""");

        Assert.Contains(ErrorCodes.BadUserInput, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("data", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_of_an_interface_say_which_type_they_are()
    {
        var service = Serve(new ResolverMap()
            .Field("Query", "pet", (_, _) => Tom)
            .Field("Query", "pets", (_, _) => new[] { Rex, Tom, null })
            .Field("Query", "either", (_, _) => Rex));

        const string Fragments = "__typename ... on Dog { barks } ... on Cat { lives }";
        Assert.Equal(
            """{"pet":{"__typename":"Cat","lives":9},"either":{"__typename":"Dog","barks":true}}""",
            service.Data($"{{ pet {{ {Fragments} }} either {{ {Fragments} }} }}"));
        Assert.Equal(
            """{"pets":[{"name":"Rex"},{"name":"Tom"},null]}""",
            service.Data("{ pets { ... on Pet { name } } }"));
    }

    [Fact]
    public void A_type_resolver_is_asked_first()
    {
        var resolvers = new ResolverMap().Field("Query", "pet", (_, _) => "a cat").Type("Pet", _ => "Cat")
            .Field("Cat", "name", (source, _) => source);

        Assert.Equal("""{"pet":{"name":"a cat"}}""", Serve(resolvers).Data("{ pet { name } }"));
    }

    [Theory]
    [InlineData("Query")]
    [InlineData("Nobody")]
    [InlineData("Pet")]
    [InlineData(null)]
    public void A_type_that_the_interface_does_not_promise_is_an_error(string? name)
    {
        var resolvers = new ResolverMap().Field("Query", "pet", (_, _) => "x").Type("Pet", _ => name);

        Assert.Contains("\"data\":{\"pet\":null}", Serve(resolvers).Answer("{ pet { name } }"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_resolver_that_throws_is_an_internal_error()
    {
        var resolvers = new ResolverMap().Field("Query", "pets", (_, _) => new[] { "x", "y" })
            .Type("Pet", value => value is "x" ? throw new InvalidOperationException("secret") : "Cat");

        Assert.Equal(
            """{"errors":[{"message":"Internal error.","locations":[{"line":1,"column":3}],"path":["pets",0],"extensions":{"code":"INTERNAL"}}],"data":{"pets":[null,{"__typename":"Cat"}]}}""",
            Serve(resolvers).Answer("{ pets { __typename } }"));
    }

    [Fact]
    public void Lists_nest() =>
        Assert.Equal(
            """{"nested":[[1,2],[],null,[null]]}""",
            Serve("nested", (_, _) => new object?[] { new[] { 1, 2 }, Array.Empty<int>(), null, new object?[] { null } })
                .Data("{ nested }"));

    [Theory]
    [InlineData("text")]
    [InlineData(5)]
    public void What_is_no_list_is_an_error(object value) =>
        Assert.Contains("must be a list", Serve("strict", (_, _) => value).Answer("{ strict }"), StringComparison.Ordinal);

    [Fact]
    public void An_enum_value_must_be_one_of_its_type()
    {
        Assert.Equal("""{"colour":"RED"}""", Serve("colour", (_, _) => "RED").Data("{ colour }"));
        Assert.EndsWith("\"data\":{\"colour\":null}}", Serve("colour", (_, _) => "BLUE").Answer("{ colour }"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scalar_that_cannot_be_serialised_is_null_with_an_error()
    {
        var answer = Serve("number", (_, _) => "twelve").Answer("{ number }");

        Assert.EndsWith("\"data\":{\"number\":null}}", answer, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"number\"]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_custom_scalar_may_turn_a_value_into_null_or_fail()
    {
        var fails = new Scalar(_ => Coerced.To(1), _ => Coerced.To(1), _ => throw new InvalidOperationException("secret"));
        var vanishes = fails with { Serialize = _ => Coerced.To(null) };
        var resolvers = new ResolverMap().Field("Query", "any", (_, _) => 1);

        Assert.Equal("""{"any":null}""", Serve(resolvers.Scalar("Any", vanishes)).Data("{ any }"));
        Assert.Contains("Internal error.", Serve(resolvers.Scalar("Any", fails)).Answer("{ any }"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_that_must_not_be_climbs_to_the_next_place_that_may_be_null()
    {
        var answer = Serve("dog", (_, _) => Rex).Answer("{ dog { name mother { name } } hello }");

        Assert.EndsWith("\"data\":{\"dog\":null,\"hello\":null}}", answer, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"dog\",\"mother\"]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_can_climb_to_the_top() =>
        Assert.EndsWith("\"data\":null}", Serve("hello", (_, _) => "x").Answer("{ hello must number }"), StringComparison.Ordinal);

    [Fact]
    public void A_null_item_takes_its_list_with_it()
    {
        var resolvers = new ResolverMap().Field("Query", "strict", (_, _) => new[] { "a", null })
            .Field("Query", "strictest", (_, _) => new[] { "a", null });

        Assert.EndsWith("\"data\":{\"strict\":null}}", Serve(resolvers).Answer("{ strict }"), StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", Serve(resolvers).Answer("{ strictest }"), StringComparison.Ordinal);
    }

    [Fact]
    public void On_request_a_null_stays_where_it_is()
    {
        var resolvers = new ResolverMap().Field("Query", "strictest", (_, _) => new[] { "a", null })
            .Field("Query", "must", (_, _) => throw new GraphQLException(new GraphQLError("No.")));
        var request = Service.Request("{ strictest must }") with { OnError = GraphQL.Execution.ErrorBehavior.Null };

        Assert.EndsWith("\"data\":{\"strictest\":[\"a\",null],\"must\":null}}", Serve(resolvers).Answer(request), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_of_a_resolver_is_hidden_from_the_client_and_reported_to_us()
    {
        var thrown = new InvalidOperationException("a secret");

        Assert.Equal(
            """{"errors":[{"message":"Internal error.","locations":[{"line":1,"column":3}],"path":["x"],"extensions":{"code":"INTERNAL"}}],"data":{"x":null}}""",
            Serve("hello", (_, _) => throw thrown).Answer("{ x: hello }"));
        Assert.Contains(thrown, Reported);
    }

    [Fact]
    public void An_error_that_a_resolver_means_is_passed_on_with_place_and_path()
    {
        var error = new GraphQLError("Too many.")
        {
            Code = ErrorCodes.BadUserInput,
            Extensions = new Dictionary<string, object?> { ["max"] = 5 },
        };

        Assert.Equal(
            """{"errors":[{"message":"Too many.","locations":[{"line":1,"column":3},{"line":1,"column":9}],"path":["hello"],"extensions":{"code":"BAD_USER_INPUT","max":5}}],"data":{"hello":null}}""",
            Serve("hello", (_, _) => throw new GraphQLException(error)).Answer("{ hello hello }"));
    }

    [Fact]
    public void A_wrong_argument_makes_only_its_field_null()
    {
        var service = Service.Of(
            "type Query { a(n: Int!): Int b: Int }", new ResolverMap().Field("Query", "b", (_, _) => 2));

        var answer = service.Answer("query ($n: Int = 1) { a(n: $n) b }", """{"n":null}""");

        Assert.EndsWith("\"data\":{\"a\":null,\"b\":2}}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolvers_that_must_be_waited_for_are_started_together()
    {
        var first = new TaskCompletionSource<object?>();
        var second = new TaskCompletionSource<object?>();
        var resolvers = new ResolverMap()
            .AsyncField("Query", "slow", (_, _, _) =>
            {
                second.TrySetResult("two");
                return new ValueTask<object?>(first.Task);
            })
            .AsyncField("Query", "slower", async (_, _, _) =>
            {
                first.TrySetResult("one");
                return await second.Task;
            });

        Assert.Equal("""{"slow":"one","slower":"two"}""", Serve(resolvers).Data("{ slow slower }"));
    }

    [Fact]
    public void Siblings_below_the_root_are_waited_for_together_too()
    {
        var gate = new TaskCompletionSource<object?>();
        var resolvers = new ResolverMap().Field("Query", "dog", (_, _) => "rex")
            .AsyncField("Dog", "slow", (_, _, _) => new ValueTask<object?>(gate.Task))
            .AsyncField("Dog", "name", (source, _, _) =>
            {
                gate.TrySetResult("late");
                return new ValueTask<object?>(source);
            });

        Assert.Equal(
            """{"dog":{"slow":"late","name":"rex"}}""",
            Serve(resolvers).Data("{ dog { slow name } }"));
    }

    [Fact]
    public void What_nobody_waits_for_any_more_may_fail_quietly()
    {
        var resolvers = new ResolverMap().Field("Query", "dog", (_, _) => Rex)
            .AsyncField("Dog", "slow", (_, _, _) => throw new InvalidOperationException("late"));

        var answer = Serve(resolvers).Answer("{ dog { bad slow } }");

        Assert.EndsWith("\"data\":{\"dog\":null}}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("slow", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutations_happen_one_after_the_other()
    {
        var total = 0;
        var resolvers = new ResolverMap().AsyncField("Mutation", "add", async (_, given, _) =>
        {
            var before = total;
            await Task.Yield();
            return total = before + (int)given["n"]!;
        });

        Assert.Equal("""{"a":1,"b":3,"c":6}""", Serve(resolvers).Data("mutation { a: add(n: 1) b: add(n: 2) c: add(n: 3) }"));
    }

    [Fact]
    public void After_a_mutation_that_must_not_be_null_failed_no_other_happens()
    {
        var total = 0;
        var resolvers = new ResolverMap().Field("Mutation", "add", (_, given) => total += (int)given["n"]!);

        Assert.EndsWith("\"data\":null}", Serve(resolvers).Answer("mutation { fail add(n: 1) }"), StringComparison.Ordinal);
        Assert.Equal(0, total);
    }

    [Fact]
    public void A_resolver_that_takes_too_long_is_given_up_with_one_error()
    {
        var resolvers = new ResolverMap().Field("Query", "pets", (_, _) => new[] { Rex, Rex, Rex })
            .AsyncField("Dog", "slow", async (_, _, cancellation) =>
            {
                await Task.Delay(-1, cancellation);
                return null;
            });
        var limits = new ExecutionLimits { Deadline = TimeSpan.FromMilliseconds(1) };
        var service = Service.Of(Text, resolvers, options: new EngineOptions { Limits = limits });

        Assert.Equal(
            """{"errors":[{"message":"The answer took longer than a request may take; ask for less.","locations":[{"line":1,"column":3}],"path":["pets"],"extensions":{"code":"TIMEOUT"}}],"data":{"pets":null}}""",
            service.Answer("{ pets { ... on Dog { slow } } }"));
    }

    [Fact]
    public void Introspection_tells_of_the_schema()
    {
        var service = Serve(new ResolverMap());

        Assert.Equal(
            """{"__type":{"kind":"OBJECT","fields":[{"name":"name"},{"name":"lives"}]}}""",
            service.Data("""{ __type(name: "Cat") { kind fields { name } } }"""));
        Assert.Equal(
            """{"__schema":{"__typename":"__Schema","mutationType":{"name":"Mutation"}}}""",
            service.Data("{ __schema { __typename mutationType { name } } }"));
    }
}
