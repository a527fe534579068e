using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.QueryApi;

/// <summary>Sends statements over Neo4j's HTTP Query API.</summary>
sealed class QueryApiTransport : ITransport
{
    readonly Neo4jOptions options;
    readonly HttpClient http;
    readonly Uri address;
    readonly AbandonedStatements leftBehind;
    readonly Bookmarks bookmarks = new();
    long lastAnswer;

    public QueryApiTransport(Neo4jOptions options)
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
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}")));
        }

        leftBehind = new AbandonedStatements(EndAsync, options.EndPeriod);
    }

    public long LastAnswer => Volatile.Read(ref lastAnswer);

    public async ValueTask<CypherRows> SendAsync(CypherStatement statement, CancellationToken cancellation)
    {
        var tag = Guid.NewGuid().ToString("N");
        try
        {
            return await PostAsync(statement, tag, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            leftBehind.Add(tag);
            throw;
        }
        catch (StatementException failure) when (failure.IsOfBookmarks)
        {
            bookmarks.Forget();
            throw;
        }
        catch (Exception unreachable)
            when (unreachable is HttpRequestException or IOException or OperationCanceledException)
        {
            throw StatementException.Unreachable(unreachable);
        }
    }

    public void Dispose()
    {
        leftBehind.Dispose();
        http.Dispose();
    }

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
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var answer = await QueryApiResponse
            .ReadAsync(response, options.AnswerBytesMax, cancellation);
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
            using var ended = await PostAsync(new CypherStatement(Text, [new("left", tags)]), "", patience.Token);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            options.OnFailure?.Invoke(failure);
            throw;
        }
    }
}
