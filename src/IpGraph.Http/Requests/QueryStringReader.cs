using System.Text;
using IpGraph.Http.Responses;
using Microsoft.AspNetCore.WebUtilities;

namespace IpGraph.Http.Requests;

/// <summary>Reads a request from the query string of a GET.</summary>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/#sec-GET</remarks>
static class QueryStringReader
{
    static readonly string[] Known =
        ["query", "variables", "operationName", "extensions", "documentId", "doc_id", "onError"];

    public static Refusal? Read(string? queryString, RequestReader json, ReceivedRequest request)
    {
        var seen = 0;
        foreach (var pair in new QueryStringEnumerable(queryString))
        {
            var name = pair.DecodeName().ToString();
            var index = Array.IndexOf(Known, name);
            if (index < 0)
                continue;
            if ((seen & (1 << index)) != 0)
                return TransportErrors.GivenTwice(name);
            seen |= 1 << index;
            var value = pair.DecodeValue();
            if (value.Length > 0 && ReadParameter(name, value.ToString(), json, request) is { } refusal)
                return refusal;
        }

        return null;
    }

    static Refusal? ReadParameter(string name, string value, RequestReader json, ReceivedRequest request)
    {
        switch (name)
        {
            case "query":
                request.SetDocument(Encoding.UTF8.GetBytes(value));
                return null;
            case "operationName":
                request.OperationName = value;
                return null;
            case "variables":
                var variables = json.ReadObject(name, Encoding.UTF8.GetBytes(value), out var given);
                request.Variables = given;
                return variables;
            case "extensions":
                var extensions = json.ReadObject(name, Encoding.UTF8.GetBytes(value), out var extra);
                request.Extensions = extra;
                return extensions;
            case "onError":
                return RequestReader.ReadErrorBehavior(value, request) ? null : TransportErrors.UnknownErrorBehavior;
            default:
                request.DocumentId = value;
                return null;
        }
    }
}
