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

    /// <summary>A place for the values of so many rows.</summary>
    public abstract Array Room(int length);

    /// <summary>Puts the value of a row into its place.</summary>
    public abstract void Put(Array room, int row, object? value);

    public abstract Task WriteAsync(ParquetRowGroupWriter group, Array room);

    sealed class Values<T>(string name, Func<object, T> read) : ParquetColumn(new DataField(name, typeof(T), isNullable: true))
        where T : struct
    {
        public override Array Room(int length) => new T?[length];

        public override void Put(Array room, int row, object? value) => ((T?[])room)[row] = value is null ? null : read(value);

        public override Task WriteAsync(ParquetRowGroupWriter group, Array room) =>
            group.WriteAsync<T>(Field, new ReadOnlyMemory<T?>((T?[])room));
    }

    sealed class Texts(string name) : ParquetColumn(new DataField(name, typeof(string), isNullable: true))
    {
        public override Array Room(int length) => new string?[length];

        public override void Put(Array room, int row, object? value) =>
            ((string?[])room)[row] = value is null ? null : ValueText.Plain(value);

        public override Task WriteAsync(ParquetRowGroupWriter group, Array room) => group.WriteAsync(Field, ((string?[])room)!);
    }
}
