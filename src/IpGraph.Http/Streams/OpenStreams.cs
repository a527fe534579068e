namespace IpGraph.Http.Streams;

/// <summary>Counts the WebSockets and event streams that are open, and ends them when the server stops.</summary>
sealed class OpenStreams(int streamsMax, CancellationToken stopping)
{
    int open;

    public int Count => Volatile.Read(ref open);

    /// <summary>The server stops: what goes on for ever is to end.</summary>
    public CancellationToken Stopping { get; } = stopping;

    /// <summary>Whether there is room for one more; then <see cref="Close"/> must follow.</summary>
    /// <param name="isEndless">Whether it would go on for ever; one that is only an answer is opened even during a stop.</param>
    public bool TryOpen(bool isEndless = true)
    {
        if (isEndless && Stopping.IsCancellationRequested)
            return false;
        if (Interlocked.Increment(ref open) <= streamsMax)
            return true;
        Close();
        return false;
    }

    public void Close() => Interlocked.Decrement(ref open);
}
