using System.Diagnostics;
using System.Net.Sockets;
using IpGraph.Neo4j.Bolt.Wire;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Bolt;

/// <summary>A connection that the server knows who uses. One statement runs on it at a time.</summary>
sealed class BoltConnection : IDisposable
{
    readonly Socket socket;
    readonly Stream stream;
    readonly MessageReader reader;
    readonly MessageWriter writer = new();
    readonly Queue<MessageTag> unanswered = [];
    readonly int bytesMax;
    readonly long opened = Stopwatch.GetTimestamp();

    bool mustReset;

    /// <summary>Whether part of a message may have been sent, or what was received makes no sense.</summary>
    bool isBroken;

    public BoltConnection(Socket socket, Stream stream, int bytesMax)
    {
        (this.socket, this.stream, this.bytesMax) = (socket, stream, bytesMax);
        reader = new MessageReader(stream, bytesMax);
    }

    public TimeSpan Age => Stopwatch.GetElapsedTime(opened);

    /// <summary>Whether the next statement can be sent: all messages are answered, and the server is still there.</summary>
    public bool IsUsable => !isBroken && unanswered.Count == 0;

    /// <summary>Whether the server closed the connection, or sent what nobody asked for, while it was not used.</summary>
    public bool IsStale
    {
        get
        {
            try
            {
                return socket.Poll(0, SelectMode.SelectRead);
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
            {
                return true;
            }
        }
    }

    /// <summary>Tells the server who is there.</summary>
    /// <exception cref="StatementException">The server does not let us in.</exception>
    public async ValueTask GreetAsync(Neo4jOptions options, int minorVersion, CancellationToken cancellation)
    {
        Begin(MessageTag.Hello, 1);
        Messages.WriteHello(writer.Packed, minorVersion);
        writer.End();
        Begin(MessageTag.Logon, 1);
        Messages.WriteLogon(writer.Packed, options);
        writer.End();
        using var answer = new BoltAnswer(unanswered, null);
        await ExchangeAsync(answer, cancellation);
        if (answer.Failure is { } failure)
            throw failure;
    }

    /// <summary>Runs a statement, sent together with the wish for all of its rows.</summary>
    /// <exception cref="StatementException">The server refused it, or failed; the connection can be used again.</exception>
    public async ValueTask<(CypherRows Rows, string? Bookmark)> RunAsync(
        CypherStatement statement,
        IReadOnlyList<string> bookmarks,
        Neo4jOptions options,
        CancellationToken cancellation)
    {
        if (mustReset)
            WriteBare(MessageTag.Reset);
        Begin(MessageTag.Run, 3);
        Messages.WriteRun(writer.Packed, statement, bookmarks, options);
        writer.End();
        Begin(MessageTag.Pull, 1);
        Messages.WritePull(writer.Packed);
        writer.End();
        mustReset = false;
        using var answer = new BoltAnswer(unanswered, new RowBuffer(bytesMax));
        await ExchangeAsync(answer, cancellation);
        if (answer.Failure is not { } failure)
            return (answer.ToRows(), answer.Bookmark);
        mustReset = true;
        throw failure;
    }

    /// <summary>Has the server end what runs, and passes over what it still sends.</summary>
    public async ValueTask ResetAsync(CancellationToken cancellation)
    {
        if (isBroken)
            throw new BoltProtocolException("A message was sent in part.");
        WriteBare(MessageTag.Reset);
        using var answer = new BoltAnswer(unanswered, null);
        await ExchangeAsync(answer, cancellation);
        mustReset = false;
    }

    /// <summary>Says goodbye if that costs no waiting, and closes the connection.</summary>
    public void Dispose()
    {
        try
        {
            if (IsUsable && stream is NetworkStream)
            {
                WriteBare(MessageTag.Goodbye);
                socket.Blocking = false;
                socket.Send(writer.Chunks.Span, SocketFlags.None, out _);
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // It is closed in any case.
        }

        stream.Dispose();
        socket.Dispose();
        reader.Dispose();
    }

    void WriteBare(MessageTag tag)
    {
        Begin(tag, 0);
        writer.End();
    }

    void Begin(MessageTag tag, int fields)
    {
        writer.Begin(tag, fields);
        unanswered.Enqueue(tag);
    }

    /// <summary>Sends what was written, and takes in answers until none is missing.</summary>
    async ValueTask ExchangeAsync(BoltAnswer answer, CancellationToken cancellation)
    {
        var wasBroken = isBroken;
        isBroken = true;
        await stream.WriteAsync(writer.Chunks, cancellation);
        isBroken = wasBroken;
        writer.Clear();
        while (unanswered.Count > 0)
        {
            var message = await reader.ReadAsync(cancellation);
            try
            {
                answer.Take(message.Span);
            }
            catch
            {
                isBroken = true;
                throw;
            }
        }
    }
}
