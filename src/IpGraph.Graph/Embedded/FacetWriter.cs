namespace IpGraph.Graph.Embedded;

/// <summary>Writes one key of a facet's object.</summary>
abstract class FacetWriter(byte[] key)
{
    protected byte[] Key { get; } = key;

    public abstract void Write(QueryRunner run, ref JsonSink sink, in CollectedGroups groups);

    public sealed class Of(byte[] key) : FacetWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedGroups groups)
        {
            sink.Write(Key);
            sink.Write(groups.ItemCount);
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
}

/// <summary>Writes one key of a group's object.</summary>
abstract class GroupWriter(byte[] key)
{
    protected byte[] Key { get; } = key;

    public abstract void Write(QueryRunner run, ref JsonSink sink, Group group);

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
        public override void Write(QueryRunner run, ref JsonSink sink, Group group)
        {
            sink.Write(Key);
            shape.Write(run, ref sink, group.Key);
        }
    }

    /// <summary>Writes the value as text: numbers and Booleans between quotation marks too.</summary>
    public sealed class Value(byte[] key, DistinctValues values) : GroupWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, Group group)
        {
            sink.Write(Key);
            if (values.Kind != ValueKind.Text)
                sink.Write((byte)'"');
            sink.Write(values.Json(group.Key));
            if (values.Kind != ValueKind.Text)
                sink.Write((byte)'"');
        }
    }

    public sealed class Items(byte[] key, CompiledList list) : GroupWriter(key)
    {
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
        public override void Write(QueryRunner run, ref JsonSink sink, Group group)
        {
            sink.Write(Key);
            FacetRunner.Write(run, ref sink, facet, new IndexRange(group.Members, group.Members + group.Count));
        }
    }
}
