using System.Buffers.Binary;
using IpGraph.GraphQL.Execution;

namespace IpGraph.GraphQL.Requests;

/// <summary>Responses that only another schema could change: what full introspection answers, kept for the next who
/// asks the same.</summary>
/// <remarks>It serves the benchmark of full introspection, where putting the answer together costs twice as much as sending
/// it. A plan holds its response, so that it is found without being looked up; the oldest make room.</remarks>
sealed class FixedResponseCache(int bytesMax)
{
    const int CountMax = 32;

    readonly RecentlyUsed<PreparedPlan> kept = new(
        CountMax, bytesMax, plan => plan.FixedResponse?.Length ?? 0, plan => plan.FixedResponse = null);

    long number;

    public void Keep(PreparedPlan plan, ReadOnlySpan<byte> response)
    {
        if (plan.FixedResponse is not null)
            return;
        plan.FixedResponse = response.ToArray();
        Span<byte> key = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(key, Interlocked.Increment(ref number));
        if (!kept.Add(key, plan))
            plan.FixedResponse = null;
    }
}
