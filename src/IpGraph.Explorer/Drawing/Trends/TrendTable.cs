using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Trends;

/// <summary>Counts, denominators and shares, a row for each subject.</summary>
static class TrendTable
{
    public static XElement Of(TrendChart chart) =>
        Html.Table("drawn-data", chart.Caption.Title,
            chart.Editions.Select(edition => Html.ColumnHeading(edition)).Prepend(Html.ColumnHeading(chart.Language.Say("主題", "Subject"))),
            chart.Series.Select(series => Html.Element("tr",
                Html.RowHeading(series.Address is { } address ? Html.Link(address, series.Name) : series.Name),
                series.Points.Select(point => Html.NumberCell(point is null
                    ? chart.Language.Say("資料になし", "not told")
                    : Cell(point))))));

    static object[] Cell(TrendPoint point)
    {
        var count = $"{LanguageWords.Number(point.Count)} / {LanguageWords.Number(point.Of)}";
        return [point.Address is { } address ? Html.Link(address, count) : count, $" ({Numbers.Percent(point.Share)})"];
    }
}
