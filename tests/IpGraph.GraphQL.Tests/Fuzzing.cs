using System.Text;

namespace IpGraph.GraphQL.Tests;

/// <summary>Tries random inputs one after the other. <c>IPGRAPH_FUZZ</c> says how many, <c>IPGRAPH_FUZZ_SEED</c> which is
/// the first; each has a seed of its own, which a failure names.</summary>
static class Fuzzing
{
    /// <summary>Among other tests an input may wait long for its turn.</summary>
    static readonly TimeSpan PatienceMax = TimeSpan.FromSeconds(Read("IPGRAPH_FUZZ") is null ? 30 : 1);
    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    public static int Count(int usual) => Read("IPGRAPH_FUZZ") ?? usual;

    /// <exception cref="InvalidOperationException">An input fails its check, or does not come to its end.</exception>
    public static void Run<T>(int seed, int usual, Func<Random, T> next, Action<T> check)
        where T : notnull
    {
        var loop = new Loop<T>(Read("IPGRAPH_FUZZ_SEED") ?? seed, Count(usual), next, check);
        var thread = new Thread(loop.Run) { IsBackground = true };
        thread.Start();
        for (var watch = new Watch(); !thread.Join(LookEvery);)
        {
            if (watch.IsHanging(loop.Done))
                throw loop.Broken(new TimeoutException($"It takes longer than {PatienceMax.TotalSeconds} s."));
        }

        if (loop.Failure is not null)
            throw loop.Failure;
    }

    static int? Read(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : null;

    sealed class Loop<T>(int seed, int count, Func<Random, T> next, Action<T> check)
        where T : notnull
    {
        int done;

        public int Done => Volatile.Read(ref done);

        public Exception? Failure { get; private set; }

        public void Run()
        {
            try
            {
                for (; done < count; Volatile.Write(ref done, done + 1))
                    check(Input());
            }
            catch (Exception broken)
            {
                Failure = Broken(broken);
            }
        }

        public Exception Broken(Exception cause) => new InvalidOperationException(
            $"Set IPGRAPH_FUZZ_SEED={seed + Done} and IPGRAPH_FUZZ=1 to repeat this input: {Describe(Input())}", cause);

        /// <summary>Neighbouring seeds are spread, since they would begin with similar numbers.</summary>
        T Input() => next(new Random(unchecked((seed + Done) * (int)0x9E3779B1)));

        static string Describe(T input) => input is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{input}";
    }

    /// <summary>Finds out whether the same input has been under way for too long, both by the clock and by the
    /// processor: where the machine is busy an input may only wait for its turn.</summary>
    sealed class Watch
    {
        int seen = -1;
        long since;
        TimeSpan worked;

        public bool IsHanging(int done)
        {
            if (done != seen)
                (seen, since, worked) = (done, Environment.TickCount64, Environment.CpuUsage.TotalTime);
            return Environment.TickCount64 - since > PatienceMax.TotalMilliseconds
                && Environment.CpuUsage.TotalTime - worked > PatienceMax;
        }
    }
}
