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
    readonly Neo4jOptions options;
    readonly HttpClient http;
    readonly Uri address;
    readonly ResiliencePipeline attempts;
    readonly ResiliencePipeline reads;

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
        attempts = Resilience.Attempt(options);
        reads = Resilience.Reads(options, attempts);
    }

    public async ValueTask<CypherRows> RunAsync(CypherStatement statement, CancellationToken cancellation)
    {
        try
        {
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
        catch (Exception failure) when (failure is BrokenCircuitException or TimeoutRejectedException)
        {
            options.OnFailure?.Invoke(failure);
            throw new StoreUnavailableException("The graph database cannot answer now.", failure);
        }
    }

    public void Dispose() => http.Dispose();

    async ValueTask<CypherRows> SendAsync(CypherStatement statement, CancellationToken cancellation)
    {
        var tag = Guid.NewGuid().ToString("N");
        try
        {
            return await PostAsync(statement, tag, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _ = TerminateAsync(tag);
            throw;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or IOException)
        {
            throw QueryApiFailure.Unreachable(unreachable);
        }
    }

    async ValueTask<CypherRows> PostAsync(CypherStatement statement, string tag, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ReadOnlyMemoryContent(QueryApiRequest.Body(statement, tag).WrittenMemory)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
        };
        using var response = await http
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation)
            .ConfigureAwait(false);
        return await QueryApiResponse.ReadAsync(response, options.AnswerBytesMax, cancellation).ConfigureAwait(false);
    }

    /// <summary>Ends a statement that nobody waits for any more; the server would let it run on.</summary>
    async Task TerminateAsync(string tag)
    {
        const string Text = """
            SHOW TRANSACTIONS YIELD transactionId AS id, parameters AS sent WHERE sent.tag = $left
            TERMINATE TRANSACTIONS id YIELD message RETURN message
            """;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            var statement = new CypherStatement(Text, [new("left", tag)]);
            using var ended = await PostAsync(statement, "", patience.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            options.OnFailure?.Invoke(failure);
        }
    }
}
