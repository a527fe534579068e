using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Text;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Schedules;

/// <summary>Draws a schedule as bars over fiscal years; each bar leads to its row in the table below, which has the whole text.</summary>
public static class ScheduleDrawing
{
    const string Carried = "→";

    /// <param name="id">Begins every id within the drawing; unique on a page.</param>
    /// <returns>Null where there is no step.</returns>
    public static DrawnFigure? Draw(ScheduleChart chart, string id)
    {
        if (chart.Steps.Count == 0)
            return null;
        var layout = ScheduleLayout.Of(chart.Steps);
        var svg = Svg.Picture(id, "schedule", ScheduleLayout.Width, layout.Height + 2, chart.Caption, isInteractive: true,
            Svg.Group("bands", layout.Groups.Select(Band)),
            Svg.Group("years", Years(layout, chart.Language)),
            Svg.Group("steps", layout.Steps.Select(step => Bar(step, id, chart.Language))));
        return new DrawnFigure(svg, [Table(chart, id)]);
    }

    /// <summary>The fiscal years as readers call them.</summary>
    public static string YearsOf(ScheduledStep step, Language language) => step.FromYear == step.ToYear
        ? language.Say($"{Numbers.Year(step.FromYear)}年度", $"FY {Numbers.Year(step.FromYear)}")
        : language.Say(
            $"{Numbers.Year(step.FromYear)}〜{Numbers.Year(step.ToYear)}年度",
            $"FY {Numbers.Year(step.FromYear)}–{Numbers.Year(step.ToYear)}");

    static XElement Band(PlacedGroup group, int number) =>
        Svg.Group("band",
            Svg.Rectangle(number % 2 == 0 ? "band-box even" : "band-box", group.Band, 0),
            group.Lines.Select((line, index) => Svg.Text("band-label", 4,
                group.Band.Top + 14 + (index * ScheduleLayout.LineHeight), "start", line)));

    static IEnumerable<XElement> Years(ScheduleLayout layout, Language language)
    {
        for (var year = layout.FirstYear; year <= layout.LastYear; year++)
        {
            var name = language.Say($"{Numbers.Year(year)}年度", $"FY {Numbers.Year(year)}");
            var fits = TextWidth.Of(name) * ScheduleLayout.LabelSize <= layout.YearWidth;
            yield return Svg.Line("year-line", layout.XOf(year), 0, layout.XOf(year), layout.Height);
            yield return Svg.Text("year", layout.XOf(year) + (layout.YearWidth / 2), 15, "middle",
                fits ? name : Numbers.Year(year % 100));
        }
    }

    static XElement Bar(PlacedStep placed, string id, Language language)
    {
        var step = placed.Step;
        var mark = step.Continues ? $"{placed.Number} {Carried} " : $"{placed.Number} ";
        return Svg.Link($"#{id}-step-{placed.Number}", step.Continues ? "step continues" : "step",
            Svg.Title(language == Language.English && LanguageMarks.HasJapanese(step.Text)
                ? step.Text
                : $"{YearsOf(step, language)}{(step.Group == "" ? "" : $" {step.Group}")}: {step.Text}"),
            Svg.Rectangle("step-bar", placed.Bar, 3),
            Svg.Text("step-label", placed.Bar.Left + 5, placed.Bar.Top + 13.5, "start",
                TextLines.Cut(mark + step.Text, (placed.Bar.Width - 8) / ScheduleLayout.LabelSize)));
    }

    static XElement Table(ScheduleChart chart, string id)
    {
        var language = chart.Language;
        var isGrouped = chart.Steps.Any(step => step.Group != "");
        List<string> headings = [language.Say("番号", "No."), language.Say("年度", "Years"), language.Say("内容", "Text")];
        if (isGrouped)
            headings.Insert(2, language.Say("担当", "Responsible"));
        return Html.Table("drawn-data", chart.Caption.Title, headings.Select(heading => Html.ColumnHeading(heading)),
            chart.Steps.Select((step, index) => Html.Element("tr", new XAttribute("id", $"{id}-step-{index + 1}"),
                Html.RowHeading(index + 1),
                Html.Cell(step.Address is { } address ? Html.Link(address, YearsOf(step, language)) : YearsOf(step, language)),
                isGrouped ? Html.Cell(step.Group) : null,
                Html.Cell(
                    step.Continues ? Html.Element("span", Html.Class("carried"), language.Say("継続", "carried on"), " ") : null,
                    Html.Element("span", new XAttribute("lang", "ja"), step.Text)))));
    }
}
