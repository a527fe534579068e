using System.Text;

namespace IpGraph.Neo4j.Answers;

/// <summary>How a value that comes back in a row becomes a part of the answer.</summary>
abstract class RowShape
{
    /// <summary>Writes the part and passes over its value, if it has one in the row.</summary>
    public abstract void Write(AnswerWriter answer, ref JsonCursor row);
}

/// <summary>A text, or null, that is known before the question is asked.</summary>
sealed class ConstantRow(string? text) : RowShape
{
    readonly byte[] json = text is null ? "null"u8.ToArray() : Encoding.UTF8.GetBytes($"\"{text}\"");

    public override void Write(AnswerWriter answer, ref JsonCursor row) => answer.Raw(json);
}

/// <summary>Stands for the name of the node's type, which the node's object writes.</summary>
sealed class TypeNameRow : RowShape
{
    public override void Write(AnswerWriter answer, ref JsonCursor row) => throw new InvalidOperationException();
}

/// <summary>Stands for the position of an edge, which the edge writes.</summary>
sealed class CursorRow : RowShape
{
    public override void Write(AnswerWriter answer, ref JsonCursor row) => throw new InvalidOperationException();
}

/// <summary>A list of values of one shape; a missing one is empty.</summary>
sealed class ListRow(RowShape item) : RowShape
{
    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        answer.Raw("["u8);
        if (!row.TryNull())
        {
            row.EnterList();
            for (var isFirst = true; row.Next(); isFirst = false)
            {
                if (!isFirst)
                    answer.Raw(","u8);
                item.Write(answer, ref row);
            }
        }

        answer.Raw("]"u8);
    }
}

/// <summary>A value that may be missing, in a list of its own, since lists of rows hold nothing that is
/// missing.</summary>
sealed class BoxedRow(RowShape inner) : RowShape
{
    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        row.EnterList();
        row.Next();
        inner.Write(answer, ref row);
        row.Next();
    }
}
