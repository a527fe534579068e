using System.Text;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Answers;

/// <param name="HasValue">Whether the part has a value of its own in the row.</param>
sealed record ObjectPart(ResponseKey Key, RowShape Shape, bool HasValue)
{
    /// <summary>The key with what stands before it: the object's beginning or a comma.</summary>
    public static byte[] Opening(ResponseKey key, int index) => [(byte)(index == 0 ? '{' : ','), .. key.Encoded.Span];

    /// <summary>The end of an object of so many parts.</summary>
    public static ReadOnlySpan<byte> Closing(int count) => count == 0 ? "{}"u8 : "}"u8;
}

/// <summary>The keys of an object, each with how its value is written.</summary>
sealed class ObjectRow(IReadOnlyList<ObjectPart> parts)
{
    readonly (byte[] Key, RowShape Shape, bool HasValue)[] parts =
        [.. parts.Select((part, index) => (ObjectPart.Opening(part.Key, index), part.Shape, part.HasValue))];

    /// <summary>Writes the object from the items of a list that has been entered.</summary>
    public void Write(AnswerWriter answer, ref JsonCursor row, NodeType? type = null, byte[]? typeName = null)
    {
        foreach (var (key, shape, hasValue) in parts)
        {
            answer.Raw(key);
            if (hasValue)
                row.Next();
            if (shape is TypeNameRow)
                answer.Raw(typeName);
            else if (shape is ComputedRow computed)
                computed.Write(answer, ref row, type!);
            else
                shape.Write(answer, ref row);
        }

        answer.Raw(ObjectPart.Closing(parts.Length));
    }
}

/// <summary>An object whose values come back as a list of columns.</summary>
/// <param name="isRead">Whether there is such a list at all, not only constants.</param>
sealed class ColumnsRow(ObjectRow columns, bool isRead) : RowShape
{
    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        if (isRead)
            row.EnterList();
        columns.Write(answer, ref row);
        if (isRead)
            row.Next();
    }
}

/// <summary>A node, made after its type; null where there is none.</summary>
sealed class NodeRow(IReadOnlyList<(NodeType Type, ObjectRow Row)> types, bool isTagged) : RowShape
{
    readonly (NodeType Type, byte[] TypeName, ObjectRow Row)[] types =
        [.. types.Select(entry => (entry.Type, Encoding.UTF8.GetBytes($"\"{entry.Type.Name}\""), entry.Row))];

    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        if (row.TryNull())
        {
            answer.Raw("null"u8);
            return;
        }

        row.EnterList();
        var tag = 0;
        if (isTagged)
        {
            row.Next();
            tag = row.Int();
        }

        types[tag].Row.Write(answer, ref row, types[tag].Type, types[tag].TypeName);
        row.Next();
    }
}
