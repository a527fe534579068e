using System.Diagnostics;
using IpGraph.Embedded.Storage;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>Writes one key of a list's object.</summary>
abstract class ListWriter(byte[] key)
{
    protected byte[] Key { get; } = key;

    public abstract void Write(QueryRunner run, ref JsonSink sink, in CollectedItems items);

    /// <summary>Says by which access path more than the items themselves is found.</summary>
    public virtual void Describe(AccessPrinter access)
    {
    }

    public sealed class TotalCount(byte[] key) : ListWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedItems items)
        {
            sink.Write(Key);
            sink.Write(items.Total);
        }
    }

    public sealed class PageInfo(byte[] key, (byte[] Key, PageInfoField Field)[] parts, byte[] end) : ListWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedItems items)
        {
            sink.Write(Key);
            foreach (var (partKey, field) in parts)
            {
                sink.Write(partKey);
                Write(ref sink, field, items);
            }

            sink.Write(end);
        }

        static void Write(ref JsonSink sink, PageInfoField field, in CollectedItems items)
        {
            switch (field)
            {
                case PageInfoField.HasNextPage:
                    sink.Write(items.Page.Stop < items.Total);
                    break;
                case PageInfoField.HasPreviousPage:
                    sink.Write(items.Page.Start > 0);
                    break;
                case PageInfoField.StartCursor or PageInfoField.EndCursor when items.Page.IsEmpty:
                    sink.Write("null"u8);
                    break;
                case PageInfoField.StartCursor:
                    sink.WriteCursor(items.Page.Start);
                    break;
                case PageInfoField.EndCursor:
                    sink.WriteCursor(items.Page.Stop - 1);
                    break;
                default:
                    throw new UnreachableException(field.ToString());
            }
        }
    }

    public sealed class Nodes(byte[] key, CompiledShape shape) : ListWriter(key)
    {
        public override void Describe(AccessPrinter access) =>
            access.LineIfAny(AccessPrinter.NameIn(Key), () => access.Shape(shape));

        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedItems items)
        {
            sink.Write(Key);
            sink.Write((byte)'[');
            for (var index = 0; index < items.Page.Count; index++)
            {
                if (index > 0)
                    sink.Write((byte)',');
                shape.Write(run, ref sink, items.At(run, index).Node);
            }

            sink.Write((byte)']');
        }
    }

    public sealed class Edges(byte[] key, EdgeWriter[] parts, byte[] end) : ListWriter(key)
    {
        public override void Describe(AccessPrinter access) => access.LineIfAny(AccessPrinter.NameIn(Key), () =>
        {
            foreach (var part in parts)
                part.Describe(access);
        });

        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedItems items)
        {
            sink.Write(Key);
            sink.Write((byte)'[');
            for (var index = 0; index < items.Page.Count; index++)
            {
                if (index > 0)
                    sink.Write((byte)',');
                var item = items.At(run, index);
                foreach (var part in parts)
                    part.Write(run, ref sink, item, items.Page.Start + index);
                sink.Write(end);
            }

            sink.Write((byte)']');
        }
    }

    public sealed class Facet(byte[] key, CompiledFacet facet) : ListWriter(key)
    {
        public override void Describe(AccessPrinter access) => facet.Describe(access, Key);

        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedItems items)
        {
            sink.Write(Key);
            FacetRunner.Write(run, ref sink, facet, items.All);
        }
    }

    public sealed class Aggregate(byte[] key, AggregateWriter[] parts, byte[] end) : ListWriter(key)
    {
        public override void Describe(AccessPrinter access) => access.LineIfAny(AccessPrinter.NameIn(Key), () =>
        {
            foreach (var part in parts)
                part.Describe(access);
        });

        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedItems items)
        {
            sink.Write(Key);
            foreach (var part in parts)
                part.Write(run, ref sink, items);
            sink.Write(end);
        }
    }
}

/// <summary>Writes one key of an edge's object.</summary>
abstract class EdgeWriter(byte[] key)
{
    protected byte[] Key { get; } = key;

    public abstract void Write(QueryRunner run, ref JsonSink sink, Item item, int position);

    /// <summary>Says by which access path more than the edge's own columns is found.</summary>
    public virtual void Describe(AccessPrinter access)
    {
    }

    public sealed class Cursor(byte[] key) : EdgeWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, Item item, int position)
        {
            sink.Write(Key);
            sink.WriteCursor(position);
        }
    }

    public sealed class Node(byte[] key, CompiledShape shape) : EdgeWriter(key)
    {
        public override void Describe(AccessPrinter access) =>
            access.LineIfAny(AccessPrinter.NameIn(Key), () => access.Shape(shape));

        public override void Write(QueryRunner run, ref JsonSink sink, Item item, int position)
        {
            sink.Write(Key);
            shape.Write(run, ref sink, item.Node);
        }
    }

    public sealed class Value(byte[] key, Slab<byte> heap, Slab<Slice> json) : EdgeWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, Item item, int position)
        {
            var value = json[item.Link];
            sink.Write(Key, heap.AsSpan(value.Offset, value.Length));
        }
    }

    public sealed class Composite(byte[] key, CompositeWriter value) : EdgeWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, Item item, int position)
        {
            sink.Write(Key);
            value.Write(run, ref sink, item.Link);
        }

        public override void Describe(AccessPrinter access) =>
            access.LineIfAny(AccessPrinter.NameIn(Key), () => value.Describe(access));
    }
}
