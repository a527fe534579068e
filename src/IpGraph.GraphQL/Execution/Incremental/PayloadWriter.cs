using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Execution;

/// <summary>Writes the payloads that follow the first answer.</summary>
sealed class PayloadWriter(AnswerCutter cutter, IncrementalFormat format)
{
    /// <summary>The payload after which nothing more is to come.</summary>
    public int LastRound => cutter.Parts.Max(part => part.LastRound);

    /// <summary>Ends the first answer, whose data is already written.</summary>
    public void WriteFirst(ResponseWriter output)
    {
        if (format == IncrementalFormat.Current)
        {
            output.WriteRaw((byte)',');
            WritePending(output, 0);
        }

        output.WriteRaw(",\"hasNext\":true}"u8);
    }

    public void WriteRound(ResponseWriter output, int round)
    {
        output.WriteRaw((byte)'{');
        if (format == IncrementalFormat.Current && cutter.Parts.Any(part => part.Round == round + 1))
        {
            WritePending(output, round);
            output.WriteRaw((byte)',');
        }

        WriteIncremental(output, round);
        if (format == IncrementalFormat.Current)
            WriteCompleted(output, round);
        output.WriteRaw(round == LastRound ? "\"hasNext\":false}"u8 : "\"hasNext\":true}"u8);
    }

    void WritePending(ResponseWriter output, int round)
    {
        output.WriteRaw("\"pending\":"u8);
        WriteEach(output, cutter.Parts.Where(part => part.Round == round + 1), part =>
        {
            WriteId(output, part);
            output.WriteRaw(",\"path\":"u8);
            ErrorWriter.WritePath(output, part.Path);
            WriteLabel(output, part);
        });
    }

    void WriteIncremental(ResponseWriter output, int round)
    {
        var pieces = cutter.Pieces.Where(piece => piece.Round == round && !piece.HasFailed).ToList();
        var failed = format == IncrementalFormat.Legacy
            ? cutter.Parts.Where(part => part.HasFailed && part.LastRound == round).ToList()
            : [];
        if (pieces.Count + failed.Count == 0)
            return;
        output.WriteRaw("\"incremental\":"u8);
        var entries = pieces.Select(piece => (Action)(() => WritePiece(output, piece)))
            .Concat(failed.Select(part => (Action)(() => WriteFailed(output, part))));
        WriteEach(output, entries, write => write());
        output.WriteRaw((byte)',');
    }

    void WritePiece(ResponseWriter output, DeliveryPiece piece)
    {
        if (format == IncrementalFormat.Current)
        {
            WriteId(output, piece.Owner);
            output.WriteRaw((byte)',');
            WriteSubPath(output, piece);
        }

        output.WriteRaw(piece.FirstIndex is null ? "\"data\":"u8 : "\"items\":"u8);
        output.WriteRaw(piece.Json);
        if (format == IncrementalFormat.Legacy)
        {
            output.WriteRaw(",\"path\":"u8);
            ErrorWriter.WritePath(output, piece.FirstIndex is { } first ? piece.Path!.Append(first) : piece.Path);
            WriteLabel(output, piece.Owner);
        }

        WriteErrors(output, piece.Errors);
    }

    static void WriteFailed(ResponseWriter output, DeliveryPart part)
    {
        output.WriteRaw("\"data\":null,\"path\":"u8);
        ErrorWriter.WritePath(output, part.Path);
        WriteLabel(output, part);
        WriteErrors(output, part.Errors);
    }

    static void WriteSubPath(ResponseWriter output, DeliveryPiece piece)
    {
        var rest = (piece.Path?.ToList() ?? []).Skip(piece.Owner.Depth).ToList();
        if (rest.Count == 0)
            return;
        output.WriteRaw("\"subPath\":"u8);
        JsonValue.Write(output, rest);
        output.WriteRaw((byte)',');
    }

    void WriteCompleted(ResponseWriter output, int round)
    {
        var completed = cutter.Parts.Where(part => part.LastRound == round).ToList();
        if (completed.Count == 0)
            return;
        output.WriteRaw("\"completed\":"u8);
        WriteEach(output, completed, part =>
        {
            WriteId(output, part);
            if (part.HasFailed)
                WriteErrors(output, part.Errors);
        });
        output.WriteRaw((byte)',');
    }

    static void WriteId(ResponseWriter output, DeliveryPart part)
    {
        output.WriteRaw("\"id\":"u8);
        output.WriteString(part.Id);
    }

    static void WriteLabel(ResponseWriter output, DeliveryPart part)
    {
        if (part.Label is null)
            return;
        output.WriteRaw(",\"label\":"u8);
        output.WriteString(part.Label);
    }

    static void WriteErrors(ResponseWriter output, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count == 0)
            return;
        output.WriteRaw(",\"errors\":"u8);
        ErrorWriter.Write(output, errors);
    }

    static void WriteEach<T>(ResponseWriter output, IEnumerable<T> items, Action<T> write)
    {
        output.WriteRaw((byte)'[');
        var isFirst = true;
        foreach (var item in items)
        {
            output.WriteRaw(isFirst ? "{"u8 : ",{"u8);
            isFirst = false;
            write(item);
            output.WriteRaw((byte)'}');
        }

        output.WriteRaw((byte)']');
    }
}
