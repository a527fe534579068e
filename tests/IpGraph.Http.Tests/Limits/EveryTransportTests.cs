using System.Net;
using System.Text.Json;
using IpGraph.GraphQL.Requests;
using IpGraph.Http.Options;
using IpGraph.Testing;

namespace IpGraph.Http.Tests.Limits;

/// <summary>However an operation is sent, it is held to the same limits and refused with the same words.</summary>
public sealed class EveryTransportTests : IAsyncLifetime
{
    static readonly ExecutionLimits Small = new()
    {
        DocumentCharactersMax = 1_000,
        TokensMax = 150,
        ParserDepthMax = 20,
        SelectionDepthMax = 5,
        IntrospectionDepthMax = 12,
        AliasesMax = 6,
        RootFieldsMax = 4,
        FieldsMax = 40,
        DirectivesMax = 6,
        DirectivesPerLocationMax = 3,
        CostMax = 2,
    };

    static readonly Dictionary<string, string> Documents = new()
    {
        ["characters"] = "{ __typename } #" + new string('x', 1_000),
        ["tokens"] = $"{{ {Repeat(200, "a ")}}}",
        ["nested more than"] = Repeat(25, "{a"),
        ["levels of fields, 5"] = "{ measures { nodes { section { measures { nodes { id } } } } } }",
        ["more than 12 levels"] = $"{{ __type(name: \"Measure\") {{ {Repeat(12, "ofType {")} name {Repeat(12, "}")} }} }}",
        ["introspection"] = "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
        ["aliases"] = $"{{ {Numbered(7, "a#: __typename ")}}}",
        ["fields of the root"] = $"{{ {Numbered(5, "a#: __typename ")}}}",
        ["directives, 6"] = "{ dataset @a @b @c { version @a @b @c nodes @a } }",
        ["directives in one place"] = "{ __typename @a @b @c @d }",
        ["once its fragments"] =
            """
            { dataset { ...A } }
            fragment A on Dataset { ...B ...B ...B }
            fragment B on Dataset { ...C ...C ...C }
            fragment C on Dataset { version nodes relationships __typename version }
            """,
        ["expected to visit"] = "{ measures { nodes { id } } }",
        ["There are more errors"] = $"{{ dataset {{ {Numbered(25, "x# ")}}} }}",
    };

    readonly string folder = Directory.CreateTempSubdirectory("ipgraph-limits-").FullName;
    readonly AnsweringEngine engine = new(SmallGraph.Data, Small);
    RunningServer server = null!;

    public static IEnumerable<object[]> Cases =>
        from limit in Documents.Keys
        from way in Way.All
        select new object[] { limit, way.Name };

    public static TheoryData<string> Ways => [.. Way.All.Select(way => way.Name)];

    public async Task InitializeAsync()
    {
        foreach (var document in Documents.Values.Append("{ slow }"))
            await File.WriteAllTextAsync(Path.Combine(folder, Way.HashOf(document) + ".graphql"), document);
        server = await RunningServer.Start(Options, engine.Schema.Sdl, _ => engine.Engine);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_operation_over_a_limit_is_refused_in_the_same_way(string limit, string way)
    {
        var document = Documents[limit];
        var expected = JsonSerializer.Serialize(await engine.ErrorsAsync(document));
        Assert.Contains(limit, expected, StringComparison.Ordinal);
        var errors = await Find(way).Ask(server, document);
        Assert.Equal(JsonElement.Parse(expected), JsonElement.Parse(errors), JsonElement.DeepEquals);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_operation_that_takes_too_long_is_given_up(string way)
    {
        var limits = new ExecutionLimits { Deadline = TimeSpan.FromMilliseconds(1) };
        await using var hasty = await RunningServer.Start(Options, new EngineOptions { Limits = limits });
        Assert.Contains("\"TIMEOUT\"", await Find(way).Ask(hasty, "{ slow }"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql", "application/json")]
    [InlineData("/graphql", "text/event-stream")]
    [InlineData("/graphql", "multipart/mixed")]
    [InlineData("/graphql/stream", "application/json")]
    public async Task A_body_over_the_limit_is_413(string path, string accept)
    {
        var token = await Way.Reserve(server);
        var response = await server.Post(
            Way.Body(new string('x', Options.BodyMax)), accept, path, ("X-GraphQL-Event-Stream-Token", token));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("PAYLOAD_TOO_LARGE", await response.ErrorCode());
    }

    [Fact]
    public async Task A_message_over_the_limit_closes_its_socket_with_1009()
    {
        using var socket = await (await server.Connect()).Initialise();
        await socket.Send(Way.Subscribe("1", new string('x', Options.BodyMax)));
        Assert.Equal("closed 1009", await socket.Receive());
    }

    [Fact]
    public async Task A_query_string_over_the_limit_is_414()
    {
        var response = await server.Get("?query=" + new string('x', Options.RequestLineMax));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
    }

    TransportOptions Options => new() { BodyMax = 20_000, BatchMax = 5, DocumentsFolder = folder };

    static Way Find(string name) => Way.All.Single(way => way.Name == name);

    static string Repeat(int times, string text) => string.Concat(Enumerable.Repeat(text, times));

    static string Numbered(int times, string text) =>
        string.Concat(Enumerable.Range(1, times).Select(number => text.Replace("#", $"{number}", StringComparison.Ordinal)));
}
