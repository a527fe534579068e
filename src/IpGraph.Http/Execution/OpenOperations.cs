using System.Collections.Concurrent;

namespace IpGraph.Http.Execution;

/// <summary>The operations of one connection that are under way, each under the id that its client gave it.</summary>
sealed class OpenOperations(int operationsMax)
{
    readonly ConcurrentDictionary<string, OpenOperation> open = new(StringComparer.Ordinal);

    public bool IsFull => open.Count >= operationsMax;

    public bool Contains(string id) => open.ContainsKey(id);

    /// <param name="id">What the client calls it.</param>
    /// <param name="connectionEnded">Ends it with the connection.</param>
    /// <returns>Null where an operation of that id is under way.</returns>
    public OpenOperation? TryBegin(string id, CancellationToken connectionEnded)
    {
        var operation = new OpenOperation(id, connectionEnded);
        if (open.TryAdd(id, operation))
            return operation;
        operation.Dispose();
        return null;
    }

    /// <summary>Gives its id back.</summary>
    /// <returns>False where the operation was ended from outside.</returns>
    public bool TryFinish(OpenOperation operation) => open.TryRemove(KeyValuePair.Create(operation.Id, operation));

    public ValueTask EndAsync(string id) => open.TryRemove(id, out var operation) ? operation.EndAsync() : default;

    public async Task EndAllAsync()
    {
        foreach (var id in open.Keys)
            await EndAsync(id);
    }
}

/// <summary>An operation that its client can end before its answer does.</summary>
sealed class OpenOperation : IDisposable
{
    readonly CancellationTokenSource ending;

    public OpenOperation(string id, CancellationToken connectionEnded)
    {
        Id = id;
        ending = CancellationTokenSource.CreateLinkedTokenSource(connectionEnded);
        Ended = ending.Token;
    }

    public string Id { get; }

    public CancellationToken Ended { get; }

    public async ValueTask EndAsync()
    {
        try
        {
            await ending.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself.
        }
    }

    public void Dispose() => ending.Dispose();
}
