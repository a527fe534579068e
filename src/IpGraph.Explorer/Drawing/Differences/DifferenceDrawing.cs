using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Differences;

/// <summary>Shows how a text changed: in one running text, and side by side.</summary>
/// <remarks>What is removed or added is told by marks in the text itself, so that colour and style sheets are not needed.</remarks>
public static class DifferenceDrawing
{
    /// <summary>One text with what is gone and what is new marked in place.</summary>
    public static string RunningHtml(TextDifference difference) => MarkupWriter.Html(
        Html.Element("p", Html.Class("difference"), new XAttribute("lang", "ja"), Pieces(difference, each => true)));

    /// <summary>Earlier and later text beside each other.</summary>
    public static string SideBySideHtml(TextDifference difference) => MarkupWriter.Html(
        Html.Table("drawn-data side-by-side", difference.Language.Say("前後の文の比較", "The two texts side by side"),
            [Html.ColumnHeading(difference.Earlier), Html.ColumnHeading(difference.Later)],
            [Html.Element("tr",
                Html.Cell(Html.Class("difference"), new XAttribute("lang", "ja"), Pieces(difference, kind => kind != DifferenceKind.Added)),
                Html.Cell(Html.Class("difference"), new XAttribute("lang", "ja"), Pieces(difference, kind => kind != DifferenceKind.Removed)))]));

    /// <summary>How much of the later text stood in the earlier one, by characters, 0 to 1; 1 where both are empty.</summary>
    public static double ShareKept(TextDifference difference)
    {
        var later = difference.Parts.Where(part => part.Kind != DifferenceKind.Removed).Sum(part => part.Text.Length);
        var same = difference.Parts.Where(part => part.Kind == DifferenceKind.Same).Sum(part => part.Text.Length);
        return later == 0 ? (difference.Parts.Count == 0 ? 1 : 0) : (double)same / later;
    }

    static IEnumerable<object> Pieces(TextDifference difference, Func<DifferenceKind, bool> isShown) =>
        difference.Parts.Where(part => isShown(part.Kind)).Select(part => part.Kind switch
        {
            DifferenceKind.Removed => Marked("del", "［−", part.Text, "−］", difference.Language.Say("削除：", "removed: ")),
            DifferenceKind.Added => Marked("ins", "［＋", part.Text, "＋］", difference.Language.Say("追加：", "added: ")),
            _ => (object)new XText(part.Text),
        });

    static XElement Marked(string name, string before, string text, string after, string spoken) =>
        Html.Element(name,
            Html.Element("span", Html.Class("out"), spoken),
            Html.Element("span", Html.Class("mark"), new XAttribute("aria-hidden", "true"), before),
            text,
            Html.Element("span", Html.Class("mark"), new XAttribute("aria-hidden", "true"), after));
}
