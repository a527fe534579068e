using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Text;

namespace IpGraph.Explorer.Drawing.Neighborhoods;

/// <summary>A node with the box that it is drawn in and the lines of its label.</summary>
sealed record PlacedNode(PictureNode Node, IReadOnlyList<string> Lines, string Kind, Box Box)
{
    public const double LabelSize = 13;
    public const double KindSize = 10.5;
    public const double LineHeight = 17;
    public const double Padding = 8;

    /// <summary>How wide the text of a label is at most.</summary>
    const double TextMax = 138;
    const int LinesMax = 3;
    const double KindHeight = 15;
    const double ExpansionHeight = 19;

    /// <summary>Where the first line of the label stands.</summary>
    public double LabelTop => Box.Top + Padding + KindHeight;

    /// <summary>Where the link to what is not drawn stands; empty where everything is.</summary>
    public Box? Expansion => Node.Expansion is null ? null
        : new Box(Box.Left, Box.Bottom - ExpansionHeight, Box.Width, ExpansionHeight);

    /// <summary>The node with a box as large as its texts need, around a place.</summary>
    public static PlacedNode At(PictureNode node, double x, double y)
    {
        var lines = TextLines.Of(node.Label, TextMax / LabelSize, LinesMax);
        var kind = TextLines.Cut(node.Kind, TextMax / KindSize);
        var text = lines.Max(line => TextWidth.Of(line) * LabelSize);
        text = Math.Max(text, TextWidth.Of(kind) * KindSize);
        text = Math.Max(text, TextWidth.Of(node.Expansion?.Label ?? "") * KindSize);
        var height = (2 * Padding) + KindHeight + (lines.Count * LineHeight) + (node.Expansion is null ? 0 : ExpansionHeight - 4);
        return new PlacedNode(node, lines, kind, Box.Around(x, y, text + (2 * Padding), height));
    }
}
