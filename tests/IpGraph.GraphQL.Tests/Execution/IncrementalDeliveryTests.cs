using System.Text.Json.Nodes;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Execution;

public class IncrementalDeliveryTests
{
    const string Text = """
        type Query { hero: Person!  node: Node  all: [Node!]!  plain: String  letters: [String]  empty: [String!]  lists: [[Int]] }
        type Mutation { rename: Person }
        interface Node { id: ID!  name: String }
        type Person implements Node { id: ID!  name: String  age: Int!  friends: [Person!]  best: Person  broken: Int!  calm: Int }
        type Robot implements Node { id: ID!  name: String  model: String }
        """;

    static int renamed;

    static Dictionary<string, object?> Person(string id, params object?[] friends) => new()
    {
        ["__typename"] = "Person",
        ["id"] = id,
        ["name"] = $"P{id}",
        ["age"] = 30,
        ["friends"] = friends,
        ["best"] = friends.FirstOrDefault(),
    };

    static readonly Dictionary<string, object?> Robot = new()
    {
        ["__typename"] = "Robot",
        ["id"] = "9",
        ["name"] = "R\"9\"",
        ["model"] = "X",
    };

    static readonly Dictionary<string, object?> Hero = Person("1", Person("2", Person("3")), Person("4"));

    static Service Serve(IRootSource? source = null) => Service.Of(
        Text,
        new ResolverMap()
            .Field("Query", "hero", (_, _) => Hero)
            .Field("Query", "node", (_, _) => Robot)
            .Field("Query", "all", (_, _) => new[] { Hero, Robot, Person("5") })
            .Field("Query", "plain", (_, _) => "p")
            .Field("Query", "letters", (_, _) => new[] { "a", null, "c" })
            .Field("Query", "empty", (_, _) => Array.Empty<string>())
            .Field("Query", "lists", (_, _) => new[] { new[] { 1 }, [2, 3] })
            .Field("Mutation", "rename", (_, _) => Person((++renamed).ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .Field("Person", "broken", (_, _) => throw new GraphQLException(new GraphQLError("Broken.")))
            .Field("Person", "calm", (_, _) => throw new GraphQLException(new GraphQLError("Calm."))),
        source);

    [Theory]
    [InlineData("{ hero { id ... @defer { name } } }")]
    [InlineData("{ hero { id ... @defer(label: \"L\") { name age friends { id } } } plain }")]
    [InlineData("{ ... @defer { hero { id name } } plain }")]
    [InlineData("{ hero { id } ... @defer { hero { id name best { name } } } }")]
    [InlineData("{ ... @defer { hero { name ... @defer { age best { id ... @defer { name } } } } } }")]
    [InlineData("{ ... @defer { hero { name } } ... @defer { hero { name age } } hero { id } }")]
    [InlineData("{ hero { ...F @defer friends { ...F @defer(label: \"f\") } } } fragment F on Person { id name best { ...G } } fragment G on Person { age }")]
    [InlineData("{ all { id ... on Person @defer { name age } ... on Robot @defer { name model } } }")]
    [InlineData("{ all { id ... on Person { name } ... on Robot @defer { name } } }")]
    [InlineData("{ node { ... on Robot @defer { model } id } }")]
    [InlineData("{ all @stream { id } }")]
    [InlineData("{ all @stream(initialCount: 1, label: \"s\") { id ... on Person @defer { name best { id } } } }")]
    [InlineData("{ letters @stream(initialCount: 1) plain }")]
    [InlineData("{ lists @stream(initialCount: 1) }")]
    [InlineData("{ hero { friends @stream { id friends @stream { id } } } }")]
    [InlineData("{ ... @defer { letters @stream all { id ... on Robot @defer { model } } } plain }")]
    [InlineData("{ hero { ... @defer { ... @defer { name } } id } }")]
    public void The_parts_add_up_to_the_plain_answer(string document)
    {
        var service = Serve();
        var plain = IncrementalMerger.Sorted(JsonNode.Parse(service.Data(document)))!.ToJsonString();

        Assert.Equal(plain, IncrementalMerger.Merge(service.Payloads(document)));
        Assert.Equal(plain, IncrementalMerger.Merge(service.Payloads(document, format: IncrementalFormat.Legacy)));
    }

    [Fact]
    public void A_deferred_fragment_is_announced_delivered_and_completed() =>
        Assert.Equal(
            [
                """{"data":{"hero":{"id":"1"}},"pending":[{"id":"0","path":["hero"],"label":"L"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"name":"P1"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            Serve().Payloads("""{ hero { id ... @defer(label: "L") { id name } } }"""));

    [Fact]
    public void In_the_older_format_each_part_has_its_path_and_label() =>
        Assert.Equal(
            [
                """{"data":{"hero":{"id":"1"},"letters":["a"]},"hasNext":true}""",
                """{"incremental":[{"data":{"name":"P1"},"path":["hero"],"label":"L"},{"items":[null,"c"],"path":["letters",1],"label":"S"}],"hasNext":false}""",
            ],
            Serve().Payloads(
                """{ hero { id ... @defer(label: "L") { name } } letters @stream(initialCount: 1, label: "S") }""",
                format: IncrementalFormat.Legacy));

    [Fact]
    public void What_is_deferred_below_a_field_that_is_not_comes_with_a_sub_path() =>
        Assert.Equal(
            [
                """{"data":{"hero":{"id":"1"}},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","subPath":["hero"],"data":{"name":"P1"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            Serve().Payloads("{ hero { id } ... @defer { hero { name } } }"));

    [Fact]
    public void A_field_of_two_fragments_is_delivered_once() =>
        Assert.Equal(
            [
                """{"data":{"plain":"p"},"pending":[{"id":"0","path":[],"label":"a"},{"id":"1","path":[],"label":"b"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"hero":{"id":"1"}}},{"id":"0","subPath":["hero"],"data":{"name":"P1"}},{"id":"1","subPath":["hero"],"data":{"age":30}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""",
            ],
            Serve().Payloads("""
                { plain ... @defer(label: "a") { hero { id name } } ... @defer(label: "b") { hero { id age } } }
                """));

    [Fact]
    public void A_fragment_within_a_fragment_is_announced_when_the_outer_one_comes() =>
        Assert.Equal(
            [
                """{"data":{},"pending":[{"id":"0","path":[],"label":"out"}],"hasNext":true}""",
                """{"pending":[{"id":"1","path":["hero"],"label":"in"}],"incremental":[{"id":"0","data":{"hero":{"id":"1"}}}],"completed":[{"id":"0"}],"hasNext":true}""",
                """{"incremental":[{"id":"1","data":{"name":"P1"}}],"completed":[{"id":"1"}],"hasNext":false}""",
            ],
            Serve().Payloads("""{ ... @defer(label: "out") { hero { id ... @defer(label: "in") { name } } } }"""));

    [Fact]
    public void A_streamed_list_begins_with_its_first_items() =>
        Assert.Equal(
            [
                """{"data":{"letters":["a"]},"pending":[{"id":"0","path":["letters"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","items":[null,"c"]}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            Serve().Payloads("query ($n: Int!) { letters @stream(initialCount: $n) }", """{"n":1}"""));

    [Theory]
    [InlineData("query { plain letters @stream(initialCount: -1) }")]
    [InlineData("query ($n: Int = -1) { plain letters @stream(initialCount: $n) }")]
    public void A_list_cannot_begin_with_less_than_nothing(string document)
    {
        var payload = JsonNode.Parse(Serve().Answer(Service.Request(document) with { Incremental = IncrementalFormat.Current }))!;
        Assert.Equal("""{"plain":"p","letters":null}""", payload["data"]!.ToJsonString());
        var error = Assert.Single(payload["errors"]!.AsArray())!;
        Assert.Equal("The argument \"initialCount\" of \"@stream\" is -1; it must be 0 or more.", error["message"]!.GetValue<string>());
        Assert.Equal("""["letters"]""", error["path"]!.ToJsonString());
    }

    [Theory]
    [InlineData("{ hero { id ... @defer(if: false) { name } } }")]
    [InlineData("query ($d: Boolean = false) { hero { id ... @defer(if: $d) { name } } letters @stream(if: $d) }")]
    [InlineData("{ hero { id ... @defer { id } } }")]
    [InlineData("{ empty @stream }")]
    [InlineData("{ letters @stream(initialCount: 3) }")]
    [InlineData("{ plain }")]
    public void What_leaves_nothing_for_later_is_answered_at_once(string document)
    {
        var service = Serve();
        var request = Service.Request(document);

        Assert.Equal(service.Answer(request), service.Answer(request with { Incremental = IncrementalFormat.Current }));
    }

    [Fact]
    public void Who_does_not_take_parts_gets_everything_at_once() =>
        Assert.Equal(
            """{"hero":{"id":"1","name":"P1"},"letters":["a",null,"c"]}""",
            Serve().Data("{ hero { id ... @defer { name } } letters @stream }"));

    [Fact]
    public void An_error_comes_with_the_part_that_it_belongs_to() =>
        Assert.Equal(
            [
                """{"errors":[{"message":"Calm.","locations":[{"line":1,"column":10}],"path":["hero","calm"]}],"data":{"hero":{"calm":null}},"pending":[{"id":"0","path":["hero"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"name":"P1","late":null},"errors":[{"message":"Calm.","locations":[{"line":1,"column":33}],"path":["hero","late"]}]}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            Serve().Payloads("{ hero { calm ... @defer { name late: calm } } }"));

    [Fact]
    public void A_null_climbs_no_further_than_to_the_edge_of_its_fragment() =>
        Assert.Equal(
            [
                """{"data":{"hero":{"id":"1"}},"pending":[{"id":"0","path":["hero"],"label":"bad"},{"id":"1","path":["hero"],"label":"good"}],"hasNext":true}""",
                """{"incremental":[{"id":"1","data":{"age":30}}],"completed":[{"id":"0","errors":[{"message":"Broken.","locations":[{"line":1,"column":40}],"path":["hero","broken"]}]},{"id":"1"}],"hasNext":false}""",
            ],
            Serve().Payloads("""{ hero { id ... @defer(label: "bad") { broken name } ... @defer(label: "good") { age } } }"""));

    [Fact]
    public void In_the_older_format_a_failed_fragment_is_null() =>
        Assert.Equal(
            """{"incremental":[{"data":null,"path":["hero"],"errors":[{"message":"Broken.","locations":[{"line":1,"column":26}],"path":["hero","broken"]}]}],"hasNext":false}""",
            Serve().Payloads("{ hero { id ... @defer { broken } } }", format: IncrementalFormat.Legacy)[1]);

    [Fact]
    public void A_field_that_fails_fails_every_fragment_that_shares_it() =>
        Assert.Equal(
            """{"completed":[{"id":"0","errors":[{"message":"Broken.","locations":[{"line":1,"column":40},{"line":1,"column":84}],"path":["hero","broken"]}]},{"id":"1","errors":[{"message":"Broken.","locations":[{"line":1,"column":40},{"line":1,"column":84}],"path":["hero","broken"]}]}],"hasNext":false}""",
            Serve().Payloads("""{ hero { id ... @defer(label: "bad") { broken } ... @defer(label: "as bad") { name broken } } }""")[1]);

    [Theory]
    [InlineData(IncrementalFormat.Current, "\"completed\":[{\"id\":\"0\",\"errors\":")]
    [InlineData(IncrementalFormat.Legacy, """{"data":null,"path":["hero"],"label":"out","errors":""")]
    public void What_stands_in_a_fragment_that_failed_is_neither_announced_nor_sent(IncrementalFormat format, string failure)
    {
        var payloads = Serve().Payloads(
            """{ hero { id ... @defer(label: "out") { broken ... @defer(label: "in") { name } best { ... @defer(label: "far in") { age } } } } }""",
            format: format);

        Assert.Equal(2, payloads.Count);
        Assert.Contains(failure, payloads[1], StringComparison.Ordinal);
        Assert.DoesNotContain("in\"", string.Concat(payloads), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_failed_fragment_the_error_is_told_that_made_it_fail() =>
        Assert.Equal(
            """{"completed":[{"id":"0","errors":[{"message":"Broken.","locations":[{"line":1,"column":31}],"path":["hero","broken"]}]}],"hasNext":false}""",
            Serve().Payloads("{ hero { id ... @defer { calm broken name } } }")[1]);

    [Fact]
    public void A_fragment_that_brings_nothing_is_not_announced_but_those_within_it_are() =>
        Assert.Equal(
            [
                """{"data":{"hero":{"id":"1"}},"pending":[{"id":"0","path":["hero"],"label":"in"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"name":"P1"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            Serve().Payloads("""{ hero { id ... @defer(label: "out") { id ... @defer(label: "in") { name } } } }"""));

    [Fact]
    public void In_the_older_format_a_fragment_comes_whole_even_if_its_fields_were_sent() =>
        Assert.Equal(
            [
                """{"data":{"hero":{"best":{"id":"2","age":30}}},"hasNext":true}""",
                """{"incremental":[{"data":{"best":{"id":"2","name":"P2"}},"path":["hero"],"label":"l"}],"hasNext":false}""",
            ],
            Serve().Payloads(
                """{ hero { best { id age } ... @defer(label: "l") { best { name id } } } }""",
                format: IncrementalFormat.Legacy));

    [Theory]
    [InlineData("""{ hero { best { broken } ... @defer(label: "i") { name best { age } } } }""", """{"data":{"best":{"age":30},"name":"P1"},"path":["hero"],"label":"i"}""")]
    [InlineData("""{ hero { ... @defer(label: "o") { age best { broken } ... @defer(label: "i") { name best { age } } } } }""", """{"data":{"best":{"age":30},"name":"P1"},"path":["hero"],"label":"i"}""")]
    [InlineData("""{ hero { best { broken } ... @defer(label: "i") { best { id ... @defer(label: "j") { age } } } } }""", """{"data":{"age":30},"path":["hero","best"],"label":"j"}""")]
    public void In_the_older_format_what_failed_beside_a_fragment_does_not_take_its_fields(string document, string expected)
    {
        var payloads = Serve().Payloads(document, format: IncrementalFormat.Legacy);

        Assert.Contains(expected, string.Concat(payloads), StringComparison.Ordinal);
        Assert.Single(string.Concat(payloads).Split("Broken."), text => text.EndsWith("\"message\":\"", StringComparison.Ordinal));
    }

    [Fact]
    public void In_the_older_format_each_of_two_fragments_has_what_they_share() =>
        Assert.Equal(
            """{"incremental":[{"data":{"best":{"id":"2","name":"P2"}},"path":["hero"],"label":"a"},{"data":{"best":{"id":"2"},"age":30},"path":["hero"],"label":"b"}],"hasNext":false}""",
            Serve().Payloads(
                """{ hero { ... @defer(label: "a") { best { id name } } ... @defer(label: "b") { best { id } age } } }""",
                format: IncrementalFormat.Legacy)[1]);

    [Theory]
    [InlineData(IncrementalFormat.Current, """{"incremental":[{"id":"0","items":[{"id":"9"}]}],"completed":[{"id":"0","errors":[{"message":"Broken.","locations":[{"line":1,"column":69}],"path":["all",2,"broken"]}]}],"hasNext":false}""")]
    [InlineData(IncrementalFormat.Legacy, """{"incremental":[{"items":[{"id":"9"}],"path":["all",1]},{"items":null,"path":["all"],"errors":[{"message":"Broken.","locations":[{"line":1,"column":69}],"path":["all",2,"broken"]}]}],"hasNext":false}""")]
    public void An_item_that_fails_ends_its_stream_and_keeps_what_came_before(IncrementalFormat format, string expected)
    {
        var service = Service.Of(Text, new ResolverMap()
            .Field("Query", "all", (_, _) => new object[] { Robot, Robot, Person("5"), Person("6") })
            .Field("Person", "broken", (_, _) => throw new GraphQLException(new GraphQLError("Broken."))));

        var payloads = service.Payloads(
            "{ all @stream(initialCount: 1) { ... on Node { id } ... on Person { broken } } }",
            format: format);

        Assert.StartsWith("""{"data":{"all":[{"id":"9"}]}""", payloads[0], StringComparison.Ordinal);
        Assert.Equal(expected, payloads[1]);
    }

    [Fact]
    public void What_is_deferred_in_streamed_items_comes_after_them() =>
        Assert.Equal(
            [
                """{"data":{"hero":{"friends":[]}},"pending":[{"id":"0","path":["hero","friends"]}],"hasNext":true}""",
                """{"pending":[{"id":"1","path":["hero","friends",0]},{"id":"2","path":["hero","friends",1]}],"incremental":[{"id":"0","items":[{"id":"2"},{"id":"4"}]}],"completed":[{"id":"0"}],"hasNext":true}""",
                """{"incremental":[{"id":"1","data":{"name":"P2"}},{"id":"2","data":{"name":"P4"}}],"completed":[{"id":"1"},{"id":"2"}],"hasNext":false}""",
            ],
            Serve().Payloads("{ hero { friends @stream { id ... @defer { name } } } }"));

    [Fact]
    public void A_part_that_is_gone_when_its_turn_comes_fails()
    {
        var people = new Queue<object?>([Person("1"), null]);
        var service = Service.Of(
            "type Query { hero: Person } type Person { id: ID name: String }",
            new ResolverMap().Field("Query", "hero", (_, _) => people.Dequeue()));

        Assert.Contains(
            "\"completed\":[{\"id\":\"0\",\"errors\":[{\"message\":\"The data was replaced",
            service.Payloads("{ hero { id ... @defer { name } } }")[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_answers_at_once_is_asked_once()
    {
        var asked = 0;
        var source = new FakeSource
        {
            AnswersAtOnce = true,
            Answer = (_, _) => $$"""{"id":"{{++asked}}","name":"n"}""",
        };
        var service = Service.Of("type Query { graphOne: Thing } type Thing { id: ID name: String }", source: source);

        Assert.Equal(
            [
                """{"data":{"graphOne":{"id":"1"}},"pending":[{"id":"0","path":["graphOne"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"name":"n"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            service.Payloads("{ graphOne { id ... @defer { name } } }"));
        Assert.Equal(1, asked);
    }

    [Fact]
    public void A_null_that_a_source_leaves_where_none_may_be_fails_the_fragment_with_an_error()
    {
        var source = new FakeSource { AnswersAtOnce = true, Answer = (_, _) => """{"id":"1","must":null}""" };
        var service = Service.Of("type Query { graphOne: Thing } type Thing { id: ID must: ID! }", source: source);

        Assert.Contains(
            "\"completed\":[{\"id\":\"0\",\"errors\":[{\"message\":\"The field \\\"Thing.must\\\" must not be null.\"",
            service.Payloads("{ graphOne { id ... @defer { must } } }")[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_mutation_that_is_answered_in_parts_happens_once()
    {
        var before = renamed;

        var payloads = Serve().Payloads("mutation { rename { id ... @defer { name calm } } }");

        Assert.Equal(before + 1, renamed);
        Assert.Equal(2, payloads.Count);
        Assert.DoesNotContain("errors", payloads[0], StringComparison.Ordinal);
        Assert.Contains("errors", payloads[1], StringComparison.Ordinal);
        Assert.Equal(
            $$$"""{"rename":{"calm":null,"id":"{{{renamed}}}","name":"P{{{renamed}}}"}}""",
            IncrementalMerger.Merge(payloads));
    }

    [Fact]
    public void A_source_is_asked_for_the_first_part_and_then_for_all()
    {
        var asked = new List<string>();
        var source = new FakeSource
        {
            Answer = (selected, _) =>
            {
                var type = selected.Selection!.PossibleTypes.First();
                var names = selected.Selection.For(type).Select(member => member.ResponseName).ToList();
                asked.Add(string.Join(' ', names));
                return $"{{{string.Join(',', names.Select(name => name == "*" ? $"\"*\":\"{type.Name}\"" : $"\"{name}\":\"{name}!\""))}}}";
            },
        };
        var service = Service.Of(
            "type Query { graphOne: Node graphTwo: Node } interface Node { id: ID name: String } type Thing implements Node { id: ID name: String }",
            source: source);

        Assert.Equal(
            [
                """{"data":{"graphOne":{"id":"id!"},"graphTwo":{"id":"id!"}},"pending":[{"id":"0","path":["graphOne"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"name":"name!"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            service.Payloads("{ graphOne { id ... @defer { name } } graphTwo { id } }"));
        Assert.Equal(["* id", "* id", "* id name"], asked);
    }

    [Fact]
    public void A_source_that_fails_the_second_time_fails_the_fragment()
    {
        var calls = 0;
        var source = new FakeSource
        {
            Answer = (_, _) => calls++ == 0 ? """{"id":"1"}""" : throw FakeSource.Failure(ErrorCodes.StoreUnavailable),
        };
        var service = Service.Of("type Query { graphOne: Thing } type Thing { id: ID name: String }", source: source);

        Assert.Equal(
            """{"completed":[{"id":"0","errors":[{"message":"No.","locations":[{"line":1,"column":3}],"path":["graphOne"],"extensions":{"code":"STORE_UNAVAILABLE"}}]}],"hasNext":false}""",
            service.Payloads("{ graphOne { id ... @defer { name } } }")[1]);
    }

    [Fact]
    public void Where_a_null_climbed_to_the_top_nothing_is_left_for_later()
    {
        var request = Service.Request("{ hero { broken ... @defer { name } } }") with
        {
            Incremental = IncrementalFormat.Current,
        };

        Assert.EndsWith("\"data\":null}", Serve().Answer(request), StringComparison.Ordinal);
    }

    [Fact]
    public void The_cost_is_told_with_the_first_part()
    {
        var service = Serve();
        var request = Service.Request("{ hero { ... @defer { name } } }") with
        {
            Incremental = IncrementalFormat.Current,
            ReportCost = true,
        };

        var result = Assert.IsType<IncrementalResult>(service.Execute(request));

        var first = result.Payloads.ToBlockingEnumerable().First();
        Assert.Equal(
            """{"data":{"hero":{}},"extensions":{"cost":{"expectedNodes":0}},"pending":[{"id":"0","path":["hero"]}],"hasNext":true}""",
            System.Text.Encoding.UTF8.GetString(first.Body.Span));
        Assert.True(first.HasNext);
    }

    [Fact]
    public void What_only_appears_while_the_rest_is_worked_out_was_not_promised_and_is_not_sent()
    {
        var people = new Queue<object?[]>([[Hero], [Hero, Person("6")]]);
        var service = Service.Of(Text, new ResolverMap().Field("Query", "all", (_, _) => people.Dequeue()));

        var payloads = service.Payloads("{ all { id ... on Person @defer { name } } }");

        Assert.Equal(2, payloads.Count);
        Assert.Contains("\"name\":\"P1\"", payloads[1], StringComparison.Ordinal);
        Assert.DoesNotContain("P6", payloads[1], StringComparison.Ordinal);
    }
}
