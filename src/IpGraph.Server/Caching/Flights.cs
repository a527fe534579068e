using System.Collections.Concurrent;

namespace IpGraph.Server.Caching;

/// <summary>Lets those who ask the same at the same time share one piece of work. It goes on while anyone waits for it,
/// whoever began it, and is cancelled when all have left.</summary>
sealed class Flights<TKey, TAnswer>
    where TKey : notnull
{
    readonly ConcurrentDictionary<TKey, Flight> underWay = new();

    /// <param name="key">What makes two questions the same.</param>
    /// <param name="work">Begun at most once at a time for a key; must not use anything of the caller's that ends with
    /// the caller.</param>
    /// <param name="caller">Ends the waiting of this caller alone.</param>
    public async Task<TAnswer> Join(TKey key, Func<CancellationToken, Task<TAnswer>> work, CancellationToken caller)
    {
        var flight = Board(key, out var isFirst);
        using var ticket = new Ticket(flight);
        using var leaving = caller.UnsafeRegister(static left => ((Ticket)left!).Dispose(), ticket);
        if (isFirst)
            _ = Fly(key, flight, work);
        return await flight.Answer.WaitAsync(caller);
    }

    Flight Board(TKey key, out bool isFirst)
    {
        var own = new Flight();
        while (true)
        {
            var flight = underWay.GetOrAdd(key, own);
            isFirst = ReferenceEquals(flight, own);
            if (isFirst || flight.TryBoard())
                return flight;
            underWay.TryRemove(KeyValuePair.Create(key, flight));
        }
    }

    async Task Fly(TKey key, Flight flight, Func<CancellationToken, Task<TAnswer>> work)
    {
        try
        {
            flight.Land(await work(flight.AllLeft));
        }
        catch (Exception failure)
        {
            flight.Crash(failure);
        }
        finally
        {
            underWay.TryRemove(KeyValuePair.Create(key, flight));
        }
    }

    /// <summary>Its holder leaves once, be it because the caller gives up or because the flight is over.</summary>
    sealed class Ticket(Flight flight) : IDisposable
    {
        int wasUsed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref wasUsed, 1) == 0)
                flight.Leave();
        }
    }

    sealed class Flight
    {
        readonly TaskCompletionSource<TAnswer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly CancellationTokenSource allLeft = new();
        readonly Lock gate = new();
        int passengers = 1;

        public Task<TAnswer> Answer => answer.Task;

        public CancellationToken AllLeft => allLeft.Token;

        public bool TryBoard()
        {
            lock (gate)
            {
                if (passengers == 0)
                    return false;
                passengers++;
                return true;
            }
        }

        public void Leave()
        {
            lock (gate)
            {
                if (--passengers > 0)
                    return;
            }

            if (!answer.Task.IsCompleted)
                allLeft.Cancel();
        }

        public void Land(TAnswer value) => answer.TrySetResult(value);

        /// <summary>The failure counts as seen even if nobody waits for it any more.</summary>
        public void Crash(Exception failure)
        {
            answer.TrySetException(failure);
            _ = answer.Task.Exception;
        }
    }
}
