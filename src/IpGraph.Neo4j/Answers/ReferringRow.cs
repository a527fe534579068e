using System.Buffers;
using System.Text;
using IpGraph.Graph.Model;

namespace IpGraph.Neo4j.Answers;

/// <summary>A value, or a list of values, with the nodes that its parts lead to, which come back before it.</summary>
/// <param name="nodes">How the nodes are written, for each part that leads to one.</param>
sealed class ReferringRow(Property property, CompositeRow value, IReadOnlyList<RowShape> nodes) : RowShape
{
    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        row.EnterList();
        var reached = new ReachedNodes[nodes.Count];
        for (var index = 0; index < reached.Length; index++)
        {
            row.Next();
            reached[index] = Read(answer, ref row, nodes[index]);
        }

        row.Next();
        if (property.IsList)
            WriteList(answer, ref row, reached);
        else
            value.Write(answer, ref row, reached);
        row.Next();
    }

    void WriteList(AnswerWriter answer, ref JsonCursor row, ReachedNodes[] reached)
    {
        if (row is { IsNull: false, IsList: false })
            throw ValueRow.Misfit(property);
        answer.Raw("["u8);
        if (!row.TryNull())
        {
            row.EnterList();
            for (var isFirst = true; row.Next(); isFirst = false)
            {
                answer.Raw(isFirst ? ""u8 : ","u8);
                value.Write(answer, ref row, reached);
            }
        }

        answer.Raw("]"u8);
    }

    static ReachedNodes Read(AnswerWriter answer, ref JsonCursor row, RowShape node)
    {
        var known = new ReachedNodes();
        row.EnterList();
        while (row.Next())
        {
            row.EnterList();
            row.Next();
            var id = Encoding.UTF8.GetString(row.Value());
            row.Next();
            var json = new ArrayBufferWriter<byte>();
            node.Write(new AnswerWriter(json, answer.Version), ref row);
            known[id] = json.WrittenMemory;
            row.Next();
        }

        return known;
    }
}

/// <summary>What was read of nodes, by their ids as JSON.</summary>
sealed class ReachedNodes() : Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
