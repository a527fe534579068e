using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Targets;

/// <summary>The observed values row by row, as printed and as numbers, and the target last.</summary>
static class TargetTable
{
    public static XElement Of(TargetChart chart)
    {
        var language = chart.Language;
        string[] headings =
        [
            language.Say("時期", "Period"), language.Say($"値（{chart.Unit}）", $"Value ({chart.Unit})"),
            language.Say("記載", "As printed"), language.Say("状態", "Status"), language.Say("備考", "Remark"),
        ];
        var rows = chart.Observations.OrderBy(each => each.Year ?? int.MaxValue).Select(each => Html.Element("tr",
            Html.RowHeading(each.Period),
            Html.NumberCell(QualifiedNumbers.Write(each.Qualifier, each.Value, each.RangeFrom)),
            Html.Cell(new XAttribute("lang", "ja"), each.PrintedAs),
            Html.Cell(each.Status),
            Html.Cell(each.SeriesBreak is { } reason ? language.Say($"系列の断絶：{reason}", $"Break in the series: {reason}") : "")));
        return Html.Table("drawn-data", chart.Caption.Title, headings.Select(heading => Html.ColumnHeading(heading)),
            chart.Target is { } target ? rows.Append(Row(target, language)) : rows);
    }

    static XElement Row(TargetLevel target, Language language) => Html.Element("tr", Html.Class("target-row"),
        Html.RowHeading(target.DueYear is not { } due ? language.Say("期限なし", "no year") : target.IsFiscal ? language.Year(due, true) : Numbers.Year(due)),
        Html.NumberCell(target.Words),
        target.PrintedAs is { } printed ? Html.Cell(new XAttribute("lang", "ja"), printed) : Html.Cell(""),
        Html.Cell(language.Say("目標", "target")),
        Html.Cell(""));
}
