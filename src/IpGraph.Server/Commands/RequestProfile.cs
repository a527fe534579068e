using System.Diagnostics;
using System.Globalization;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;

namespace IpGraph.Server.Commands;

/// <summary>Executes a request again and again, and says what it took at first and once everything was known.</summary>
static class RequestProfile
{
    const int Repetitions = 100;

    /// <param name="engine">One that was asked nothing yet.</param>
    public static async Task<string> OfAsync(GraphQLEngine engine, GraphQLRequest request, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        engine.Prepare(request);
        var prepared = clock.Elapsed;
        var (first, bytes) = await ExecuteAsync(engine, request, cancellation);
        var times = new List<TimeSpan>();
        for (var count = 0; count < Repetitions; count++)
            times.Add((await ExecuteAsync(engine, request, cancellation)).Took);
        times.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            profile
              parse, validate and plan, once for a document: {prepared.TotalMilliseconds:0.000} ms
              first answer: {first.TotalMilliseconds:0.000} ms, {bytes} bytes
              later answers: median {times[Repetitions / 2].TotalMilliseconds:0.000} ms, slowest {times[^1].TotalMilliseconds:0.000} ms of {Repetitions}
            """);
    }

    static async Task<(TimeSpan Took, int Bytes)> ExecuteAsync(
        GraphQLEngine engine,
        GraphQLRequest request,
        CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        using var result = await engine.ExecuteAsync(request, cancellation);
        return (clock.Elapsed, (result as SingleResult)?.Body.Length ?? 0);
    }
}
