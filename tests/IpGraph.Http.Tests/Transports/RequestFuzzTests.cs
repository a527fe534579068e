using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Tests;
using IpGraph.GraphQL.Types;
using IpGraph.Http.Documents;
using IpGraph.Http.Execution;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using IpGraph.Http.Requests;
using IpGraph.Http.Responses;
using IpGraph.Http.Streams;
using IpGraph.Http.WebSockets;
using IpGraph.Json;
using IpGraph.Operations;

namespace IpGraph.Http.Tests.Transports;

/// <summary>Reads requests made and damaged at random, and compares what was read with what the JSON says.</summary>
public sealed class RequestFuzzTests
{
    const int Seed = 20261101;

    static readonly TransportOptions Options = new() { BatchMax = 5 };

    readonly RequestReader reader = new(Options);
    static readonly GraphQLEngine Engine = new(SchemaBuilder.Build(RunningServer.Sdl));

    readonly OperationRunner runner = new(
        Engine,
        Options,
        new DocumentResolution(Engine, Options, OperationCatalogue.Empty),
        new LoadGate(1, StandingQueue.OfThreadPool(Options.WaitMax)),
        mistake => throw mistake);

    [Fact]
    public void No_body_breaks_the_reader_and_what_it_reads_is_what_was_sent() => Fuzzing.Run(
        Seed,
        20_000,
        RandomBody.NextBody,
        body =>
        {
            foreach (var json in Batches.IsBatch(body) ? Batches.Split(body, Options) ?? [] : [body])
                Read(json);
        });

    [Fact]
    public void No_message_breaks_a_socket_and_its_payload_is_what_was_sent() => Fuzzing.Run(
        Seed,
        20_000,
        RandomBody.NextMessage,
        json =>
        {
            if (SocketMessage.Read(json, Options.JsonDepthMax) is not { } message)
                return;
            Read(message.Payload);
            if (MayHaveNoText(json))
                return;
            var sent = JsonElement.Parse(json).EnumerateObject().ToLookup(member => member.Name, member => member.Value);
            Same(sent["type"].Last().GetString(), message.Type);
            Same(sent["id"].LastOrDefault() is { ValueKind: JsonValueKind.String } id ? id.GetString() : null, message.Id);
            Same(sent["payload"].LastOrDefault() is { ValueKind: not JsonValueKind.Undefined } payload ? payload.GetRawText() : "", Text(message.Payload));
        });

    [Fact]
    public void No_query_string_breaks_the_reader() => Fuzzing.Run(
        Seed,
        20_000,
        RandomBody.NextQueryString,
        queryString =>
        {
            using var request = new ReceivedRequest();
            CheckRefusal(runner.ReadQueryString(queryString, request));
        });

    void Read(ReadOnlyMemory<byte> json)
    {
        using var read = new ReceivedRequest();
        var refusal = reader.Read(json, read);
        CheckRefusal(refusal);
        if (refusal is null)
            CheckRead(json, read);
        else if (refusal == TransportErrors.MalformedJson && !MayHaveNoText(json))
            Assert.ThrowsAny<JsonException>(() => JsonElement.Parse(json.Span, new() { AllowDuplicateProperties = false }));
        using var request = new ReceivedRequest();
        CheckRefusal(runner.Read(json, request));
        _ = ReservedStream.OperationIdOf(request);
    }

    static void CheckRead(ReadOnlyMemory<byte> json, ReceivedRequest read)
    {
        using var sent = JsonDocument.Parse(json);
        Same(sent, "query", read.HasDocument ? Text(read.Document) : null);
        Same(sent, "operationName", read.OperationName);
        Same(sent, "variables", read.Variables?.RootElement.GetRawText());
        Same(sent, "extensions", read.Extensions?.RootElement.GetRawText());
    }

    static void Same(JsonDocument sent, string name, string? read) => Same(
        JsonElements.TryGetProperty(sent.RootElement, name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()
            : null,
        read);

    static void Same(string? sent, string? read)
    {
        if (sent != read)
            Assert.Equal(sent, read);
    }

    static void CheckRefusal(Refusal? refusal)
    {
        if (refusal is not null && refusal is not { Status: 400, Error: { Code: not null, Message.Length: > 0 and < 200 } })
            Assert.Fail($"{refusal}");
    }

    /// <summary>Whether bytes are no UTF-8, or escapes may be half of a surrogate pair.</summary>
    static bool MayHaveNoText(ReadOnlyMemory<byte> json) =>
        !Utf8.IsValid(json.Span) || json.Span.IndexOf("\\u"u8) >= 0;

    static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
