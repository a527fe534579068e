using System.Diagnostics;

namespace IpGraph.Testing;

/// <summary>Waits for what another process does in its own time.</summary>
public static class Eventually
{
    static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> Holds(Func<Task<bool>> condition, int seconds = 30)
    {
        var waiting = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waiting.Elapsed > TimeSpan.FromSeconds(seconds))
                throw new TimeoutException($"It does not hold after {seconds} s.");
            await Task.Delay(Between);
        }

        return waiting.Elapsed;
    }

    /// <inheritdoc cref="Holds(Func{Task{bool}}, int)"/>
    public static Task<TimeSpan> Holds(Func<bool> condition, int seconds = 30) =>
        Holds(() => Task.FromResult(condition()), seconds);
}
