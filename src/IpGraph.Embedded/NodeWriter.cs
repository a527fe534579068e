using System.Buffers;
using System.Text.Json;
using IpGraph.Embedded.Storage;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Json;

namespace IpGraph.Embedded;

/// <summary>Writes one key of a node's object; <c>key</c> is everything before the value, from the last value on.</summary>
abstract class NodeWriter(byte[] key)
{
    protected byte[] Key { get; } = key;

    public abstract void Write(QueryRunner run, ref JsonSink sink, int node, int row);

    /// <summary>Says by which access path more than the node's own columns is found.</summary>
    public virtual void Describe(AccessPrinter access)
    {
    }

    public sealed class Value(byte[] key, Slab<byte> heap, Slab<Slice> json) : NodeWriter(key)
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
            value.Write(run, ref sink, row);
        }

        public override void Describe(AccessPrinter access) =>
            access.LineIfAny(AccessPrinter.NameIn(Key), () => value.Describe(access));
    }

    /// <param name="inputs">Writes the inputs as an object.</param>
    public sealed class Computed(byte[] key, Computation computation, NodeType type, CompiledShape.OfType inputs)
        : NodeWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, int node, int row)
        {
            var json = new ArrayBufferWriter<byte>();
            var inner = new JsonSink(json);
            foreach (var input in inputs.Parts)
                input.Write(run, ref inner, node, row);
            inner.Write(inputs.End);
            inner.Complete();
            using var values = JsonDocument.Parse(json.WrittenMemory);
            var text = computation.Apply(type, [.. values.RootElement.EnumerateObject().Select(input => input.Value)]);
            json.ResetWrittenCount();
            JsonText.WriteValue(json, text);
            sink.Write(Key, json.WrittenSpan);
        }
    }

    public sealed class Single(byte[] key, Traversal way, CompiledShape shape) : NodeWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, int node, int row)
        {
            sink.Write(Key);
            shape.WriteOrNull(run, ref sink, way.FirstOf(node));
        }

        public override void Describe(AccessPrinter access) =>
            access.Line($"{AccessPrinter.NameIn(Key)}: {way.Told}, the first neighbour", () => access.Shape(shape));
    }

    public sealed class Many(byte[] key, Traversal way, CompiledList list) : NodeWriter(key)
    {
        /// <summary>Whether the page is written from where its items stand.</summary>
        bool IsSlice => list.IsPlain && way.RangeCount == 1;

        public override void Write(QueryRunner run, ref JsonSink sink, int node, int row)
        {
            sink.Write(Key);
            if (IsSlice)
            {
                WritePlain(run, ref sink, way.Row(node, 0));
                return;
            }

            var items = list.Begin(run, list.IsFiltered ? 0 : way.CountOf(node));
            items.AddRows(way, node);
            list.Write(run, ref sink, items.Finish());
        }

        public override void Describe(AccessPrinter access)
        {
            var told = $"{AccessPrinter.NameIn(Key)}: {way.Told}";
            if (IsSlice)
                access.Line($"{told}, the page is a slice", () => list.DescribeParts(access));
            else
                access.Line(told, () => list.Describe(access, null));
        }

        void WritePlain(QueryRunner run, ref JsonSink sink, IndexRange row)
        {
            var count = Math.Max(0, row.Count);
            var (start, stop) = list.Page.Range(count);
            list.Write(run, ref sink, new(run.Items.Count, row.Start + start, new(start, stop), count, default, way));
        }
    }
}
