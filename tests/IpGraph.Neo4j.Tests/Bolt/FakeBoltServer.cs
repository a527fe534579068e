using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using IpGraph.Neo4j.Bolt.PackStream;
using IpGraph.Neo4j.Bolt.Wire;

namespace IpGraph.Neo4j.Tests.Bolt;

/// <summary>A server that speaks Bolt and answers each statement as a test says.</summary>
sealed class FakeBoltServer : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource stop = new();
    readonly Func<int, string, Reply> respond;
    readonly ConcurrentBag<TcpClient> connections = [];
    readonly Task serving;
    int statements;

    /// <param name="respond">What a statement of that number and text is answered with.</param>
    public FakeBoltServer(Func<int, string, Reply> respond)
    {
        this.respond = respond;
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>How a statement is answered.</summary>
    /// <param name="Rows">The rows, each a list; null where the statement is refused as it stands.</param>
    public sealed record Reply(IReadOnlyList<object[]>? Rows)
    {
        public string? Bookmark { get; init; }

        /// <summary>The code of a failure: of the statement itself where there are no rows, else after them.</summary>
        public string? Code { get; init; }

        public bool IsNever { get; init; }
    }

    /// <summary>The version that it agrees to.</summary>
    public byte[] Version { get; init; } = [0, 0, 8, 5];

    public bool LetsIn { get; init; } = true;

    /// <summary>Bytes of one connection after which it is cut.</summary>
    public int CutAfter { get; init; } = int.MaxValue;

    /// <summary>Bytes that are sent at once.</summary>
    public int SentAtOnce { get; init; } = int.MaxValue;

    /// <summary>Bytes of a chunk; a message that only says that the server is there stands before each message.</summary>
    public int ChunkMax { get; init; } = ushort.MaxValue;

    public X509Certificate2? Certificate { get; init; }

    /// <summary>The names of the messages that came, with the texts of statements.</summary>
    public ConcurrentQueue<string> Messages { get; } = [];

    public int Statements => Volatile.Read(ref statements);

    public int Connections => connections.Count;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many bytes it sent over the last connection that ended.</summary>
    public int Sent { get; private set; }

    public void CloseConnections()
    {
        foreach (var connection in connections)
            connection.Close();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        CloseConnections();
        await serving;
        stop.Dispose();
    }

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var connection = await listener.AcceptTcpClientAsync(stop.Token);
                connection.NoDelay = true;
                connections.Add(connection);
                _ = Task.Run(() => TalkAsync(connection));
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The listener may be gone before the last connection is taken.
        }
    }

    async Task TalkAsync(TcpClient connection)
    {
        var talk = new Talk(this);
        try
        {
            using (connection)
            {
                await using var stream = await OpenAsync(connection);
                var hello = new byte[20];
                await stream.ReadExactlyAsync(hello, stop.Token);
                await talk.SendAsync(stream, Version);
                using var reader = new MessageReader(stream, int.MaxValue);
                while (true)
                    await talk.AnswerAsync(stream, await reader.ReadAsync(stop.Token));
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException
            or SocketException or System.Security.Authentication.AuthenticationException)
        {
            Sent = talk.Sent;
        }
    }

    async Task<Stream> OpenAsync(TcpClient connection)
    {
        if (Certificate is null)
            return connection.GetStream();
        var encrypted = new SslStream(connection.GetStream());
        await encrypted.AuthenticateAsServerAsync(Certificate);
        return encrypted;
    }

    /// <summary>One connection.</summary>
    sealed class Talk(FakeBoltServer server)
    {
        Reply? running;
        bool hasFailed;

        public int Sent { get; private set; }

        public async Task AnswerAsync(Stream stream, ReadOnlyMemory<byte> message)
        {
            var (tag, text) = Read(message.Span);
            server.Messages.Enqueue(tag == MessageTag.Run ? $"Run {text}" : $"{tag}");
            foreach (var answer in Answers(tag, text))
                await SendAsync(stream, Chunked(answer));
        }

        public async Task SendAsync(Stream stream, byte[] bytes)
        {
            for (var from = 0; from < bytes.Length; from += server.SentAtOnce)
            {
                var part = bytes.AsMemory(from, Math.Min(bytes.Length - from, server.SentAtOnce));
                if (Sent + part.Length >= server.CutAfter)
                {
                    await stream.WriteAsync(part[..(server.CutAfter - Sent)], server.stop.Token);
                    throw new IOException("Cut.");
                }

                Sent += part.Length;
                await stream.WriteAsync(part, server.stop.Token);
                if (server.SentAtOnce == int.MaxValue)
                    return;
            }
        }

        static (MessageTag Tag, string Text) Read(ReadOnlySpan<byte> message)
        {
            var reader = new PackStreamReader(message);
            var tag = (MessageTag)reader.Read(PackStreamKind.Structure).Number;
            if (tag != MessageTag.Run)
                return (tag, "");
            var text = Encoding.UTF8.GetString(reader.ReadString());
            var rest = new ArrayBufferWriter<byte>();
            while (!reader.IsAtEnd)
                IpGraph.Neo4j.Bolt.Values.ValueJson.Write(ref reader, rest);
            return (tag, text + " " + Encoding.UTF8.GetString(rest.WrittenSpan));
        }

        IEnumerable<byte[]> Answers(MessageTag tag, string text)
        {
            if (tag == MessageTag.Reset)
            {
                (hasFailed, running) = (false, null);
                return [Success()];
            }

            if (hasFailed)
                return [Message(MessageTag.Ignored)];
            return tag switch
            {
                MessageTag.Logon when !server.LetsIn => [Failure("Neo.ClientError.Security.Unauthorized")],
                MessageTag.Hello or MessageTag.Logon => [Success()],
                MessageTag.Run => Begin(text),
                MessageTag.Pull => Pull(),
                _ => [],
            };
        }

        IEnumerable<byte[]> Begin(string text)
        {
            running = server.respond(Interlocked.Increment(ref server.statements), text);
            return running switch
            {
                { IsNever: true } => [],
                { Rows: null } => [Failure(running.Code!)],
                _ => [Success(("fields", new object[] { "a" }))],
            };
        }

        IEnumerable<byte[]> Pull()
        {
            if (running is not { Rows: { } rows } reply || reply.IsNever)
                return [];
            var records = rows.Select(row => Message(MessageTag.Record, row));
            return reply.Code is { } code
                ? records.Append(Failure(code))
                : records.Append(reply.Bookmark is { } bookmark ? Success(("bookmark", bookmark)) : Success(("has_more", false)));
        }

        byte[] Failure(string code)
        {
            hasFailed = true;
            return Message(MessageTag.Failure, new Dictionary<string, object>
            {
                ["neo4j_code"] = code,
                ["message"] = "secret words",
                ["diagnostic_record"] = new Dictionary<string, object> { ["OPERATION"] = "" },
            });
        }

        static byte[] Success(params (string Name, object Value)[] entries) =>
            Message(MessageTag.Success, entries.ToDictionary(entry => entry.Name, entry => entry.Value));

        static byte[] Message(MessageTag tag, object? field = null)
        {
            var output = new ArrayBufferWriter<byte>();
            var packed = new PackStreamWriter(output);
            packed.Structure((byte)tag, field is null ? 0 : 1);
            if (field is not null)
                packed.Value(field);
            return output.WrittenSpan.ToArray();
        }

        byte[] Chunked(byte[] message)
        {
            var bytes = new List<byte> { 0, 0 };
            foreach (var chunk in message.Chunk(server.ChunkMax))
                bytes.AddRange([(byte)(chunk.Length >> 8), (byte)chunk.Length, .. chunk]);
            return [.. bytes, 0, 0];
        }
    }
}
