using System.Globalization;
using IpGraph.GraphQL.Execution.Incremental;

namespace IpGraph.Http.Responses;

/// <summary>What a client takes: the form of a single answer, and that of one that comes in parts.</summary>
/// <param name="Single">The form of an answer in one piece; none if the client takes nothing that there is.</param>
/// <param name="Stream">The form of a stream; none if the client cannot take any.</param>
/// <param name="Incremental">How the parts of a deferred answer are to be written.</param>
/// <param name="Subscription">The form of a stream of events; none if the client cannot take any.</param>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/#sec-Accept</remarks>
readonly record struct Acceptance(
    MediaType Single,
    MediaType Stream,
    IncrementalFormat Incremental,
    MediaType Subscription)
{
    const string LegacyDefer = "20220824";
    const string CurrentIncremental = "v0.2";
    const string SubscriptionSpec = "1.0";

    static readonly Acceptance OnlyJson = new(MediaType.Json, MediaType.None, IncrementalFormat.None, MediaType.None);
    static readonly Acceptance OnlyGraphQLResponse = OnlyJson with { Single = MediaType.GraphQLResponse };

    /// <summary>Reads the header <c>Accept</c>; a client without one is taken to be of the older kind.</summary>
    public static Acceptance Of(string? accept, bool takesPages) => accept switch
    {
        null or "" or "*/*" or "application/json" => OnlyJson,
        "application/graphql-response+json" => OnlyGraphQLResponse,
        "application/graphql-response+json, application/json;q=0.9" => OnlyGraphQLResponse,
        _ => new Reading(takesPages).Read(accept),
    };

    /// <summary>Goes once through the ranges of the header and keeps the best weight of each form; null is the weight of
    /// what is not named. The more exact of two ranges counts, so that a weight of 0 excludes beside a wildcard.</summary>
    struct Reading(bool takesPages)
    {
        double? json;
        double? graphQLResponse;
        double? eventStream;
        double? multipart;
        double? legacyMultipart;
        double? subscriptionParts;
        double? application;
        double? anything;
        double page;
        bool eventStreamFirst;

        public Acceptance Read(ReadOnlySpan<char> accept)
        {
            foreach (var range in accept.Split(','))
                Take(accept[range]);
            // What a wildcard stands for is JSON, unless just that is excluded.
            var wildcard = Math.Max(application ?? anything ?? 0, page);
            var asJson = json ?? (graphQLResponse > 0 ? 0 : wildcard);
            var asGraphQLResponse = graphQLResponse ?? (json == 0 ? wildcard : 0);
            var isLegacy = legacyMultipart > 0 && legacyMultipart >= (multipart ?? 0);
            var stream = StreamOr(isLegacy ? legacyMultipart : multipart, MediaType.Multipart);
            var subscription = StreamOr(subscriptionParts, MediaType.SubscriptionParts);
            var format = stream == MediaType.None ? IncrementalFormat.None
                : stream == MediaType.Multipart && isLegacy ? IncrementalFormat.Legacy
                : IncrementalFormat.Current;
            return new Acceptance(Single(asJson, asGraphQLResponse, stream, subscription), stream, format, subscription);
        }

        readonly MediaType Single(double asJson, double asGraphQLResponse, MediaType stream, MediaType subscription)
        {
            var best = Math.Max(asJson, asGraphQLResponse);
            if (eventStream > best)
                return MediaType.EventStream;
            if (best > 0)
                return asGraphQLResponse >= asJson ? MediaType.GraphQLResponse : MediaType.Json;
            return stream == MediaType.None ? subscription : stream;
        }

        /// <summary>Events, or the other form if it weighs more or was named first.</summary>
        readonly MediaType StreamOr(double? other, MediaType type) => (eventStream > 0, other > 0) switch
        {
            (true, true) => eventStream > other || (eventStream == other && eventStreamFirst) ? MediaType.EventStream : type,
            (true, false) => MediaType.EventStream,
            (false, true) => type,
            _ => MediaType.None,
        };

        void Take(ReadOnlySpan<char> range)
        {
            var (name, weight) = ReadRange(range);
            if (Is(name, "application/json"))
                json = Best(json, weight);
            else if (Is(name, "application/graphql-response+json"))
                graphQLResponse = Best(graphQLResponse, weight);
            else if (Is(name, "text/event-stream"))
                TakeEventStream(weight);
            else if (Is(name, "multipart/mixed"))
                TakeMultipart(weight, range);
            else if (Is(name, "application/*"))
                application = Best(application, weight);
            else if (Is(name, "*/*"))
                anything = Best(anything, weight);
            else if (takesPages && Is(name, "text/html"))
                page = Math.Max(page, weight);
        }

        void TakeEventStream(double weight)
        {
            eventStreamFirst |= (multipart ?? legacyMultipart ?? subscriptionParts) is null;
            eventStream = Best(eventStream, weight);
        }

        /// <summary>A range that names a protocol means nothing else, and one of a protocol that is not spoken nothing at
        /// all.</summary>
        void TakeMultipart(double weight, ReadOnlySpan<char> range)
        {
            var subscription = Parameter(range, "subscriptionSpec");
            var legacy = Parameter(range, "deferSpec");
            var current = Parameter(range, "incrementalSpec");
            if (!subscription.IsEmpty)
                subscriptionParts = subscription is SubscriptionSpec ? Best(subscriptionParts, weight) : subscriptionParts;
            else if (!legacy.IsEmpty)
                legacyMultipart = legacy is LegacyDefer ? Best(legacyMultipart, weight) : legacyMultipart;
            else if (current.IsEmpty || current is CurrentIncremental)
                multipart = Best(multipart, weight);
        }

        static double Best(double? known, double weight) => Math.Max(known ?? 0, weight);
    }

    /// <summary>The name and the weight of one range of a header such as <c>Accept</c>. A weight that cannot be read
    /// counts as 1, one outside of 0 to 1 as the nearer end.</summary>
    public static Range ReadRange(ReadOnlySpan<char> range)
    {
        var end = range.IndexOf(';');
        if (end < 0)
            return new Range { Name = range.Trim(), Weight = 1 };
        var isReadable = double.TryParse(Parameter(range, "q"), NumberStyles.Float, CultureInfo.InvariantCulture, out var given)
            && !double.IsNaN(given);
        return new Range { Name = range[..end].Trim(), Weight = isReadable ? Math.Clamp(given, 0, 1) : 1 };
    }

    /// <summary>The value of a parameter of a range, without quotes; empty where there is none.</summary>
    static ReadOnlySpan<char> Parameter(ReadOnlySpan<char> range, string name)
    {
        foreach (var part in range.Split(';'))
        {
            var parameter = range[part].Trim();
            var end = parameter.IndexOf('=');
            if (end > 0 && Is(parameter[..end].TrimEnd(), name))
                return parameter[(end + 1)..].Trim(" \"");
        }

        return [];
    }

    static bool Is(ReadOnlySpan<char> name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

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
