using System.Globalization;
using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Matrix;

/// <summary>The measures that a cell of a matrix counts.</summary>
public static class CellPages
{
    /// <summary>How many measures stand on a page.</summary>
    public const int MeasuresOnPage = 50;

    const string Table = "measures";

    public static async ValueTask<Page> AnswerAsync(PageRequest request)
    {
        var view = await MatrixView.ReadAsync(request);
        var edition = view.Kind.IsByEdition ? await request.EditionAsync("column") : view.Year;
        var ofColumn = view.Kind.ColumnType is { } type ? await request.NodeAsync("column", type) : edition?.ToString(CultureInfo.InvariantCulture);
        if (await request.NodeAsync("row", view.Kind.RowType) is not { } row || ofColumn is not { } column)
            throw PageRequest.Refused(new("Give both row and column.", "row と column を指定してください。"));
        var answer = await AskAsync(request, view, row, column, edition);
        var ends = answer.Data.GetProperty("ends").EnumerateArray().Where(end => end.ValueKind == JsonValueKind.Object)
            .Select(NodeName.Of).DistinctBy(end => end.Id).ToList();
        string[] wanted = view.Kind.IsByEdition ? [row] : [row, column];
        if (ends.Count < wanted.Length)
            throw PageFailure.NoItem(string.Join(", ", wanted.Except(ends.Select(end => end.Id))));
        var title = string.Join(" × ", ends.Select(end => end.Label)) + (edition is { } year ? request.Language.Say($"（{year}年）", $", {year}") : "");
        return new Page(
            title,
            typeof(CellPage),
            new() { ["Request"] = request, ["View"] = view, ["Heading"] = title, ["Ends"] = ends, ["Measures"] = answer.Data.GetProperty("measures"), ["Here"] = view.CellAddress(request, row, column) })
        {
            Section = "matrix",
            Questions = [answer.Question],
        };
    }

    static ValueTask<Answer> AskAsync(PageRequest request, MatrixView view, string row, string column, int? year)
    {
        var (language, after, first) = (request.Language.Name(), request.Parameter("after"), MeasuresOnPage);
        return view.Kind.Rows == "LED_BY"
            ? request.AskAsync("led-and-about", new { ministry = row, concept = column, year, language, after, first }, Table)
            : request.AskAsync("about-both", new { one = row, other = view.Kind.IsByEdition ? row : column, year, language, after, first }, Table);
    }
}
