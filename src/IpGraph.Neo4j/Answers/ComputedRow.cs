using System.Buffers;
using System.Text.Json;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Answers;

/// <summary>A text worked out from values that come back as a list; without any there is no list.</summary>
sealed class ComputedRow(Computation computation, IReadOnlyList<RowShape> inputs) : RowShape
{
    public override void Write(AnswerWriter answer, ref JsonCursor row) => throw new InvalidOperationException();

    public void Write(AnswerWriter answer, ref JsonCursor row, NodeType type)
    {
        if (inputs.Count == 0)
        {
            Write(answer, computation.Apply(type, []));
            return;
        }

        var json = new ArrayBufferWriter<byte>();
        var values = new AnswerWriter(json, answer.Version);
        row.EnterList();
        for (var index = 0; index < inputs.Count; index++)
        {
            row.Next();
            values.Raw(index == 0 ? "["u8 : ","u8);
            inputs[index].Write(values, ref row);
        }

        row.Next();
        values.Raw("]"u8);
        using var read = JsonDocument.Parse(json.WrittenMemory);
        Write(answer, computation.Apply(type, [.. read.RootElement.EnumerateArray()]));
    }

    static void Write(AnswerWriter answer, string? text)
    {
        if (text is null)
            answer.Raw("null"u8);
        else
            answer.Text(text);
    }
}
