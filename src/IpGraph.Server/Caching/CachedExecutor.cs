using IpGraph.Graph;
using IpGraph.Graph.Costs;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Requests;
using IpGraph.Server.Settings;
using IpGraph.Server.Signals;

namespace IpGraph.Server.Caching;

/// <summary>Answers from what was answered before, and only then by asking; those who ask the same at the same time are
/// answered together.</summary>
/// <remarks>Only whole answers to queries, without errors and of one version of the graph, are kept.</remarks>
sealed class CachedExecutor(
    IRequestExecutor inner,
    IGraphStore store,
    CacheKeys keys,
    CacheOptions options,
    SharedCache? shared)
    : IRequestExecutor
{
    readonly AnswerCache answers = new(options, shared);

    /// <summary>Is told of what was found where; null where nobody counts.</summary>
    public CacheCounter? Counter { get; init; }

    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default)
    {
        var version = store.Version;
        if (version.Nodes == 0 || !Cacheability.Allows(request) || !keys.TryMake(request, version, out var key))
            return inner.ExecuteAsync(request, cancellation);
        var known = answers.FindHereAsync(key, cancellation);
        if (known is not { IsCompletedSuccessfully: true, Result: { } answer })
            return AskAsync(key, version, request, cancellation);
        Counter?.Local();
        return ValueTask.FromResult<ExecutionResult>(answer.ToResult(version.Id));
    }

    public PreparedDocument Prepare(GraphQLRequest request) => inner.Prepare(request);

    async ValueTask<ExecutionResult> AskAsync(
        CacheKey key,
        GraphVersion version,
        GraphQLRequest request,
        CancellationToken cancellation)
    {
        try
        {
            var answer = await answers.FindOrMakeAsync(
                key,
                (Executor: this, Version: version, Request: Detach(request)),
                static (question, allLeft) => question.Executor.MakeAsync(question.Version, question.Request, allLeft),
                cancellation);
            return answer.ToResult(version.Id);
        }
        catch (NotKeptException unkept)
        {
            // What one client cannot pay says nothing of those who asked with it.
            return unkept.Answer is { Outcome: not RequestOutcome.OverQuota } answer ? answer.ToResult(answer.DataVersion) : await inner.ExecuteAsync(request, cancellation);
        }
    }

    async ValueTask<CachedAnswer> MakeAsync(GraphVersion version, GraphQLRequest request, CancellationToken allLeft)
    {
        Counter?.None();
        using var result = await inner.ExecuteAsync(request, allLeft);
        var answer = result is SingleResult single ? CachedAnswer.Of(single) : null;
        return answer is { IsWhole: true } && answer.Body.Length <= options.AnswerBytesMax && ReferenceEquals(store.Version, version)
            ? answer
            : throw new NotKeptException(answer);
    }

    /// <summary>A copy that outlives the caller who sent the request: others may wait for its answer too.</summary>
    static GraphQLRequest Detach(GraphQLRequest request) => request with
    {
        Document = request.Document.ToArray(),
        Variables = request.Variables.ValueKind == default ? default : request.Variables.Clone(),
        Incremental = IncrementalFormat.None,
    };
}
