using System.Runtime.InteropServices;
using System.Text;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Text;

namespace IpGraph.Embedded.Storage;

enum ValueKind
{
    Text,
    Number,
    Truth,
}

/// <summary>The values that properties of one name have, each once, in order; a value's place is its rank.</summary>
/// <remarks>Comparing and sorting values is comparing and sorting ranks, and a comparison with a given value is a range
/// of ranks. Text is in the order of its UTF-8 bytes, which is the order of code points.</remarks>
sealed class DistinctValues(
    ValueKind kind, Slab<byte> heap, Slab<Slice> json, Slab<Slice> raw, Slab<double> numbers)
{
    int[]? naturalPlaces;

    public int Count => json.Length;

    /// <summary>By rank, the place in the natural order; only of text.</summary>
    public int[] NaturalPlaces => naturalPlaces ??= FindNaturalPlaces();

    public ValueKind Kind => kind;

    public ReadOnlySpan<byte> Json(int rank) => heap.AsSpan(json[rank].Offset, json[rank].Length);

    /// <summary>The text's UTF-8 bytes; only of text.</summary>
    public ReadOnlySpan<byte> Raw(int rank) => heap.AsSpan(raw[rank].Offset, raw[rank].Length);

    /// <summary>The number; only of numbers.</summary>
    public double Number(int rank) => numbers[rank];

    public static ValueKind? KindOf(PropertyType type) => type switch
    {
        PropertyType.Composite => null,
        PropertyType.Int or PropertyType.Float => ValueKind.Number,
        PropertyType.Boolean => ValueKind.Truth,
        _ => ValueKind.Text,
    };

    public void WriteTo(ImageWriter image)
    {
        image.Write(kind);
        image.WriteSlab(json);
        image.WriteSlab(raw);
        image.WriteSlab(numbers);
    }

    public static DistinctValues Read(ImageReader image, Slab<byte> heap) => new(
        image.Read<ValueKind>(), heap, image.ReadSlab<Slice>(), image.ReadSlab<Slice>(), image.ReadSlab<double>());

    int[] FindNaturalPlaces()
    {
        var places = new int[Count];
        var inOrder = Enumerable.Range(0, Count).OrderNaturallyBy(rank => Encoding.UTF8.GetString(Raw(rank)));
        foreach (var (place, rank) in inOrder.Index())
            places[rank] = place;
        return places;
    }

    public int? Find(object value)
    {
        var range = Equal(value);
        return range.IsEmpty ? null : range.Start;
    }

    /// <summary>The rank of a value as a range; empty where nothing has it.</summary>
    public IndexRange RangeOf(object value) => Equal(value);

    /// <summary>The ranks of the values that compare so with the given one: none if it is of another kind.</summary>
    public IndexRange Compare(Comparison comparison, object value) => comparison switch
    {
        Comparison.Equal or Comparison.NotEqual => Equal(value),
        _ when !IsComparable(value) => default,
        Comparison.Less => new(0, LowerBound(value)),
        Comparison.LessOrEqual => new(0, Equal(value).Stop),
        Comparison.Greater => new(Equal(value).Stop, Count),
        Comparison.GreaterOrEqual => new(LowerBound(value), Count),
        Comparison.StartsWith when value is string prefix => StartingWith(prefix),
        _ => default,
    };

    /// <summary>The rank as a range; empty where nothing has the value, but still where it would be.</summary>
    IndexRange Equal(object value)
    {
        if (!IsComparable(value))
            return default;
        var start = LowerBound(value);
        return new(start, start < Count && Matches(start, value) ? start + 1 : start);
    }

    bool IsComparable(object value) => (kind, value) switch
    {
        (ValueKind.Text, string) or (ValueKind.Truth, bool) => true,
        (ValueKind.Number, int or long or double) => !double.IsNaN(Convert.ToDouble(value)),
        _ => false,
    };

    int LowerBound(object value)
    {
        if (kind != ValueKind.Text)
            return Partition(rank => numbers[rank] < Convert.ToDouble(value));
        var text = Encoding.UTF8.GetBytes((string)value);
        return Partition(rank => Raw(rank).SequenceCompareTo(text) < 0);
    }

    bool Matches(int rank, object value) => kind == ValueKind.Text
        ? Raw(rank).SequenceEqual(Encoding.UTF8.GetBytes((string)value))
        : numbers[rank] == Convert.ToDouble(value);

    IndexRange StartingWith(string prefix)
    {
        var text = Encoding.UTF8.GetBytes(prefix);
        var start = LowerBound(prefix);
        var stop = Partition(rank => rank < start || Raw(rank).StartsWith(text));
        return new(start, stop);
    }

    /// <summary>How many values from the first on satisfy a condition that no later value satisfies again.</summary>
    int Partition(Func<int, bool> isBefore)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (isBefore(middle))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>Collects the values of a property as they are met, and ranks them when all are known.</summary>
sealed class DistinctValuesBuilder(ValueKind kind, JsonHeap heap)
{
    readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    readonly Dictionary<double, int> numbersSeen = [];
    readonly List<Slice> json = [];
    readonly List<Slice> raw = [];
    readonly List<double> numbers = [];
    int[] ranks = [];

    /// <summary>Returns a number for the value by which its rank can be asked for later.</summary>
    public int Add(object value) => kind == ValueKind.Text ? Add((string)value) : Add(Convert.ToDouble(value));

    public Slice Json(int code) => json[code];

    public int Rank(int code) => ranks[code];

    int Add(string text)
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(texts, text, out var isKnown);
        if (isKnown)
            return code;
        var (encoded, plain) = heap.AppendText(text);
        json.Add(encoded);
        raw.Add(plain);
        return code = json.Count - 1;
    }

    int Add(double number)
    {
        if (numbersSeen.TryGetValue(number, out var code))
            return code;
        json.Add(kind switch
        {
            ValueKind.Truth when number == 0 => heap.False,
            ValueKind.Truth => heap.True,
            _ => heap.AppendNumber(number),
        });
        numbers.Add(number);
        numbersSeen.Add(number, json.Count - 1);
        return json.Count - 1;
    }

    public DistinctValues Finish(byte[] bytes)
    {
        var codes = new int[json.Count];
        for (var code = 0; code < codes.Length; code++)
            codes[code] = code;
        if (kind != ValueKind.Text)
            Array.Sort(codes, (left, right) => numbers[left].CompareTo(numbers[right]));
        else if (!AreInOrder(bytes))
            Array.Sort(codes, (left, right) => Bytes(left).SequenceCompareTo(Bytes(right)));
        ranks = new int[codes.Length];
        for (var rank = 0; rank < codes.Length; rank++)
            ranks[codes[rank]] = rank;
        return new DistinctValues(kind, bytes, Sorted(json), Sorted(raw), Sorted(numbers));

        ReadOnlySpan<byte> Bytes(int code) => bytes.AsSpan(raw[code].Offset, raw[code].Length);

        T[] Sorted<T>(List<T> values) => values.Count == 0 ? [] : Array.ConvertAll(codes, code => values[code]);
    }

    bool AreInOrder(byte[] bytes)
    {
        for (var code = 1; code < raw.Count; code++)
        {
            var (before, after) = (raw[code - 1], raw[code]);
            if (bytes.AsSpan(before.Offset, before.Length).SequenceCompareTo(bytes.AsSpan(after.Offset, after.Length)) > 0)
                return false;
        }

        return true;
    }
}
