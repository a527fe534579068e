using System.Diagnostics;

namespace IpGraph.Server.Tests.Caching;

/// <summary>Waits for what another process does in its own time.</summary>
static class Eventually
{
    static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> Holds(Func<Task<bool>> condition, int seconds = 30)
    {
        var waiting = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(seconds), $"It does not hold after {seconds} s.");
            await Task.Delay(Between);
        }

        return waiting.Elapsed;
    }
}
