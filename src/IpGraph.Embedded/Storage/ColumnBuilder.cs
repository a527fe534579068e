using System.Collections;
using System.Runtime.InteropServices;
using IpGraph.Graph.Model;

namespace IpGraph.Embedded.Storage;

/// <summary>Collects a column row by row, and finishes it when the ranks of its values are known.</summary>
abstract class ColumnBuilder
{
    public abstract void Add(object? value);

    public abstract Column Finish(Func<DistinctValuesBuilder, DistinctValues> finished);

    public static ColumnBuilder For(
        Property property,
        JsonHeap heap,
        Func<string, ValueKind, DistinctValuesBuilder> values)
    {
        if (property.Type is PropertyType.Composite composite)
            return new OfComposites(property, composite.Type, heap);
        var builder = values(property.Name, DistinctValues.KindOf(property.Type)!.Value);
        return property.IsList ? new OfLists(property, builder, heap) : new OfValues(property, builder, heap);
    }

    sealed class OfValues(Property property, DistinctValuesBuilder values, JsonHeap heap) : ColumnBuilder
    {
        readonly List<int> codes = [];

        public override void Add(object? value) => codes.Add(value is null ? -1 : values.Add(value));

        public override Column Finish(Func<DistinctValuesBuilder, DistinctValues> finished)
        {
            var distinct = finished(values);
            var json = new Slice[codes.Count];
            var ranks = new int[codes.Count];
            for (var row = 0; row < ranks.Length; row++)
            {
                var code = codes[row];
                json[row] = code < 0 ? heap.Null : values.Json(code);
                ranks[row] = code < 0 ? -1 : values.Rank(code);
            }

            return new ValueColumn(property, distinct, json, ranks, null);
        }
    }

    sealed class OfLists(Property property, DistinctValuesBuilder values, JsonHeap heap) : ColumnBuilder
    {
        readonly List<int> codes = [];
        readonly List<int> starts = [0];
        readonly List<Slice> json = [];
        readonly List<Slice> items = [];

        public override void Add(object? value)
        {
            items.Clear();
            foreach (var item in value as IEnumerable ?? Array.Empty<object>())
            {
                var code = values.Add(item);
                codes.Add(code);
                items.Add(values.Json(code));
            }

            json.Add(heap.AppendList(CollectionsMarshal.AsSpan(items)));
            starts.Add(codes.Count);
        }

        public override Column Finish(Func<DistinctValuesBuilder, DistinctValues> finished)
        {
            var distinct = finished(values);
            var ranks = new int[codes.Count];
            for (var item = 0; item < ranks.Length; item++)
                ranks[item] = values.Rank(codes[item]);
            return new ValueColumn(property, distinct, json.ToArray(), ranks, starts.ToArray());
        }
    }

    sealed class OfComposites(Property property, CompositeType type, JsonHeap heap) : ColumnBuilder
    {
        readonly PartEncoder[] encoders = [.. type.Parts.Select(part => new PartEncoder(part, heap))];
        readonly List<Slice>[] parts = [.. type.Parts.Select(_ => new List<Slice>())];
        readonly List<int> starts = [0];

        public override void Add(object? value)
        {
            if (value is IReadOnlyDictionary<string, object> single)
            {
                AddItem(single);
            }
            else
            {
                foreach (var item in value as IEnumerable ?? Array.Empty<object>())
                    AddItem((IReadOnlyDictionary<string, object>)item);
            }

            starts.Add(parts.Length == 0 ? 0 : parts[0].Count);
        }

        void AddItem(IReadOnlyDictionary<string, object> item)
        {
            for (var part = 0; part < parts.Length; part++)
                parts[part].Add(encoders[part].Encode(item.GetValueOrDefault(type.Parts[part].Name)));
        }

        public override Column Finish(Func<DistinctValuesBuilder, DistinctValues> finished) => new CompositeColumn(
            property,
            starts.ToArray(),
            type.Parts.Zip(parts).ToDictionary(pair => pair.First.Name, Slab<Slice> (pair) => pair.Second.ToArray()));
    }

    /// <summary>Encodes the values of one part of a value with parts; equal texts once.</summary>
    sealed class PartEncoder(Property part, JsonHeap heap)
    {
        readonly ValueKind kind = DistinctValues.KindOf(part.Type)
            ?? throw new ArgumentException($"{part.Name} has parts and is one.");

        readonly Dictionary<string, Slice> texts = new(StringComparer.Ordinal);

        public Slice Encode(object? value)
        {
            if (!part.IsList)
                return value is null ? heap.Null : Single(value);
            var items = new List<Slice>();
            foreach (var item in value as IEnumerable ?? Array.Empty<object>())
                items.Add(Single(item));
            return heap.AppendList(CollectionsMarshal.AsSpan(items));
        }

        Slice Single(object value)
        {
            if (kind == ValueKind.Truth)
                return (bool)value ? heap.True : heap.False;
            if (kind == ValueKind.Number)
                return heap.AppendNumber(Convert.ToDouble(value));
            ref var slice = ref CollectionsMarshal.GetValueRefOrAddDefault(texts, (string)value, out var isKnown);
            if (!isKnown)
                slice = heap.AppendText((string)value).Json;
            return slice;
        }
    }
}
