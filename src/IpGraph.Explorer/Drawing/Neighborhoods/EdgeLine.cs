using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Text;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Neighborhoods;

/// <summary>All relationships between two nodes, as one line from the border of one box to that of the other.</summary>
sealed record EdgeLine(PlacedNode From, PlacedNode To, IReadOnlyList<PictureEdge> Edges, Language Language)
{
    public const double LabelSize = 10.5;
    const double LabelHeight = 14;
    static readonly double[] Tried = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

    public (double X, double Y) Start => Border(From.Box, To.Box);

    public (double X, double Y) End => Border(To.Box, From.Box);

    public bool LeadsForth => Edges.Any(edge => edge.From == From.Node.Id);

    public bool LeadsBack => Edges.Any(edge => edge.From != From.Node.Id);

    public bool IsWorkedOut => Edges.All(edge => edge.IsWorkedOut);

    public string Label => Names(Edges);

    /// <summary>What the line says, from the beginning of each relationship to its end: a line of text for each direction.</summary>
    public string Statement => string.Join('\n', Edges.GroupBy(edge => edge.From == From.Node.Id).Select(edges => edges.Key
        ? $"{NameOf(From)} — {Names(edges)} — {NameOf(To)}"
        : $"{NameOf(To)} — {Names(edges)} — {NameOf(From)}"));

    /// <summary>Places on the line where its label would cover none of what is there; the first that is free is taken.</summary>
    public Box? FreePlace(IReadOnlyCollection<Box> taken)
    {
        var width = (TextWidth.Of(Label) * LabelSize) + 4;
        var places = Tried.Select(at => Box.Around(
            Start.X + (at * (End.X - Start.X)), Start.Y + (at * (End.Y - Start.Y)), width, LabelHeight));
        foreach (var place in places)
        {
            if (!taken.Any(place.Overlaps))
                return place;
        }

        return null;
    }

    string NameOf(PlacedNode placed) => ShortName.Of(placed.Node.Label, placed.Node.Kind, placed.Node.Id, Language);

    static string Names(IEnumerable<PictureEdge> edges) => string.Join(" · ", edges.Select(edge => edge.Label).Distinct());

    /// <summary>Where the way from the middle of a box to that of another leaves the box.</summary>
    static (double X, double Y) Border(Box box, Box toward)
    {
        var (dx, dy) = (toward.CenterX - box.CenterX, toward.CenterY - box.CenterY);
        var across = dx == 0 ? double.PositiveInfinity : box.Width / 2 / Math.Abs(dx);
        var down = dy == 0 ? double.PositiveInfinity : box.Height / 2 / Math.Abs(dy);
        var share = Math.Min(Math.Min(across, down), 1);
        return (box.CenterX + (share * dx), box.CenterY + (share * dy));
    }
}
