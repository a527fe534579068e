using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Answers;

/// <summary>How many items there are in all: a column, or the version's own count of all nodes of some types.</summary>
sealed record TotalColumn(int Column, IReadOnlyList<NodeType> Counted);

/// <summary>The column of the page's items, and what each part of the connection reads of an item.</summary>
/// <param name="Width">How many values an item has; a single one stands without a list around it.</param>
sealed record ItemsColumn(
    int Column,
    int Width,
    IReadOnlyList<(ConnectionPart Part, IReadOnlyList<ObjectPart> Values)> Parts)
{
    public IReadOnlyList<ObjectPart> ValuesOf(ConnectionPart part) =>
        Parts.First(entry => ReferenceEquals(entry.Part, part)).Values;

    /// <summary>The number of the first of an item's values that belongs to the part.</summary>
    public int FirstOf(ConnectionPart part) => Parts
        .TakeWhile(entry => !ReferenceEquals(entry.Part, part))
        .Sum(entry => entry.Values.Count(value => value.HasValue));
}

/// <summary>What one part of a connection makes of each item.</summary>
/// <param name="first">The number of the first value that belongs to the part.</param>
/// <param name="width">How many values an item has.</param>
sealed class ItemReader(IReadOnlyList<ObjectPart> values, int first, int width)
{
    readonly bool isRead = values.Any(value => value.HasValue);
    readonly byte[][] keys = [.. values.Select((value, index) => ObjectPart.Opening(value.Key, index))];

    /// <summary>Writes the item's one value.</summary>
    public void WriteValue(AnswerWriter answer, ref JsonCursor row)
    {
        Enter(ref row);
        Write(answer, ref row, values[0], position: 0);
        Leave(ref row);
    }

    /// <summary>Writes the item's values as an object.</summary>
    public void WriteObject(AnswerWriter answer, ref JsonCursor row, int position)
    {
        Enter(ref row);
        for (var index = 0; index < keys.Length; index++)
        {
            answer.Raw(keys[index]);
            Write(answer, ref row, values[index], position);
        }

        answer.Raw(ObjectPart.Closing(keys.Length));
        Leave(ref row);
    }

    void Write(AnswerWriter answer, ref JsonCursor row, ObjectPart value, int position)
    {
        if (value.HasValue && width > 1)
            row.Next();
        if (value.Shape is CursorRow)
            answer.Text(Cursor.Encode(position));
        else
            value.Shape.Write(answer, ref row);
    }

    void Enter(ref JsonCursor row)
    {
        if (!isRead || width <= 1)
            return;
        row.EnterList();
        for (var passed = 0; passed < first; passed++)
        {
            row.Next();
            row.Value();
        }
    }

    void Leave(ref JsonCursor row)
    {
        if (!isRead)
        {
            row.Value();
        }
        else if (width > 1)
        {
            while (row.Next())
                row.Value();
        }
    }
}
