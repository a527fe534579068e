using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Authentication;
using IpGraph.Neo4j.Bolt.PackStream;
using IpGraph.Neo4j.Bolt.Wire;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Bolt;

/// <summary>Sends statements over Bolt, each on a connection of its own from a pool.</summary>
sealed class BoltTransport(Neo4jOptions options) : ITransport
{
    /// <summary>How long the server may take to end a statement that nobody waits for, until its connection is closed.</summary>
    static readonly TimeSpan EndMax = TimeSpan.FromSeconds(10);

    readonly BoltPool pool = new(options);
    readonly Bookmarks bookmarks = new();
    readonly CancellationTokenSource closing = new();
    long lastAnswer;

    public long LastAnswer => Volatile.Read(ref lastAnswer);

    public async ValueTask<CypherRows> SendAsync(CypherStatement statement, CancellationToken cancellation)
    {
        try
        {
            var connection = await pool.TakeAsync(cancellation);
            return await SendAsync(connection, statement, cancellation);
        }
        catch (StatementException failure) when (failure.IsOfBookmarks)
        {
            bookmarks.Forget();
            throw;
        }
        catch (BoltProtocolException failure) when (failure.BytesMax is not null)
        {
            throw StatementException.TooLong(failure.BytesMax.Value);
        }
        catch (Exception failure) when (failure is PackStreamException or BoltProtocolException)
        {
            throw StatementException.Garbled(failure.Message, failure);
        }
        catch (EndOfStreamException failure)
        {
            throw StatementException.Cut(failure);
        }
        catch (Exception failure) when (failure is IOException or SocketException or AuthenticationException)
        {
            throw StatementException.Unreachable(failure);
        }
    }

    public void Dispose()
    {
        closing.Cancel();
        pool.Dispose();
    }

    async ValueTask<CypherRows> SendAsync(
        BoltConnection connection,
        CypherStatement statement,
        CancellationToken cancellation)
    {
        var isLeft = false;
        try
        {
            var known = bookmarks.Newest;
            var (rows, bookmark) = await connection.RunAsync(statement, known, options, cancellation);
            Volatile.Write(ref lastAnswer, Stopwatch.GetTimestamp());
            if (statement.Writes && bookmark is not null)
                bookmarks.Advance(known, [bookmark]);
            return rows;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            isLeft = true;
            _ = EndAsync(connection);
            throw;
        }
        finally
        {
            if (!isLeft)
                pool.Return(connection);
        }
    }

    /// <summary>Has the server end the statement; the connection can be used again if it does so soon.</summary>
    async Task EndAsync(BoltConnection connection)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
            patience.CancelAfter(EndMax);
            await connection.ResetAsync(patience.Token);
            Volatile.Write(ref lastAnswer, Stopwatch.GetTimestamp());
            pool.Return(connection);
        }
        catch (Exception failure)
        {
            connection.Dispose();
            if (!closing.IsCancellationRequested)
                options.OnFailure?.Invoke(failure);
        }
    }
}
