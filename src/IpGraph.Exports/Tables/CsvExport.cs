using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using IpGraph.Exports.Values;

namespace IpGraph.Exports.Tables;

/// <summary>A table as CSV: UTF-8 without a mark, lines that end in LF, names in the first. An empty cell is no value, a
/// quoted empty one an empty text; lists and values with parts are JSON.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc4180</remarks>
static class CsvExport
{
    static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    public static void Write(ExportTable table, TableSource source, Stream output, CancellationToken cancellation)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        using var csv = new CsvWriter(text, Configuration);
        foreach (var column in table.Columns)
            csv.WriteField(column.Name);
        csv.NextRecord();
        foreach (var row in table.Rows(source))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var value in row)
                WriteCell(csv, value);
            csv.NextRecord();
        }
    }

    static void WriteCell(CsvWriter csv, object? value)
    {
        if (value is "")
            csv.WriteField("", shouldQuote: true);
        else
            csv.WriteField(value is null ? "" : ValueText.Plain(value));
    }
}
