using System.Runtime.CompilerServices;
using IpGraph.GraphQL.Execution;
using IpGraph.Http.Limits;

namespace IpGraph.Http.Responses;

/// <summary>An answer of any kind as its payloads, one after the other.</summary>
static class Answers
{
    /// <param name="result">The answer; it is not disposed.</param>
    /// <param name="ending">Ends a subscription, which would go on for ever; other answers are brought to their end.</param>
    /// <param name="gone">The client takes nothing any more.</param>
    /// <returns>Each payload is valid until the next is asked for.</returns>
    /// <exception cref="SourceLostException">After the last payload, if there would have been more.</exception>
    public static async IAsyncEnumerable<Payload> PayloadsOfAsync(
        ExecutionResult result,
        CancellationToken ending,
        [EnumeratorCancellation] CancellationToken gone = default)
    {
        switch (result)
        {
            case SingleResult single:
                yield return new Payload(single.Body, single.Body.Length);
                break;
            case IncrementalResult incremental:
                await foreach (var payload in incremental.Payloads.WithCancellation(gone))
                    yield return new Payload(payload.Body, payload.Retained);
                break;
            case SubscriptionResult subscription:
                var isLost = false;
                await foreach (var response in subscription.Responses.WithCancellation(ending))
                {
                    isLost = response.Outcome == RequestOutcome.SourceLost;
                    using (response)
                        yield return new Payload(response.Body, response.Body.Length);
                }

                if (isLost)
                    throw new SourceLostException();

                break;
        }
    }
}

/// <summary>One message of an answer.</summary>
/// <param name="Retained">About how many bytes are kept until it is sent.</param>
readonly record struct Payload(ReadOnlyMemory<byte> Body, int Retained)
{
    /// <summary>Counts it among what waits for its client, who asked here and now.</summary>
    /// <returns>Null where too much waits already.</returns>
    public IDisposable? TryHold() => HeldAnswers.TryHold(CallingClient.Current, Retained);

    /// <summary>Counts the message alone, for where messages wait behind each other.</summary>
    public IDisposable? TryHoldBody() => HeldAnswers.TryHold(CallingClient.Current, Body.Length);

    /// <summary>Counts what is kept for the messages behind it.</summary>
    public IDisposable? TryHoldRest() => HeldAnswers.TryHold(CallingClient.Current, Retained - Body.Length);
}

/// <summary>What a subscription hears of was lost. Its stream ends without being completed, so that the client takes it up
/// again where it would stay away from one that was.</summary>
sealed class SourceLostException : Exception;
