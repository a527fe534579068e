using System.Diagnostics;
using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Answers;

abstract record ConnectionRowPart(ResponseKey Key)
{
    public sealed record TotalCount(ResponseKey Key) : ConnectionRowPart(Key);

    public sealed record PageInfo(ResponseKey Key, IReadOnlyList<PageInfoPart> Parts) : ConnectionRowPart(Key);

    public sealed record Nodes(ResponseKey Key, ItemReader Items) : ConnectionRowPart(Key);

    public sealed record Edges(ResponseKey Key, ItemReader Items) : ConnectionRowPart(Key);

    /// <summary>A part with a column of its own; -1 for none.</summary>
    public sealed record Column(ResponseKey Key, int Number, RowShape Shape) : ConnectionRowPart(Key);
}

/// <summary>A connection: its parts come in the order of the answer, whatever the order of the columns.</summary>
/// <param name="width">How many columns there are; a single one stands without a list around it.</param>
sealed class ConnectionRow(
    Page page,
    TotalColumn? total,
    ItemsColumn? items,
    IReadOnlyList<ConnectionRowPart> parts,
    int width) : RowShape
{
    readonly byte[][] keys = [.. parts.Select((part, index) => ObjectPart.Opening(part.Key, index))];

    /// <summary>Where the page lies in the list of all items.</summary>
    readonly record struct Range(int Start, int Stop, int All);

    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        Span<int> columns = stackalloc int[width];
        Locate(ref row, columns);
        var range = RangeOf(answer, row, columns);
        for (var index = 0; index < keys.Length; index++)
        {
            answer.Raw(keys[index]);
            Write(answer, row, columns, parts[index], range);
        }

        answer.Raw(ObjectPart.Closing(keys.Length));
    }

    static void Locate(ref JsonCursor row, scoped Span<int> columns)
    {
        if (columns.Length > 1)
            row.EnterList();
        foreach (ref var column in columns)
        {
            row.Next();
            column = row.Position;
            row.Value();
        }

        if (columns.Length > 1)
            row.Next();
        else if (columns.Length == 0)
            row.Value();
    }

    Range RangeOf(AnswerWriter answer, JsonCursor row, ReadOnlySpan<int> columns)
    {
        if (total is null)
            return new Range(page.Offset, page.Offset, 0);
        var all = total.Column >= 0
            ? row.At(columns[total.Column]).Int()
            : total.Counted.Sum(type => answer.Version.NodeCounts.GetValueOrDefault(type.Name));
        var (start, stop) = page.Range(all);
        return new Range(start, stop, all);
    }

    void Write(AnswerWriter answer, JsonCursor row, ReadOnlySpan<int> columns, ConnectionRowPart part, Range range)
    {
        switch (part)
        {
            case ConnectionRowPart.TotalCount:
                answer.Number(range.All);
                break;
            case ConnectionRowPart.PageInfo info:
                WritePageInfo(answer, info.Parts, range);
                break;
            case ConnectionRowPart.Nodes nodes:
                WriteNodes(answer, row.At(columns[items!.Column]), nodes.Items);
                break;
            case ConnectionRowPart.Edges edges:
                WriteEdges(answer, row.At(columns[items!.Column]), edges.Items, range.Start);
                break;
            case ConnectionRowPart.Column column:
                var value = row.At(column.Number < 0 ? 0 : columns[column.Number]);
                column.Shape.Write(answer, ref value);
                break;
            default:
                throw new UnreachableException();
        }
    }

    static void WriteNodes(AnswerWriter answer, JsonCursor row, ItemReader items)
    {
        answer.Raw("["u8);
        row.EnterList();
        for (var isFirst = true; row.Next(); isFirst = false)
        {
            if (!isFirst)
                answer.Raw(","u8);
            items.WriteValue(answer, ref row);
        }

        answer.Raw("]"u8);
    }

    static void WriteEdges(AnswerWriter answer, JsonCursor row, ItemReader items, int start)
    {
        answer.Raw("["u8);
        row.EnterList();
        for (var position = start; row.Next(); position++)
        {
            if (position > start)
                answer.Raw(","u8);
            items.WriteObject(answer, ref row, position);
        }

        answer.Raw("]"u8);
    }

    /// <summary>Where a page lies in a list of so many.</summary>
    public static void WritePageInfo(AnswerWriter answer, IReadOnlyList<PageInfoPart> wanted, Page page, int all)
    {
        var (start, stop) = page.Range(all);
        WritePageInfo(answer, wanted, new Range(start, stop, all));
    }

    static void WritePageInfo(AnswerWriter answer, IReadOnlyList<PageInfoPart> wanted, Range range)
    {
        for (var index = 0; index < wanted.Count; index++)
        {
            answer.Raw(index == 0 ? "{"u8 : ","u8);
            answer.Raw(wanted[index].Key.Encoded.Span);
            WritePageInfo(answer, wanted[index].Field, range);
        }

        answer.Raw(ObjectPart.Closing(wanted.Count));
    }

    static void WritePageInfo(AnswerWriter answer, PageInfoField field, Range range)
    {
        switch (field)
        {
            case PageInfoField.HasNextPage:
                answer.Raw(range.Stop < range.All ? "true"u8 : "false"u8);
                break;
            case PageInfoField.HasPreviousPage:
                answer.Raw(range.Start > 0 ? "true"u8 : "false"u8);
                break;
            case PageInfoField.StartCursor or PageInfoField.EndCursor when range.Start == range.Stop:
                answer.Raw("null"u8);
                break;
            case PageInfoField.StartCursor:
                answer.Text(Cursor.Encode(range.Start));
                break;
            case PageInfoField.EndCursor:
                answer.Text(Cursor.Encode(range.Stop - 1));
                break;
            case PageInfoField.TypeName:
                answer.Raw("\"PageInfo\""u8);
                break;
            default:
                throw new UnreachableException();
        }
    }
}

/// <summary>Where a page lies in a list, from the number of all that comes back.</summary>
sealed class PageInfoRow(Page page, IReadOnlyList<PageInfoPart> wanted) : RowShape
{
    public override void Write(AnswerWriter answer, ref JsonCursor row) =>
        ConnectionRow.WritePageInfo(answer, wanted, page, row.Int());
}
