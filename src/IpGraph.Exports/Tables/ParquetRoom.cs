using System.Buffers;
using IpGraph.Exports.Values;
using Parquet;
using Parquet.Schema;

namespace IpGraph.Exports.Tables;

/// <summary>The values of a column in a group of rows, one group after the other in the same place.</summary>
abstract class ParquetRoom : IDisposable
{
    public abstract void Clear();

    /// <summary>Adds the value of the next row; null where it has none.</summary>
    public abstract void Put(object? value);

    public abstract Task WriteAsync(ParquetRowGroupWriter group);

    public abstract void Dispose();
}

/// <param name="field">The column.</param>
/// <param name="length">As many rows as there is room for.</param>
/// <param name="read">A value of the graph as it stands in the column.</param>
class ParquetValues<T>(DataField field, int length, Func<object, T> read) : ParquetRoom
    where T : struct
{
    /// <summary>Those that there are.</summary>
    readonly T[] values = ArrayPool<T>.Shared.Rent(length);

    /// <summary>Of each row 1 if it has a value, else 0.</summary>
    readonly int[] levels = ArrayPool<int>.Shared.Rent(length);

    int count;
    int rows;

    public override void Clear() => count = rows = 0;

    public sealed override void Put(object? value)
    {
        levels[rows++] = value is null ? 0 : 1;
        if (value is not null)
            values[count++] = read(value);
    }

    public sealed override Task WriteAsync(ParquetRowGroupWriter group) =>
        group.WriteAllPartsAsync<T>(field, values.AsMemory(0, count), levels.AsMemory(0, rows), null, CancellationToken.None);

    public override void Dispose()
    {
        ArrayPool<T>.Shared.Return(values, clearArray: true);
        ArrayPool<int>.Shared.Return(levels);
    }
}

/// <summary>Texts as they are, all else as JSON.</summary>
sealed class ParquetTexts : ParquetValues<ReadOnlyMemory<char>>
{
    readonly CharacterBlocks texts;

    public ParquetTexts(DataField field, int length)
        : this(field, length, new ArrayBufferWriter<byte>(), new CharacterBlocks())
    {
    }

    ParquetTexts(DataField field, int length, ArrayBufferWriter<byte> json, CharacterBlocks texts)
        : base(field, length, value => value is string text ? text.AsMemory() : Json(value, json, texts)) =>
        this.texts = texts;

    public override void Clear()
    {
        base.Clear();
        texts.Clear();
    }

    public override void Dispose()
    {
        base.Dispose();
        texts.Dispose();
    }

    /// <param name="json">Its bytes.</param>
    /// <param name="texts">Where its characters stay.</param>
    static ReadOnlyMemory<char> Json(object value, ArrayBufferWriter<byte> json, CharacterBlocks texts)
    {
        json.ResetWrittenCount();
        ValueText.WriteJson(json, value);
        return texts.Add(json.WrittenSpan);
    }
}
