using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Matrices;
using IpGraph.Explorer.Drawing.Trends;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Matrix;

/// <summary>How many measures belong to each of two things at once, zeros included.</summary>
public static class MatrixPages
{
    /// <summary>How many lines a chart of the most frequent rows has.</summary>
    const int LinesShown = 8;

    /// <summary>How many rows stand on a page.</summary>
    public const int RowsOnPage = 50;

    public static async ValueTask<Page> AnswerAsync(PageRequest request)
    {
        var (view, skip) = (await MatrixView.ReadAsync(request), request.Count("skip") ?? 0);
        var answer = await request.AskAsync("cross-table", new
        {
            year = view.Year,
            rows = view.Kind.Rows,
            columns = view.Kind.Columns,
            language = request.Language.Name(),
        }, table: "matrix.rows");
        var matrix = answer.Data.GetProperty("matrix");
        var table = Table(matrix, view, request);
        if (skip > 0 && skip >= table.Rows.Count)
            throw PageFailure.BeyondEnd("skip", skip, table.Rows.Count);
        var trend = Trend(matrix, table, view, request);
        return new Page(
            Title(view, request.Language),
            typeof(MatrixPage),
            new() { ["Request"] = request, ["View"] = view, ["Matrix"] = matrix, ["Table"] = table, ["Skip"] = skip, ["Trend"] = trend! })
        {
            Section = "matrix",
            Questions = [answer.Question],
            Figures = trend is null ? [] : [trend],
            FileName = $"matrix-{view.Kind.Name}",
        };
    }

    public static string Title(MatrixView view, Language language)
    {
        var name = language.Say(view.Kind.Japanese, view.Kind.English);
        return view.Year is { } year ? language.Say($"{name}（{year}年）", $"{name}, {year}") : name;
    }

    public static HeatTable Table(JsonElement matrix, MatrixView view, PageRequest request)
    {
        var columns = matrix.GetProperty("columns").EnumerateArray().Select((column, place) => (column, place))
            .OrderBy(pair => Order(pair.column)).ToList();
        var rows = matrix.GetProperty("rows").EnumerateArray()
            .OrderByDescending(row => view.Kind.IsRanked ? row.GetProperty("total").GetInt32() : 0)
            .ThenBy(Order);
        return new HeatTable(
            Title(view, request.Language),
            request.Language.Say(view.Kind.JapaneseRow, view.Kind.EnglishRow),
            "measures",
            [.. columns.Select(pair => Heading(pair.column, request))],
            [.. rows.Select(row => Row(row, [.. columns.Select(pair => pair.place)], view, request))],
            request.Language);
    }

    static HeatRow Row(JsonElement row, IReadOnlyList<int> order, MatrixView view, PageRequest request)
    {
        var cells = row.GetProperty("cells");
        return new HeatRow(Heading(row, request), [.. order.Select(place => Cell(cells[place], Key(row), view, request))]);
    }

    static HeatCell Cell(JsonElement cell, string row, MatrixView view, PageRequest request)
    {
        var count = cell.GetProperty("count").GetInt32();
        return cell.GetProperty("finding").GetString() == "NOT_EXAMINED"
            ? new HeatCell(null, null)
            : new HeatCell(count, count == 0 ? null : view.CellAddress(request, row, Key(cell)));
    }

    static HeatHeading Heading(JsonElement entry, PageRequest request)
    {
        int? total = entry.GetProperty("finding").GetString() == "NOT_EXAMINED" ? null : entry.GetProperty("total").GetInt32();
        return entry.GetProperty("node") is { ValueKind: JsonValueKind.Object } node
            ? new HeatHeading(node.GetProperty("label").GetString()!, request.ToNode(node.GetProperty("id").GetString()!), total)
            : new HeatHeading(entry.GetProperty("value").ToString(), null, total);
    }

    static string Key(JsonElement entry) => entry.GetProperty("node") is { ValueKind: JsonValueKind.Object } node
        ? node.GetProperty("id").GetString()!
        : entry.GetProperty("value").ToString();

    /// <summary>The place that the documents give to the 17 fields and the 17 areas; the others stand as they were answered.</summary>
    static int Order(JsonElement entry) =>
        entry.GetProperty("node") is { ValueKind: JsonValueKind.Object } node && node.TryGetProperty("order", out var order) ? order.GetInt32() : 0;

    /// <summary>The most frequent rows as lines over the editions; null where columns are no editions.</summary>
    static DrawnFigure? Trend(JsonElement matrix, HeatTable table, MatrixView view, PageRequest request)
    {
        if (!view.Kind.IsByEdition)
            return null;
        var counted = matrix.GetProperty("coverage").EnumerateArray()
            .ToDictionary(edition => edition.GetProperty("year").ToString(), edition => edition.GetProperty("of").GetInt32());
        var editions = table.Columns.Select(column => column.Name).ToList();
        var series = table.Rows.Take(LinesShown).Select(row => new TrendSeries(
            row.Heading.Name,
            row.Heading.Address,
            [.. row.Cells.Select((cell, place) => cell.Count is { } count && counted.GetValueOrDefault(editions[place]) is var of and > 0 ? new TrendPoint(count, of, cell.Address) : null)]));
        var caption = new Caption(
            request.Language.Say("主題の推移", "Topics over the editions"),
            request.Language.Say(
                $"施策の多い{LinesShown}主題が、各年次の施策に占める割合。", $"Of each edition's measures, the share that is about the {LinesShown} most frequent topics."));
        return TrendDrawing.Draw(new TrendChart(caption, editions, [.. series], request.Language.Say("施策", "measures"), request.Language), "trend");
    }
}
