using System.Globalization;
using IpGraph.GraphQL.Execution;

namespace IpGraph.Server.Transports;

/// <summary>What a client takes: the form of a single answer, and that of one that comes in parts.</summary>
/// <param name="Single">The form of an answer in one piece; none if the client takes nothing that there is.</param>
/// <param name="Stream">The form of a stream; none if the client cannot take any.</param>
/// <param name="Incremental">How the parts of a deferred answer are to be written.</param>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/#sec-Accept</remarks>
readonly record struct Acceptance(MediaType Single, MediaType Stream, IncrementalFormat Incremental)
{
    const string LegacyDefer = "20220824";

    static readonly Acceptance OnlyJson = new(MediaType.Json, MediaType.None, IncrementalFormat.None);
    static readonly Acceptance OnlyGraphQLResponse = OnlyJson with { Single = MediaType.GraphQLResponse };

    /// <summary>Reads the header <c>Accept</c>; a client without one is taken to be of the older kind.</summary>
    public static Acceptance Of(string? accept, bool takesPages) => accept switch
    {
        null or "" or "*/*" or "application/json" => OnlyJson,
        "application/graphql-response+json" => OnlyGraphQLResponse,
        "application/graphql-response+json, application/json;q=0.9" => OnlyGraphQLResponse,
        _ => new Reading(takesPages).Read(accept),
    };

    /// <summary>Goes once through the ranges of the header and keeps the best weight of each form.</summary>
    struct Reading(bool takesPages)
    {
        double json;
        double graphQLResponse;
        double eventStream;
        double multipart;
        double anything;
        bool isLegacy;
        bool eventStreamFirst;

        public Acceptance Read(ReadOnlySpan<char> accept)
        {
            foreach (var range in accept.Split(','))
                Take(accept[range]);
            // What is named counts by its own weight, the rest by that of the wildcard, which means JSON.
            if (json == 0 && graphQLResponse == 0)
                json = anything;
            var isSingleJson = Math.Max(json, graphQLResponse) > 0;
            var stream = (eventStream > 0, multipart > 0) switch
            {
                (true, true) => eventStream > multipart || (eventStream == multipart && eventStreamFirst)
                    ? MediaType.EventStream
                    : MediaType.Multipart,
                (true, false) => MediaType.EventStream,
                (false, true) => MediaType.Multipart,
                _ => MediaType.None,
            };
            var prefersEvents = eventStream > Math.Max(json, graphQLResponse);
            var single = isSingleJson && !prefersEvents
                ? (graphQLResponse >= json ? MediaType.GraphQLResponse : MediaType.Json)
                : prefersEvents ? MediaType.EventStream : stream;
            var format = stream == MediaType.None ? IncrementalFormat.None
                : stream == MediaType.Multipart && isLegacy ? IncrementalFormat.Legacy
                : IncrementalFormat.Current;
            return new Acceptance(single, stream, format);
        }

        void Take(ReadOnlySpan<char> range)
        {
            var (name, weight) = ReadRange(range);
            if (Is(name, "application/json"))
                json = Math.Max(json, weight);
            else if (Is(name, "application/graphql-response+json"))
                graphQLResponse = Math.Max(graphQLResponse, weight);
            else if (Is(name, "text/event-stream"))
                TakeEventStream(weight);
            else if (Is(name, "multipart/mixed"))
                TakeMultipart(weight, range);
            else if (Is(name, "*/*") || Is(name, "application/*") || (takesPages && Is(name, "text/html")))
                anything = Math.Max(anything, weight);
        }

        void TakeEventStream(double weight)
        {
            eventStreamFirst |= multipart == 0;
            eventStream = Math.Max(eventStream, weight);
        }

        void TakeMultipart(double weight, ReadOnlySpan<char> range)
        {
            isLegacy |= range.Contains("deferSpec", StringComparison.OrdinalIgnoreCase)
                && range.Contains(LegacyDefer, StringComparison.Ordinal);
            multipart = Math.Max(multipart, weight);
        }

        static bool Is(ReadOnlySpan<char> name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The name and the weight of one range of a header such as <c>Accept</c>. A weight that cannot be read
    /// counts as 1, one outside of 0 to 1 as the nearer end.</summary>
    public static Range ReadRange(ReadOnlySpan<char> range)
    {
        var end = range.IndexOf(';');
        if (end < 0)
            return new Range { Name = range.Trim(), Weight = 1 };
        var parameters = range[(end + 1)..];
        var weight = 1.0;
        foreach (var part in parameters.Split(';'))
        {
            var parameter = parameters[part].Trim();
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
                && double.TryParse(parameter[2..], NumberStyles.Float, CultureInfo.InvariantCulture, out var given)
                && !double.IsNaN(given))
                weight = Math.Clamp(given, 0, 1);
        }

        return new Range { Name = range[..end].Trim(), Weight = weight };
    }

    public readonly ref struct Range
    {
        public required ReadOnlySpan<char> Name { get; init; }

        public required double Weight { get; init; }

        public void Deconstruct(out ReadOnlySpan<char> name, out double weight)
        {
            name = Name;
            weight = Weight;
        }
    }
}
