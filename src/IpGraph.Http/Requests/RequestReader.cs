using System.Text.Json;
using System.Text.Unicode;
using IpGraph.GraphQL.Execution;
using IpGraph.Http.Options;
using IpGraph.Http.Responses;

namespace IpGraph.Http.Requests;

/// <summary>Reads the JSON object of a request. A document without escapes is not copied.</summary>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters</remarks>
sealed class RequestReader(TransportOptions options)
{
    readonly JsonReaderOptions readerOptions = new() { MaxDepth = options.JsonDepthMax };
    readonly JsonDocumentOptions documentOptions = new()
    {
        MaxDepth = options.JsonDepthMax,
        AllowDuplicateProperties = false,
    };

    /// <param name="json">Must stay unchanged for as long as the request lives.</param>
    /// <param name="request">Filled with what was read; is to be disposed even after a refusal.</param>
    public Refusal? Read(ReadOnlyMemory<byte> json, ReceivedRequest request)
    {
        if (!Utf8.IsValid(json.Span))
            return TransportErrors.NotUtf8;
        try
        {
            var reader = new Utf8JsonReader(json.Span, readerOptions);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                return reader.TokenType == JsonTokenType.StartArray ? TransportErrors.NoBatches : TransportErrors.NotAnObject;
            var refusal = ReadObject(ref reader, json, request);
            if (refusal is null && reader.Read())
                return TransportErrors.MalformedJson;
            return refusal;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return JsonFault.Of(json.Span, options.JsonDepthMax);
        }
    }

    /// <summary>Reads a JSON object that stands alone, as <c>variables</c> in a query string does; null is none.</summary>
    public Refusal? ReadObject(string name, ReadOnlyMemory<byte> json, out JsonDocument? read)
    {
        read = null;
        try
        {
            var document = JsonDocument.Parse(json, documentOptions);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                read = document;
            else
                document.Dispose();
            return read is null && !json.Span.SequenceEqual("null"u8) ? TransportErrors.MustBe(name, "a JSON object") : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            var fault = JsonFault.Of(json.Span, options.JsonDepthMax);
            return fault == TransportErrors.MalformedJson ? TransportErrors.MustBe(name, "a JSON object") : fault;
        }
    }

    Refusal? ReadObject(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, ReceivedRequest request)
    {
        var seen = Parameter.Unknown;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var parameter = NameOf(in reader);
            if ((seen & parameter) != 0)
                return TransportErrors.GivenTwice(ParameterName(parameter));
            seen |= parameter;
            reader.Read();
            if (ReadParameter(ref reader, parameter, json, request) is { } refusal)
                return refusal;
        }

        return null;
    }

    Refusal? ReadParameter(
        ref Utf8JsonReader reader,
        Parameter parameter,
        ReadOnlyMemory<byte> json,
        ReceivedRequest request)
    {
        if (parameter == Parameter.Unknown)
            reader.Skip();
        else if (reader.TokenType == JsonTokenType.Null)
            return null;
        else if (parameter is Parameter.Variables or Parameter.Extensions)
            return ReadMap(ref reader, parameter, json, request);
        else if (reader.TokenType != JsonTokenType.String)
            return TransportErrors.MustBe(ParameterName(parameter), "a string");
        else if (parameter == Parameter.Query)
            ReadDocument(in reader, json, request);
        else if (parameter == Parameter.OperationName)
            request.OperationName = reader.GetString();
        else if (parameter == Parameter.DocumentId)
            request.DocumentId = reader.GetString();
        else if (ReadErrorBehavior(reader.GetString(), request))
            return null;
        else
            return TransportErrors.UnknownErrorBehavior;
        return null;
    }

    static void ReadDocument(in Utf8JsonReader reader, ReadOnlyMemory<byte> json, ReceivedRequest request)
    {
        if (reader.ValueIsEscaped)
        {
            var buffer = request.RentDocument(reader.ValueSpan.Length);
            request.SetDocument(buffer.AsMemory(0, reader.CopyString(buffer)));
        }
        else
        {
            request.SetDocument(json.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length));
        }
    }

    Refusal? ReadMap(ref Utf8JsonReader reader, Parameter parameter, ReadOnlyMemory<byte> json, ReceivedRequest request)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return TransportErrors.MustBe(ParameterName(parameter), "an object");
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        var map = JsonDocument.Parse(json[start..(int)reader.BytesConsumed], documentOptions);
        if (parameter == Parameter.Variables)
            request.Variables = map;
        else
            request.Extensions = map;
        return null;
    }

    /// <summary>Whether the name means an error behaviour, which the request then has.</summary>
    public static bool ReadErrorBehavior(string? name, ReceivedRequest request)
    {
        if (name is not ("PROPAGATE" or "NULL"))
            return false;
        request.OnError = name == "NULL" ? ErrorBehavior.Null : ErrorBehavior.Propagate;
        return true;
    }

    static Parameter NameOf(in Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("query"u8))
            return Parameter.Query;
        if (reader.ValueTextEquals("variables"u8))
            return Parameter.Variables;
        if (reader.ValueTextEquals("operationName"u8))
            return Parameter.OperationName;
        if (reader.ValueTextEquals("extensions"u8))
            return Parameter.Extensions;
        if (reader.ValueTextEquals("documentId"u8) || reader.ValueTextEquals("doc_id"u8))
            return Parameter.DocumentId;
        return reader.ValueTextEquals("onError"u8) ? Parameter.OnError : Parameter.Unknown;
    }

    static string ParameterName(Parameter parameter) => char.ToLowerInvariant($"{parameter}"[0]) + $"{parameter}"[1..];

    [Flags]
    enum Parameter
    {
        Unknown = 0,
        Query = 1,
        Variables = 2,
        OperationName = 4,
        Extensions = 8,
        DocumentId = 16,
        OnError = 32,
    }
}
