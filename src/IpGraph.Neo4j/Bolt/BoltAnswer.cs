using System.Net;
using IpGraph.Neo4j.Bolt.PackStream;
using IpGraph.Neo4j.Bolt.Values;
using IpGraph.Neo4j.Bolt.Wire;
using IpGraph.Neo4j.Connections;

namespace IpGraph.Neo4j.Bolt;

/// <summary>What comes back to messages that were sent together: the rows, and how each message ended.</summary>
sealed class BoltAnswer(Queue<MessageTag> unanswered, RowBuffer? rows) : IDisposable
{
    bool isFirstRow = true;

    /// <summary>The first failure; the messages after it are ignored by the server.</summary>
    public StatementException? Failure { get; private set; }

    public string? Bookmark { get; private set; }

    /// <summary>Takes in a message.</summary>
    /// <exception cref="PackStreamException">The message cannot be read.</exception>
    /// <exception cref="BoltProtocolException">It is no message for now.</exception>
    /// <exception cref="StatementException">The answer is too long.</exception>
    public void Take(ReadOnlySpan<byte> message)
    {
        var reader = new PackStreamReader(message);
        var structure = reader.Read(PackStreamKind.Structure);
        switch ((MessageTag)structure.Number)
        {
            case MessageTag.Record when unanswered.TryPeek(out var asked) && asked == MessageTag.Pull:
                AddRow(ref reader);
                break;
            case MessageTag.Success:
                unanswered.Dequeue();
                Bookmark = Summary.Read(ref reader).Bookmark ?? Bookmark;
                break;
            case MessageTag.Failure:
                Fail(unanswered.Dequeue(), Summary.Read(ref reader));
                break;
            case MessageTag.Ignored:
                unanswered.Dequeue();
                Failure ??= StatementException.Garbled("The server ignored a message.");
                break;
            default:
                throw new BoltProtocolException($"A message {structure.Number:X2} is none for now.");
        }

        if (!reader.IsAtEnd && structure.Length > 0)
            throw new BoltProtocolException("A message goes on after its end.");
    }

    /// <summary>The rows of an answer that has come to its end.</summary>
    public CypherRows ToRows()
    {
        CloseRows(rows!);
        return rows!.ToRows();
    }

    public void Dispose() => rows?.Dispose();

    void AddRow(ref PackStreamReader reader)
    {
        var values = reader.Read(PackStreamKind.List).Length;
        // What is left behind is passed over, not kept.
        if (rows is null)
        {
            for (var value = 0; value < values; value++)
                reader.Skip();
            return;
        }

        Write(rows, isFirstRow ? "["u8 : ","u8);
        isFirstRow = false;
        ValueJson.WriteList(ref reader, rows, values, depth: 0);
        if (rows.IsTooLong)
            throw StatementException.TooLong(rows.BytesMax);
    }

    void CloseRows(RowBuffer rows) => Write(rows, isFirstRow ? "[]"u8 : "]"u8);

    static void Write(RowBuffer rows, ReadOnlySpan<byte> text)
    {
        text.CopyTo(rows.GetSpan(text.Length));
        rows.Advance(text.Length);
    }

    /// <summary>What fails before there are rows was refused as it stands; the Query API answers that with 400, and a
    /// failure while running with 202.</summary>
    void Fail(MessageTag asked, Summary summary) => Failure ??= StatementException.Of(
        summary.Code switch
        {
            { } code when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => HttpStatusCode.Unauthorized,
            { } code when code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal) => HttpStatusCode.InternalServerError,
            _ when asked == MessageTag.Run => HttpStatusCode.BadRequest,
            _ => HttpStatusCode.Accepted,
        },
        summary.Code,
        summary.Text);
}
