using System.Globalization;
using IpGraph.Exports.Values;
using IpGraph.Graph.Model;
using Parquet;
using Parquet.Schema;

namespace IpGraph.Exports.Tables;

/// <summary>A column of a table as Parquet has it: whole numbers in 64 bits, days as dates, all that has parts as JSON in a
/// text, as in CSV.</summary>
abstract class ParquetColumn(DataField declaration)
{
    public DataField Field { get; } = declaration;

    public static ParquetColumn Of(ExportColumn column) => column switch
    {
        { IsList: false, Type: PropertyType.Int } => new Values<long>(column.Name, value => (int)value),
        { IsList: false, Type: PropertyType.Float } => new Values<double>(column.Name, value => (double)value),
        { IsList: false, Type: PropertyType.Boolean } => new Values<bool>(column.Name, value => (bool)value),
        { IsList: false, Type: PropertyType.Date } => new Values<DateOnly>(
            column.Name, value => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => new Texts(column.Name),
    };

    /// <param name="index">Which of the values of a row stands in this column.</param>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, IReadOnlyList<object?>[] rows, int index);

    sealed class Values<T>(string name, Func<object, T> read) : ParquetColumn(new DataField(name, typeof(T), isNullable: true))
        where T : struct
    {
        public override async Task WriteAsync(ParquetRowGroupWriter group, IReadOnlyList<object?>[] rows, int index)
        {
            var values = Array.ConvertAll(rows, row => row[index] is { } value ? read(value) : (T?)null);
            await group.WriteAsync<T>(Field, new ReadOnlyMemory<T?>(values));
        }
    }

    sealed class Texts(string name) : ParquetColumn(new DataField(name, typeof(string), isNullable: true))
    {
        public override async Task WriteAsync(ParquetRowGroupWriter group, IReadOnlyList<object?>[] rows, int index)
        {
            var values = Array.ConvertAll(rows, row => row[index] is { } value ? ValueText.Plain(value) : null);
            await group.WriteAsync(Field, values!);
        }
    }
}
