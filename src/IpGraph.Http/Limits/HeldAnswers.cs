using System.Numerics;

namespace IpGraph.Http.Limits;

/// <summary>The bytes of answers that are made and wait for their clients to take them, in the whole process: those of one
/// client are bounded, and all together.</summary>
/// <remarks>Short answers are not counted; the places of requests and streams bound them.</remarks>
static class HeldAnswers
{
    /// <summary>Answers up to this length are not counted.</summary>
    public const int CountedFrom = 64 * 1024;

    public const long OfClientMax = 128L * 1024 * 1024;

    public const long OfAllMax = 384L * 1024 * 1024;

    static readonly Lock Gate = new();
    static readonly Dictionary<object, long> ByClient = [];
    static long all;

    /// <summary>Bytes that are held for all clients.</summary>
    public static long All => Volatile.Read(ref all);

    /// <summary>Counts an answer for as long as what is returned is not disposed.</summary>
    /// <param name="length">Its bytes; what its buffer takes, up to a power of two, is counted.</param>
    /// <returns>Null where the client, or all together, have too much waiting already.</returns>
    public static IDisposable? TryHold(object client, int length)
    {
        if (length < CountedFrom)
            return Nothing.Held;
        var bytes = (long)BitOperations.RoundUpToPowerOf2((uint)length);
        lock (Gate)
        {
            var own = ByClient.GetValueOrDefault(client) + bytes;
            if (own > OfClientMax || all + bytes > OfAllMax)
                return null;
            ByClient[client] = own;
            all += bytes;
        }

        return new Held(client, bytes);
    }

    static void Release(object client, long bytes)
    {
        lock (Gate)
        {
            all -= bytes;
            if ((ByClient[client] -= bytes) == 0)
                ByClient.Remove(client);
        }
    }

    sealed class Held(object client, long bytes) : IDisposable
    {
        int isReleased;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isReleased, 1) == 0)
                Release(client, bytes);
        }
    }

    sealed class Nothing : IDisposable
    {
        public static readonly Nothing Held = new();

        public void Dispose()
        {
        }
    }
}
