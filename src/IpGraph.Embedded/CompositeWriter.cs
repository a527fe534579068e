using System.Text;
using IpGraph.Embedded.Storage;

namespace IpGraph.Embedded;

/// <summary>Writes the wanted parts of a value, or of a list of values, that a node or relationship has.</summary>
sealed class CompositeWriter(Slab<byte> heap, CompositeColumn column, CompositeWriter.Part[] parts, byte[] end)
{
    /// <param name="Json">The part of each value.</param>
    /// <param name="Node">What is written of the node whose id the part is; null where the part itself is written.</param>
    public readonly record struct Part(byte[] Key, Slab<Slice> Json, CompiledShape? Node);

    /// <summary>Says how the nodes are found whose ids the parts hold.</summary>
    public void Describe(AccessPrinter access)
    {
        foreach (var part in parts)
        {
            if (part.Node is { } node)
                access.Line($"{AccessPrinter.NameIn(part.Key)}: index on id", () => access.Shape(node));
        }
    }

    public void Write(QueryRunner run, ref JsonSink sink, int row)
    {
        var items = column.Items(row);
        if (!column.Property.IsList)
        {
            if (items.IsEmpty)
                sink.Write("null"u8);
            else
                WriteItem(run, ref sink, items.Start);
            return;
        }

        sink.Write((byte)'[');
        for (var item = items.Start; item < items.Stop; item++)
        {
            if (item > items.Start)
                sink.Write((byte)',');
            WriteItem(run, ref sink, item);
        }

        sink.Write((byte)']');
    }

    void WriteItem(QueryRunner run, ref JsonSink sink, int item)
    {
        foreach (var (key, json, node) in parts)
        {
            var value = heap.AsSpan(json[item].Offset, json[item].Length);
            if (node is null)
            {
                sink.Write(key, value);
                continue;
            }

            sink.Write(key);
            node.WriteOrNull(run, ref sink, value[0] == '"' ? run.Graph.Nodes.Find(Encoding.UTF8.GetString(value[1..^1])) ?? -1 : -1);
        }

        sink.Write(end);
    }
}
