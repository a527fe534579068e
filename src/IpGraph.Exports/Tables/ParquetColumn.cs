using System.Globalization;
using IpGraph.Graph.Model;
using Parquet.Schema;

namespace IpGraph.Exports.Tables;

/// <summary>A column of a table as Parquet has it: whole numbers in 64 bits, days as dates, all that has parts as JSON in a
/// text, as in CSV.</summary>
/// <param name="Room">A place for the values of so many rows.</param>
sealed record ParquetColumn(DataField Field, Func<int, ParquetRoom> Room)
{
    public static ParquetColumn Of(ExportColumn column) => column switch
    {
        { IsList: false, Type: PropertyType.Int } => Values<long>(column.Name, value => (int)value),
        { IsList: false, Type: PropertyType.Float } => Values(column.Name, value => (double)value),
        { IsList: false, Type: PropertyType.Boolean } => Values(column.Name, value => (bool)value),
        { IsList: false, Type: PropertyType.Date } => Values(
            column.Name, value => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => Texts(column.Name),
    };

    static ParquetColumn Values<T>(string name, Func<object, T> read)
        where T : struct
    {
        var field = new DataField(name, typeof(T), isNullable: true);
        return new ParquetColumn(field, length => new ParquetValues<T>(field, length, read));
    }

    static ParquetColumn Texts(string name)
    {
        var field = new DataField(name, typeof(string), isNullable: true);
        return new ParquetColumn(field, length => new ParquetTexts(field, length));
    }
}
