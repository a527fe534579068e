namespace IpGraph.Neo4j.Connections;

/// <summary>What is read whole of the version that is current; whoever asks while it is read waits for the one reading.</summary>
/// <remarks>A reading that fails is begun again by whoever asks next.</remarks>
/// <param name="read">Reads it of a version.</param>
sealed class CurrentReading<T>(Func<long, CancellationToken, Task<T>> read)
    where T : class
{
    /// <summary>It is read on behalf of all who wait, so the reading ends by its own time and not with one of them.</summary>
    static readonly TimeSpan ReadingMax = TimeSpan.FromMinutes(5);

    readonly Lock gate = new();
    (long Version, Task<T> Reading)? current;

    /// <summary>What was read of a version, if it is there already.</summary>
    public T? Find(long version)
    {
        lock (gate)
        {
            return current is { } known && known.Version == version && known.Reading.IsCompletedSuccessfully
                ? known.Reading.Result
                : null;
        }
    }

    /// <exception cref="Graph.StoreUnavailableException">It cannot be read.</exception>
    public Task<T> GetAsync(long version, CancellationToken cancellation)
    {
        Task<T> reading;
        lock (gate)
        {
            if (current is not { } known || known.Version != version || known.Reading.IsFaulted || known.Reading.IsCanceled)
                current = known = (version, ReadAsync(version));
            reading = known.Reading;
        }

        return reading.WaitAsync(cancellation);
    }

    async Task<T> ReadAsync(long version)
    {
        await Task.Yield();
        using var time = new CancellationTokenSource(ReadingMax);
        return await read(version, time.Token);
    }
}
