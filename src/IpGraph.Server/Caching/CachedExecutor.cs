using IpGraph.Graph;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;

namespace IpGraph.Server.Caching;

/// <summary>Answers from what was answered before: first from this process, then from the cache that servers share, and
/// only then by asking; those who ask the same at the same time are answered together.</summary>
/// <remarks>Only whole answers to queries, without errors and of one version of the graph, are kept.</remarks>
sealed class CachedExecutor(
    IRequestExecutor inner,
    IGraphStore store,
    CacheKeys keys,
    CacheOptions options,
    SharedAnswers? shared)
    : IRequestExecutor
{
    readonly LocalAnswers local = new(options.LocalBytesMax);
    readonly Flights<CacheKey, Answer?> flights = new();

    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default)
    {
        var version = store.Version;
        if (version.Nodes == 0 || !Cacheability.Allows(request) || !keys.TryMake(request, version, out var key))
            return inner.ExecuteAsync(request, cancellation);
        return local.TryGet(key, out var body)
            ? ValueTask.FromResult<ExecutionResult>(new Answer(body).ToResult())
            : AskAsync(key, version, request, cancellation);
    }

    public PreparedDocument Prepare(GraphQLRequest request) => inner.Prepare(request);

    async ValueTask<ExecutionResult> AskAsync(
        CacheKey key,
        GraphVersion version,
        GraphQLRequest request,
        CancellationToken cancellation)
    {
        var answer = await flights.Join(
            key, allLeft => FindAsync(key, version, Detach(request), allLeft), cancellation);
        return answer is null ? await inner.ExecuteAsync(request, cancellation) : answer.ToResult();
    }

    /// <returns>Null if the answer comes in several pieces, which cannot be shared.</returns>
    async Task<Answer?> FindAsync(CacheKey key, GraphVersion version, GraphQLRequest request, CancellationToken allLeft)
    {
        // Another flight may have landed between the look that began this one and its start.
        if (local.TryGet(key, out var known))
            return new Answer(known);
        if (shared is not null && await shared.GetAsync(key) is { } stored)
        {
            local.Add(key, stored);
            return new Answer(stored);
        }

        allLeft.ThrowIfCancellationRequested();
        using var result = await inner.ExecuteAsync(request, allLeft);
        if (result is not SingleResult single)
            return null;
        var answer = Answer.Of(single);
        if (answer.IsWhole && answer.Body.Length <= options.AnswerBytesMax && ReferenceEquals(store.Version, version))
        {
            local.Add(key, answer.Body);
            shared?.Set(key, answer.Body);
        }

        return answer;
    }

    /// <summary>A copy that outlives the caller who sent the request: others may wait for its answer too.</summary>
    static GraphQLRequest Detach(GraphQLRequest request) => request with
    {
        Document = request.Document.ToArray(),
        Variables = request.Variables.ValueKind == default ? default : request.Variables.Clone(),
        Incremental = IncrementalFormat.None,
    };

    /// <summary>A response that many may read.</summary>
    sealed record Answer(byte[] Body)
    {
        public RequestOutcome Outcome { get; init; } = RequestOutcome.Executed;

        public IReadOnlyList<string> ErrorCodes { get; init; } = [];

        public bool IsWhole => Outcome == RequestOutcome.Executed && ErrorCodes.Count == 0;

        public static Answer Of(SingleResult result) => new(result.Body.ToArray())
        {
            Outcome = result.Outcome,
            ErrorCodes = result.ErrorCodes,
        };

        public SingleResult ToResult() => new(Body, Outcome, ErrorCodes);
    }
}
