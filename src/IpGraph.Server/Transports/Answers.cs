using System.Runtime.CompilerServices;
using IpGraph.GraphQL.Execution;

namespace IpGraph.Server.Transports;

/// <summary>An answer of any kind as its payloads, one after the other.</summary>
static class Answers
{
    /// <param name="result">The answer; it is not disposed.</param>
    /// <param name="ending">Ends a subscription, which would go on for ever; other answers are brought to their end.</param>
    /// <param name="gone">The client takes nothing any more.</param>
    /// <returns>Each payload is valid until the next is asked for.</returns>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> PayloadsOf(
        ExecutionResult result,
        CancellationToken ending,
        [EnumeratorCancellation] CancellationToken gone = default)
    {
        switch (result)
        {
            case SingleResult single:
                yield return single.Body;
                break;
            case IncrementalResult incremental:
                await foreach (var payload in incremental.Payloads.WithCancellation(gone))
                    yield return payload.Body;
                break;
            case SubscriptionResult subscription:
                await foreach (var response in subscription.Responses.WithCancellation(ending))
                {
                    using (response)
                        yield return response.Body;
                }

                break;
        }
    }
}
