using System.Diagnostics;
using IpGraph.Graph;
using IpGraph.Neo4j.Bolt;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;
using IpGraph.Neo4j.QueryApi;
using IpGraph.Neo4j.Signals;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace IpGraph.Neo4j;

/// <summary>Runs statements on a Neo4j server, over the protocol that its address names: reads are tried twice, a server that
/// keeps failing is left alone for a while.</summary>
public sealed class Neo4jClient : ICypherRunner, IDisposable
{
    static readonly CypherStatement Probe = new("RETURN 1", []);

    readonly Neo4jOptions options;
    readonly ITransport transport;
    readonly CircuitBreakerStateProvider breaker = new();
    readonly ResiliencePipeline attempts;
    readonly ResiliencePipeline reads;
    readonly ConcurrencyLimiter ramp;

    public Neo4jClient(Neo4jOptions options)
    {
        this.options = options;
        transport = WireProtocols.IsBolt(options.Address.Scheme)
            ? new BoltTransport(options)
            : new QueryApiTransport(options);
        attempts = Resilience.Attempt(options, breaker);
        reads = Resilience.Reads(options, attempts);
        ramp = new ConcurrencyLimiter(Math.Min(options.StatementsAtFirst, options.ConnectionsMax), options.ConnectionsMax);
    }

    public async ValueTask<CypherRows> RunAsync(CypherStatement statement, CancellationToken cancellation)
    {
        try
        {
            if (breaker.CircuitState != CircuitState.Closed)
                await attempts.ExecuteAsync(ProbeAsync, cancellation);
            return await (statement.Writes ? attempts : reads).ExecuteAsync(
                static async (call, token) => await call.Client.SendAsync(call.Statement, token),
                (Client: this, Statement: statement),
                cancellation);
        }
        catch (StatementException failure)
        {
            options.OnFailure?.Invoke(failure);
            throw failure.ForCallers();
        }
        catch (Exception failure) when (failure is BrokenCircuitException or TimeoutRejectedException or ServerSilentException)
        {
            cancellation.ThrowIfCancellationRequested();
            options.OnFailure?.Invoke(failure);
            throw new StoreUnavailableException("The graph database cannot answer now.", failure);
        }
    }

    public void Dispose() => transport.Dispose();

    /// <summary>A failing server is tried with what costs it nothing: after a start all else takes long at first.</summary>
    async ValueTask ProbeAsync(CancellationToken cancellation) =>
        (await SendNowAsync(Probe, cancellation)).Dispose();

    /// <summary>Sends a statement when it is its turn; what looks for the current version always goes first.</summary>
    async ValueTask<CypherRows> SendAsync(CypherStatement statement, CancellationToken cancellation)
    {
        if (ReferenceEquals(statement, LoadedVersion.Statement))
            return await SendNowAsync(statement, cancellation);
        await ramp.EnterAsync(cancellation);
        var begun = Stopwatch.GetTimestamp();
        var ending = Ending.Answered;
        try
        {
            return await SendNowAsync(statement, cancellation);
        }
        catch (OperationCanceledException)
        {
            ending = Stopwatch.GetElapsedTime(begun) < ServerSilentException.SilenceMin ? Ending.Left : Ending.Late;
            throw;
        }
        catch (Exception failure) when (failure is ServerSilentException or StatementException { Remedy: Remedy.Retry })
        {
            ending = Ending.Failed;
            throw;
        }
        finally
        {
            ramp.Leave(ending);
        }
    }

    async ValueTask<CypherRows> SendNowAsync(CypherStatement statement, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        using var trace = StatementTrace.Begin(options, statement.Text);
        try
        {
            return await transport.SendAsync(statement, cancellation);
        }
        catch (OperationCanceledException)
            when (cancellation.IsCancellationRequested && (breaker.CircuitState != CircuitState.Closed || IsSilentSince(begun)))
        {
            var silent = new ServerSilentException();
            trace?.Fail(silent);
            throw silent;
        }
        catch (Exception failure) when (trace is not null)
        {
            trace.Fail(failure);
            throw;
        }
    }

    bool IsSilentSince(long begun) =>
        Stopwatch.GetElapsedTime(begun) >= ServerSilentException.SilenceMin && transport.LastAnswer < begun;
}
