using System.Buffers;
using System.Text;
using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Answers;

/// <summary>A value with parts, which the database keeps as a string of JSON.</summary>
sealed class CompositeRow(ValueShape shape) : RowShape
{
    readonly (byte[] Key, byte[]? Name, RowShape Shape)[] parts =
        [.. shape.Parts.Select((part, index) => (ObjectPart.Opening(part.Key, index), Name(part), Shape(part)))];

    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        var value = row.Value();
        if (value[0] == 'n')
        {
            answer.Raw(value);
            return;
        }
        var buffer = AnswerWriter.Unescape(value, out var length);
        Write(answer, new JsonCursor(buffer.AsSpan(0, length)));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    void Write(AnswerWriter answer, JsonCursor whole)
    {
        foreach (var (key, name, shape) in parts)
        {
            answer.Raw(key);
            var part = whole.At(0);
            if (name is null || Find(ref part, name))
                shape.Write(answer, ref part);
            else
                answer.Raw("null"u8);
        }
        answer.Raw(ObjectPart.Closing(parts.Length));
    }

    static bool Find(ref JsonCursor value, byte[] name)
    {
        value.EnterObject();
        while (value.Next())
        {
            if (value.Name().SequenceEqual(name))
                return true;
            value.Value();
        }
        return false;
    }

    static byte[]? Name(ValuePart part) => part.Property is null ? null : Encoding.UTF8.GetBytes(part.Property.Name);

    static RowShape Shape(ValuePart part) =>
        part.Property is null ? new ConstantRow(part.TypeName) : ValueRow.Of(part.Property, null);
}
