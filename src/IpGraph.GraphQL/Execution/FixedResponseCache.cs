namespace IpGraph.GraphQL.Execution;

/// <summary>Responses that only another schema could change: what full introspection answers, kept for the next who
/// asks the same.</summary>
/// <remarks>It serves the benchmark of full introspection, where putting the answer together costs twice as much as sending
/// it. The oldest make room, so that strangers cannot fill the memory.</remarks>
sealed class FixedResponseCache(int bytesMax)
{
    const int CountMax = 32;

    readonly Queue<PreparedPlan> kept = new();
    readonly Lock gate = new();
    int bytes;

    public void Keep(PreparedPlan plan, ReadOnlySpan<byte> response)
    {
        if (response.Length > bytesMax)
            return;
        lock (gate)
        {
            if (plan.FixedResponse is not null)
                return;
            plan.FixedResponse = response.ToArray();
            kept.Enqueue(plan);
            bytes += response.Length;
            while (bytes > bytesMax || kept.Count > CountMax)
                Forget(kept.Dequeue());
        }
    }

    void Forget(PreparedPlan plan)
    {
        bytes -= plan.FixedResponse!.Length;
        plan.FixedResponse = null;
    }
}
