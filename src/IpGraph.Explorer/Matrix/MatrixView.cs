using IpGraph.Explorer.Asking;
using Microsoft.AspNetCore.Http;

namespace IpGraph.Explorer.Matrix;

/// <summary>Which measures are counted along which two axes. All of it is in the address.</summary>
/// <param name="Kind">One of <see cref="MatrixKind.All"/>.</param>
/// <param name="Year">The edition; null for all.</param>
public sealed record MatrixView(MatrixKind Kind, int? Year)
{
    public static async ValueTask<MatrixView> ReadAsync(PageRequest request)
    {
        var kind = request.Choice("view", MatrixKind.All, each => each.Name);
        return new MatrixView(kind, kind.IsByEdition ? null : await request.EditionAsync("year"));
    }

    /// <param name="skip">How many rows stand on the pages before.</param>
    public string Address(PageRequest request, int skip = 0) => request.To("/matrix")
        + Query(skip == 0 ? [] : [KeyValuePair.Create<string, string?>("skip", $"{skip}")]);

    /// <summary>Where the measures of a cell are listed.</summary>
    public string CellAddress(PageRequest request, string row, string column) =>
        request.To("/matrix/cell") + Query([KeyValuePair.Create<string, string?>("row", row), KeyValuePair.Create<string, string?>("column", column)]);

    QueryString Query(IEnumerable<KeyValuePair<string, string?>> more)
    {
        IEnumerable<KeyValuePair<string, string?>> view = [KeyValuePair.Create<string, string?>("view", Kind.Name)];
        if (Year is { } year)
            view = view.Append(KeyValuePair.Create<string, string?>("year", $"{year}"));
        return QueryString.Create(view.Concat(more));
    }
}

/// <summary>Two axes.</summary>
/// <param name="Rows">A value of <c>AxisKey</c>.</param>
/// <param name="Columns">A value of <c>AxisKey</c>.</param>
/// <param name="RowType">The type of the nodes of the rows.</param>
/// <param name="ColumnType">The type of the nodes of the columns; null for editions.</param>
/// <param name="IsRanked">Whether rows come by their totals; else in the order of the documents.</param>
public sealed record MatrixKind(
    string Name, string Rows, string RowType, string Columns, string? ColumnType, bool IsRanked, string Japanese, string English, string JapaneseRow, string EnglishRow)
{
    public static readonly IReadOnlyList<MatrixKind> All =
    [
        new("ministries-fields", "LED_BY", "Ministry", "STRATEGIC_FIELDS", "StrategicField", true, "府省庁 × 戦略分野", "Ministries × strategic fields", "府省庁", "Ministry"),
        new("fields-areas", "STRATEGIC_FIELDS", "StrategicField", "STANDARDS_AREAS", "StandardsArea", false, "戦略分野 × 重要領域", "Strategic fields × standards areas", "戦略分野", "Strategic field"),
        new("topics-editions", "TOPICS", "Topic", "YEAR", null, true, "主題 × 年次", "Topics × editions", "主題", "Topic"),
    ];

    public bool IsByEdition => ColumnType is null;
}
