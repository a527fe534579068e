using IpGraph.Server.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace IpGraph.Server.Tests.Hosting;

public sealed class MistakeLogTests : IDisposable
{
    readonly FakeTimeProvider clock = new();
    readonly Lines lines = new();
    readonly MistakeLog log;

    public MistakeLogTests() => log = new MistakeLog(lines, clock);

    public void Dispose() => log.Dispose();

    [Fact]
    public void Equal_mistakes_are_told_once_and_then_counted()
    {
        for (var i = 0; i < 54; i++)
            log.Tell(Mistake("null at " + i));
        Assert.Equal(["Unhandled exception in a request: null at 0"], lines);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("53 times more within a minute: InvalidOperationException: null at 0", lines[^1]);
        Assert.Equal(2, lines.Count);
    }

    [Fact]
    public void A_mistake_that_did_not_come_again_is_told_in_full_the_next_time()
    {
        log.Tell(Mistake("a"));
        clock.Advance(TimeSpan.FromMinutes(1));
        log.Tell(Mistake("a"));
        Assert.Equal(["Unhandled exception in a request: a", "Unhandled exception in a request: a"], lines);
    }

    [Fact]
    public void Mistakes_from_other_places_are_other_mistakes()
    {
        log.Tell(Mistake("a"));
        log.Tell(new InvalidOperationException("a"));
        Assert.Equal(2, lines.Count);
    }

    [Fact]
    public void Equal_warnings_are_told_once()
    {
        log.Warn("a");
        log.Warn("a");
        log.Warn("b");
        Assert.Equal(["a", "b"], lines);
    }

    static InvalidOperationException Mistake(string message)
    {
        try
        {
            throw new InvalidOperationException(message);
        }
        catch (InvalidOperationException thrown)
        {
            return thrown;
        }
    }

    sealed class Lines : List<string>, ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add(formatter(state, exception) + (exception is null ? "" : $": {exception.Message}"));
    }
}
