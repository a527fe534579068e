using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using IpGraph.Graph;
using IpGraph.Neo4j.Cypher;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace IpGraph.Neo4j.QueryApi;

/// <summary>Runs statements over Neo4j's HTTP Query API.</summary>
public sealed class QueryApiClient : ICypherRunner, IDisposable
{
    static readonly CypherStatement Probe = new("RETURN 1", []);

    readonly Neo4jOptions options;
    readonly HttpClient http;
    readonly Uri address;
    readonly CircuitBreakerStateProvider breaker = new();
    readonly ResiliencePipeline attempts;
    readonly ResiliencePipeline reads;
    readonly LeftBehind leftBehind;
    readonly Ramp ramp;
    readonly Bookmarks bookmarks = new();

    /// <summary>When the server last gave a whole answer, whatever it was asked.</summary>
    long lastAnswer;

    public QueryApiClient(Neo4jOptions options)
    {
        this.options = options;
        address = new Uri(options.Address, $"/db/{Uri.EscapeDataString(options.Database)}/query/v2");
        http = new HttpClient(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = options.ConnectionsMax,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            ConnectTimeout = options.ConnectTimeout,
            AllowAutoRedirect = false,
            UseCookies = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (options.User is { } user)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}")));
        attempts = Resilience.Attempt(options, breaker);
        reads = Resilience.Reads(options, attempts);
        leftBehind = new LeftBehind(EndAsync, options.EndPeriod);
        ramp = new Ramp(Math.Min(options.StatementsAtFirst, options.ConnectionsMax), options.ConnectionsMax);
    }

    public async ValueTask<CypherRows> RunAsync(CypherStatement statement, CancellationToken cancellation)
    {
        try
        {
            if (breaker.CircuitState != CircuitState.Closed)
                await attempts.ExecuteAsync(ProbeAsync, cancellation).ConfigureAwait(false);
            return await (statement.Writes ? attempts : reads).ExecuteAsync(
                static async (call, token) => await call.Client.SendAsync(call.Statement, token).ConfigureAwait(false),
                (Client: this, Statement: statement),
                cancellation).ConfigureAwait(false);
        }
        catch (QueryApiFailure failure)
        {
            options.OnFailure?.Invoke(failure);
            throw failure.ForCallers();
        }
        catch (Exception failure) when (failure is BrokenCircuitException or TimeoutRejectedException or Unanswered)
        {
            cancellation.ThrowIfCancellationRequested();
            options.OnFailure?.Invoke(failure);
            throw new StoreUnavailableException("The graph database cannot answer now.", failure);
        }
    }

    public void Dispose()
    {
        leftBehind.Dispose();
        http.Dispose();
    }

    /// <summary>A failing server is tried with what costs it nothing: after a start all else takes long at first.</summary>
    async ValueTask ProbeAsync(CancellationToken cancellation) =>
        (await SendNowAsync(Probe, cancellation).ConfigureAwait(false)).Dispose();

    /// <summary>Sends a statement when it is its turn; what looks for the current version always goes first.</summary>
    async ValueTask<CypherRows> SendAsync(CypherStatement statement, CancellationToken cancellation)
    {
        if (ReferenceEquals(statement, LoadedVersion.Statement))
            return await SendNowAsync(statement, cancellation).ConfigureAwait(false);
        await ramp.EnterAsync(cancellation).ConfigureAwait(false);
        var begun = Stopwatch.GetTimestamp();
        var ending = Ending.Answered;
        try
        {
            return await SendNowAsync(statement, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            ending = Stopwatch.GetElapsedTime(begun) < Unanswered.SilenceMin ? Ending.Left : Ending.Late;
            throw;
        }
        catch (Exception failure) when (failure is Unanswered or QueryApiFailure { Remedy: Remedy.Retry })
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
        var tag = Guid.NewGuid().ToString("N");
        var begun = Stopwatch.GetTimestamp();
        try
        {
            return await PostAsync(statement, tag, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            leftBehind.Add(tag);
            if (breaker.CircuitState != CircuitState.Closed || IsSilentSince(begun))
                throw new Unanswered();
            throw;
        }
        catch (QueryApiFailure failure) when (failure.IsOfBookmarks)
        {
            bookmarks.Forget();
            throw;
        }
        catch (Exception unreachable)
            when (unreachable is HttpRequestException or IOException or OperationCanceledException)
        {
            throw QueryApiFailure.Unreachable(unreachable);
        }
    }

    bool IsSilentSince(long begun) =>
        Stopwatch.GetElapsedTime(begun) >= Unanswered.SilenceMin && Volatile.Read(ref lastAnswer) < begun;

    async ValueTask<CypherRows> PostAsync(CypherStatement statement, string tag, CancellationToken cancellation)
    {
        var known = bookmarks.Newest;
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            // HTTP/2 where the server offers it, which it can over TLS only.
            VersionPolicy = HttpVersionPolicy.RequestVersionOrHigher,
            Content = new ReadOnlyMemoryContent(QueryApiRequest.Body(statement, tag, known).WrittenMemory)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
        };
        using var response = await http
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation)
            .ConfigureAwait(false);
        var answer = await QueryApiResponse
            .ReadAsync(response, options.AnswerBytesMax, cancellation)
            .ConfigureAwait(false);
        Volatile.Write(ref lastAnswer, Stopwatch.GetTimestamp());
        if (statement.Writes)
            bookmarks.Advance(known, answer.Bookmarks);
        return answer.Rows;
    }

    /// <summary>Ends what runs under these tags; the server's own clock takes no part in it.</summary>
    async Task EndAsync(IReadOnlyList<string> tags, CancellationToken cancellation)
    {
        const string Text = """
            SHOW TRANSACTIONS YIELD transactionId AS id, parameters AS sent WHERE sent.tag IN $left
            TERMINATE TRANSACTIONS id YIELD message RETURN message
            """;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(2));
        try
        {
            using var ended = await PostAsync(new CypherStatement(Text, [new("left", tags)]), "", patience.Token)
                .ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            options.OnFailure?.Invoke(failure);
            throw;
        }
    }
}
