using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Execution.Incremental;

/// <summary>Writes the payloads of an answer in parts, in either format.</summary>
sealed class PayloadWriter(IncrementalFormat format)
{
    bool IsCurrent => format == IncrementalFormat.Current;

    /// <summary>Ends the first answer, whose data is already written.</summary>
    public void WriteFirst(ResponseWriter output, IReadOnlyList<PendingResult> pending)
    {
        if (IsCurrent)
        {
            output.WriteRaw((byte)',');
            WritePending(output, pending);
        }

        output.WriteRaw(",\"hasNext\":true}"u8);
    }

    public void WriteNext(
        ResponseWriter output,
        IReadOnlyList<DeliveryEvent> events,
        IReadOnlyList<PendingResult> pending,
        bool hasNext)
    {
        output.WriteRaw((byte)'{');
        if (IsCurrent && pending.Count > 0)
        {
            WritePending(output, pending);
            output.WriteRaw((byte)',');
        }

        WriteIncremental(output, events);
        if (IsCurrent)
            WriteCompleted(output, events);
        output.WriteRaw(hasNext ? "\"hasNext\":true}"u8 : "\"hasNext\":false}"u8);
    }

    static void WritePending(ResponseWriter output, IReadOnlyList<PendingResult> pending)
    {
        output.WriteRaw("\"pending\":["u8);
        var isFirst = true;
        foreach (var part in pending)
        {
            Begin(output, ref isFirst);
            WriteId(output, part);
            output.WriteRaw(",\"path\":"u8);
            ErrorWriter.WritePath(output, part.Path);
            WriteLabel(output, part);
            output.WriteRaw((byte)'}');
        }

        output.WriteRaw((byte)']');
    }

    void WriteIncremental(ResponseWriter output, IReadOnlyList<DeliveryEvent> events)
    {
        var start = output.Position;
        output.WriteRaw("\"incremental\":["u8);
        var isFirst = true;
        foreach (var happened in events)
        {
            if (happened is DeliveryEvent.Completed || (IsCurrent && happened is DeliveryEvent.Failed))
                continue;
            Begin(output, ref isFirst);
            if (happened is DeliveryEvent.Fields fields)
                WriteFields(output, fields);
            else if (happened is DeliveryEvent.Items items)
                WriteItems(output, items.Stream);
            else
                WriteFailed(output, (DeliveryEvent.Failed)happened);
            output.WriteRaw((byte)'}');
        }

        output.WriteRaw("],"u8);
        if (isFirst)
            output.Rewind(start);
    }

    void WriteFields(ResponseWriter output, DeliveryEvent.Fields fields)
    {
        if (IsCurrent)
        {
            WriteId(output, fields.Owner);
            output.WriteRaw((byte)',');
            WriteSubPath(output, fields);
        }

        output.WriteRaw("\"data\":"u8);
        output.WriteRaw(fields.Task.Json);
        if (!IsCurrent)
            WritePathAndLabel(output, fields.Group, fields.Group.Path);
        WriteErrors(output, [.. fields.Task.Work.Errors.Select(error => error.Error)]);
    }

    void WriteItems(ResponseWriter output, ItemStream stream)
    {
        if (IsCurrent)
        {
            WriteId(output, stream);
            output.WriteRaw((byte)',');
        }

        output.WriteRaw("\"items\":["u8);
        for (var i = 0; i < stream.Items.Count; i++)
        {
            if (i > 0)
                output.WriteRaw((byte)',');
            output.WriteRaw(stream.Items[i].Json);
        }

        output.WriteRaw((byte)']');
        if (!IsCurrent)
            WritePathAndLabel(output, stream, stream.Path!.Append(stream.FirstIndex));
        WriteErrors(output, [.. stream.Items.SelectMany(item => item.Work.Errors).Select(error => error.Error)]);
    }

    static void WriteFailed(ResponseWriter output, DeliveryEvent.Failed failed)
    {
        output.WriteRaw(failed.Part is ItemStream ? "\"items\":null"u8 : "\"data\":null"u8);
        WritePathAndLabel(output, failed.Part, failed.Part.Path);
        WriteErrors(output, failed.Errors);
    }

    static void WriteSubPath(ResponseWriter output, DeliveryEvent.Fields fields)
    {
        if (fields.Task.Path is not { } path || path.Length == fields.Owner.Depth)
            return;
        output.WriteRaw("\"subPath\":"u8);
        JsonValue.Write(output, path.ToList().Skip(fields.Owner.Depth).ToList());
        output.WriteRaw((byte)',');
    }

    static void WriteCompleted(ResponseWriter output, IReadOnlyList<DeliveryEvent> events)
    {
        output.WriteRaw("\"completed\":["u8);
        var isFirst = true;
        foreach (var happened in events)
        {
            if (happened is DeliveryEvent.Completed { Part: var part })
            {
                Begin(output, ref isFirst);
                WriteId(output, part);
                output.WriteRaw((byte)'}');
            }
            else if (happened is DeliveryEvent.Failed failed)
            {
                Begin(output, ref isFirst);
                WriteId(output, failed.Part);
                WriteErrors(output, failed.Errors);
                output.WriteRaw((byte)'}');
            }
        }

        output.WriteRaw("],"u8);
    }

    static void WriteId(ResponseWriter output, PendingResult part)
    {
        output.WriteRaw("\"id\":"u8);
        output.WriteString(part.Id);
    }

    static void WritePathAndLabel(ResponseWriter output, PendingResult part, ResponsePath? path)
    {
        output.WriteRaw(",\"path\":"u8);
        ErrorWriter.WritePath(output, path);
        WriteLabel(output, part);
    }

    static void WriteLabel(ResponseWriter output, PendingResult part)
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

    static void Begin(ResponseWriter output, ref bool isFirst)
    {
        output.WriteRaw(isFirst ? "{"u8 : ",{"u8);
        isFirst = false;
    }
}
