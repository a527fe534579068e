using System.Buffers;
using System.Text.Json;
using IpGraph.Embedded.Storage;
using IpGraph.Json;

namespace IpGraph.Embedded;

/// <summary>Writes one key of a facet's object.</summary>
abstract class FacetWriter(byte[] key)
{
    protected byte[] Key { get; } = key;

    public abstract void Write(QueryRunner run, ref JsonSink sink, in CollectedGroups groups);

    /// <summary>Says by which access path more than the groups themselves is found.</summary>
    public virtual void Describe(AccessPrinter access)
    {
    }

    /// <summary>Says so of what is written of a group.</summary>
    protected void Describe(AccessPrinter access, GroupWriter[] parts) => access.LineIfAny(AccessPrinter.NameIn(Key), () =>
    {
        foreach (var part in parts)
            part.Describe(access);
    });

    public sealed class Of(byte[] key) : FacetWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedGroups groups)
        {
            sink.Write(Key);
            sink.Write(groups.Items.Count);
        }
    }

    public sealed class GroupCount(byte[] key) : FacetWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedGroups groups)
        {
            sink.Write(Key);
            sink.Write(groups.GroupCount);
        }
    }

    public sealed class Groups(byte[] key, GroupWriter[] parts, byte[] end) : FacetWriter(key)
    {
        public override void Describe(AccessPrinter access) => Describe(access, parts);

        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedGroups groups)
        {
            sink.Write(Key);
            sink.Write((byte)'[');
            for (var index = groups.Groups.Start; index < groups.Groups.Stop; index++)
            {
                if (index > groups.Groups.Start)
                    sink.Write((byte)',');
                var group = run.Groups[index];
                foreach (var part in parts)
                    part.Write(run, ref sink, group);
                sink.Write(end);
            }

            sink.Write((byte)']');
        }
    }

    /// <summary>Writes the items that are in no group, as a group.</summary>
    public sealed class None(byte[] key, GroupWriter[] parts, byte[] end) : FacetWriter(key)
    {
        public override void Describe(AccessPrinter access) => Describe(access, parts);

        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedGroups groups)
        {
            sink.Write(Key);
            foreach (var part in parts)
                part.Write(run, ref sink, groups.None);
            sink.Write(end);
        }
    }

    /// <summary>Writes where the groups lie among all groups.</summary>
    public sealed class PageInfo(ListWriter.PageInfo info) : FacetWriter([])
    {
        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedGroups groups) =>
            info.Write(run, ref sink, new CollectedItems(0, 0, groups.Shown, groups.GroupCount, default));
    }
}

/// <summary>Writes one key of a group's object.</summary>
abstract class GroupWriter(byte[] key)
{
    protected byte[] Key { get; } = key;

    public abstract void Write(QueryRunner run, ref JsonSink sink, Group group);

    /// <summary>Says by which access path more than the group itself is found.</summary>
    public virtual void Describe(AccessPrinter access)
    {
    }

    public sealed class Count(byte[] key) : GroupWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, Group group)
        {
            sink.Write(Key);
            sink.Write(group.Count);
        }
    }

    public sealed class Node(byte[] key, CompiledShape shape) : GroupWriter(key)
    {
        public override void Describe(AccessPrinter access) =>
            access.LineIfAny(AccessPrinter.NameIn(Key), () => access.Shape(shape));

        public override void Write(QueryRunner run, ref JsonSink sink, Group group)
        {
            sink.Write(Key);
            shape.WriteOrNull(run, ref sink, group.Key);
        }
    }

    /// <summary>Writes the value as text: numbers and Booleans between quotation marks too.</summary>
    public sealed class Value(byte[] key, DistinctValues values) : GroupWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, Group group)
        {
            sink.Write(Key);
            if (group.Key < 0)
            {
                sink.Write("null"u8);
                return;
            }

            if (values.Kind != ValueKind.Text)
                sink.Write((byte)'"');
            sink.Write(values.Json(group.Key));
            if (values.Kind != ValueKind.Text)
                sink.Write((byte)'"');
        }
    }

    /// <summary>Writes the label of the node that the items are related to.</summary>
    public sealed class NodeLabel(byte[] key, Slab<byte> heap, RowReader<ValueColumn> labels) : GroupWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, Group group)
        {
            sink.Write(Key);
            if (group.Key >= 0 && labels.Find(group.Key, out var row) is { } column)
                sink.Write(heap.AsSpan(column.Json[row].Offset, column.Json[row].Length));
            else
                sink.Write("null"u8);
        }
    }

    /// <summary>Writes what the value is called; values without a word stand for themselves, as text.</summary>
    public sealed class ValueLabel(byte[] key, DistinctValues values, IReadOnlyDictionary<string, string> words)
        : GroupWriter(key)
    {
        readonly DistinctValues distinct = values;
        readonly Value plain = new(key, values);
        readonly Dictionary<string, byte[]> encoded = words.ToDictionary(word => word.Key, word => Encode(word.Value));

        public override void Write(QueryRunner run, ref JsonSink sink, Group group)
        {
            if (group.Key >= 0 && distinct.Kind == ValueKind.Text
                && encoded.TryGetValue(JsonSerializer.Deserialize<string>(distinct.Json(group.Key))!, out var word))
            {
                sink.Write(Key, word);
            }
            else
            {
                plain.Write(run, ref sink, group);
            }
        }

        static byte[] Encode(string word)
        {
            var json = new ArrayBufferWriter<byte>();
            JsonText.WriteString(json, word);
            return json.WrittenSpan.ToArray();
        }
    }

    /// <summary>Writes what the type is called.</summary>
    public sealed class Type(byte[] key, byte[][] names) : GroupWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, Group group) =>
            sink.Write(Key, group.Key < 0 ? "null"u8 : names[group.Key]);
    }

    public sealed class Items(byte[] key, CompiledList list) : GroupWriter(key)
    {
        public override void Describe(AccessPrinter access) =>
            access.Line($"{AccessPrinter.NameIn(Key)}: the gathered items of the group", () => list.Describe(access, null));

        public override void Write(QueryRunner run, ref JsonSink sink, Group group)
        {
            sink.Write(Key);
            var items = list.Begin(run, group.Count);
            items.AddItems(new IndexRange(group.Members, group.Members + group.Count));
            list.Write(run, ref sink, items.Finish());
        }
    }

    public sealed class Facet(byte[] key, CompiledFacet facet) : GroupWriter(key)
    {
        public override void Describe(AccessPrinter access) => facet.Describe(access, Key);

        public override void Write(QueryRunner run, ref JsonSink sink, Group group)
        {
            sink.Write(Key);
            FacetRunner.Write(run, ref sink, facet, new IndexRange(group.Members, group.Members + group.Count));
        }
    }
}
