namespace IpGraph.Graph.Embedded;

/// <summary>Writes one key of a node's object; <c>key</c> is everything before the value, from the last value on.</summary>
abstract class NodeWriter(byte[] key)
{
    protected byte[] Key { get; } = key;

    public abstract void Write(QueryRunner run, ref JsonSink sink, int node, int row);

    public sealed class Value(byte[] key, byte[] heap, Slice[] json) : NodeWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, int node, int row)
        {
            var value = json[row];
            sink.Write(Key, heap.AsSpan(value.Offset, value.Length));
        }
    }

    public sealed class Composite(byte[] key, CompositeWriter value) : NodeWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, int node, int row)
        {
            sink.Write(Key);
            value.Write(ref sink, row);
        }
    }

    public sealed class Single(byte[] key, Way way, CompiledShape shape) : NodeWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, int node, int row)
        {
            sink.Write(Key);
            shape.WriteOrNull(run, ref sink, way.FirstOf(node));
        }
    }

    public sealed class Many(byte[] key, Way way, CompiledList list) : NodeWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, int node, int row)
        {
            sink.Write(Key);
            if (list.IsPlain && way.RangeCount == 1)
            {
                WritePlain(run, ref sink, way.Row(node, 0));
                return;
            }
            var items = list.Begin(run, list.IsFiltered ? 0 : way.CountOf(node));
            items.AddRows(way, node);
            list.Write(run, ref sink, items.Finish());
        }

        void WritePlain(QueryRunner run, ref JsonSink sink, IndexRange row)
        {
            var count = Math.Max(0, row.Count);
            var (start, stop) = list.Page.Range(count);
            list.Write(run, ref sink, new(run.Items.Count, row.Start + start, new(start, stop), count, default, way));
        }
    }
}

/// <summary>Writes the wanted parts of a value, or of a list of values, that a node or relationship has.</summary>
sealed class CompositeWriter(byte[] heap, CompositeColumn column, (byte[] Key, Slice[] Json)[] parts, byte[] end)
{
    public void Write(ref JsonSink sink, int row)
    {
        var items = column.Items(row);
        if (!column.Property.IsList)
        {
            if (items.IsEmpty)
                sink.Write("null"u8);
            else
                WriteItem(ref sink, items.Start);
            return;
        }
        sink.Write((byte)'[');
        for (var item = items.Start; item < items.Stop; item++)
        {
            if (item > items.Start)
                sink.Write((byte)',');
            WriteItem(ref sink, item);
        }
        sink.Write((byte)']');
    }

    void WriteItem(ref JsonSink sink, int item)
    {
        foreach (var (key, json) in parts)
        {
            var value = json[item];
            sink.Write(key, heap.AsSpan(value.Offset, value.Length));
        }
        sink.Write(end);
    }
}
