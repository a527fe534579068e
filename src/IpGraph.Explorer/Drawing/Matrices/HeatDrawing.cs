using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Matrices;

/// <summary>Draws counts as a table whose cells are the darker the more they count. The number is always written.</summary>
public static class HeatDrawing
{
    /// <summary>How many shades there are beside that of zero.</summary>
    public const int Shades = 8;

    public static string ToHtml(HeatTable table) => MarkupWriter.Html(Draw(table));

    static XElement Draw(HeatTable table)
    {
        var headings = table.Columns.Select(column => Html.Element("th",
                Html.Class("heat-column"), new XAttribute("scope", "col"), Html.Element("span", Name(column))))
            .Prepend(Html.Element("td", Html.Class("heat-corner"), table.Corner))
            .Append(Total("th", table.Language.Say("行の計", "Total of the row"), new XAttribute("scope", "col")));
        var rows = table.Rows.Select(row => Html.Element("tr",
                Html.RowHeading(Name(row.Heading)),
                row.Cells.Select((cell, column) => Cell(cell, row.Heading, table.Columns[column], table)),
                Total("td", Number(row.Heading.Total))))
            .Append(Html.Element("tr", Html.Class("heat-totals"),
                Html.RowHeading(table.Language.Say("列の計", "Total of the column")),
                table.Columns.Select(column => Total("td", Number(column.Total))),
                Html.Element("td")));
        return Html.Table("heat", table.Title, headings, rows);
    }

    /// <summary>The shade of a count: 0 for none, then by the square root, so that small counts can be told apart.</summary>
    public static int Shade(int count, int most) =>
        count == 0 ? 0 : Math.Clamp((int)Math.Ceiling(Math.Sqrt((double)count / most) * Shades), 1, Shades);

    static XElement Cell(HeatCell cell, HeatHeading row, HeatHeading column, HeatTable table)
    {
        if (cell.Count is not { } count)
        {
            return Html.Element("td", Html.Class("heat-untold"),
                Html.Element("span", new XAttribute("aria-hidden", "true"), "–"),
                Html.Element("span", Html.Class("out"), table.Language.Say("資料からは分からない", "the documents do not tell")));
        }

        var said = table.Language.Say(
            $"{row.Name} × {column.Name}：{LanguageWords.Number(count)}件",
            $"{row.Name} × {column.Name}: {LanguageWords.Number(count)} {table.Unit}");
        return Html.Element("td", Html.Class($"heat-{Shade(count, table.Most)}"), cell.Address is { } address
            ? Html.Element("a", new XAttribute("href", address), new XAttribute("aria-label", said), LanguageWords.Number(count))
            : LanguageWords.Number(count));
    }

    static object Name(HeatHeading heading) =>
        heading.Address is { } address ? Html.Link(address, heading.Name) : heading.Name;

    static XElement Total(string element, string text, params object[] more) =>
        Html.Element(element, Html.Class("heat-total"), more, text);

    static string Number(int? total) => total is { } count ? LanguageWords.Number(count) : "–";
}
