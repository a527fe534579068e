using System.Buffers;
using System.Text;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Answers;

/// <summary>A value with parts, which the database keeps as a string of JSON.</summary>
sealed class CompositeRow(Property property, ValueShape shape) : RowShape
{
    readonly (byte[] Key, byte[]? Name, ValuePart Part, RowShape Shape)[] parts =
    [
        .. shape.Parts.Select((part, index) => (ObjectPart.Opening(part.Key, index), Name(part), part, Shape(part))),
    ];

    public override void Write(AnswerWriter answer, ref JsonCursor row) => Write(answer, ref row, []);

    /// <param name="reached">The nodes that its parts lead to, in the order of those parts.</param>
    public void Write(AnswerWriter answer, ref JsonCursor row, ReadOnlySpan<ReachedNodes> reached)
    {
        var value = row.Value();
        if (value[0] == 'n')
        {
            answer.Raw(value);
            return;
        }

        if (value[0] != '"')
            throw ValueRow.Misfit(property);
        var buffer = AnswerWriter.Unescape(value, out var length);
        Write(answer, new JsonCursor(buffer.AsSpan(0, length)), reached);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    void Write(AnswerWriter answer, JsonCursor whole, ReadOnlySpan<ReachedNodes> reached)
    {
        foreach (var (key, name, wanted, shape) in parts)
        {
            answer.Raw(key);
            var part = whole.At(0);
            var isThere = name is null || Find(ref part, name);
            if (wanted.Node is { } reach)
            {
                WriteNode(answer, isThere ? part.Value() : "null"u8, reach.IsRequired, reached[0]);
                reached = reached[1..];
            }
            else if (isThere)
            {
                shape.Write(answer, ref part);
            }
            else
            {
                answer.Raw(wanted.Property is { IsRequired: true, IsList: false } ? throw ValueRow.Misfit(property) : "null"u8);
            }
        }

        answer.Raw(ObjectPart.Closing(parts.Length));
    }

    void WriteNode(AnswerWriter answer, ReadOnlySpan<byte> id, bool isRequired, ReachedNodes reached)
    {
        if (reached.TryGetValue(Encoding.UTF8.GetString(id), out var node))
            answer.Raw(node.Span);
        else
            answer.Raw(isRequired ? throw ValueRow.Misfit(property) : "null"u8);
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
