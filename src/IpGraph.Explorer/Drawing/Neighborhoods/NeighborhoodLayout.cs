using IpGraph.Explorer.Drawing.Markup;

namespace IpGraph.Explorer.Drawing.Neighborhoods;

/// <summary>Where everything of a picture stands: no box over another, all within the size.</summary>
sealed record NeighborhoodLayout(
    IReadOnlyList<PlacedNode> Nodes, IReadOnlyList<EdgeLine> Lines, IReadOnlyDictionary<EdgeLine, Box> Labels, double Width,
    double Height)
{
    const double EdgeLength = 130;
    const double Margin = 12;
    const double Gap = 22;

    /// <summary>How much wider than high the picture is, since boxes are.</summary>
    const double Breadth = 1.5;

    public static NeighborhoodLayout Of(NeighborhoodPicture picture)
    {
        var numbers = picture.Nodes.Select((node, number) => (node.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number);
        var drawn = picture.Edges
            .Where(edge => edge.From != edge.To && numbers.ContainsKey(edge.From) && numbers.ContainsKey(edge.To)).ToList();
        var pairs = drawn.Select(edge => (From: numbers[edge.From], To: numbers[edge.To])).Distinct().ToList();
        var nodes = Framed(Apart(picture.Nodes, LayeredPlaces.Of(picture.Nodes) ?? StressLayout.Place(picture.Nodes.Count, pairs, EdgeLength)));
        var lines = drawn.GroupBy(edge => Pair(numbers[edge.From], numbers[edge.To]))
            .Select(group => new EdgeLine(nodes[group.Key.One], nodes[group.Key.Other], [.. group], picture.Language)).ToList();
        return new NeighborhoodLayout(
            nodes, lines, LabelsOf(nodes, lines), nodes.Max(node => node.Box.Right) + Margin, nodes.Max(node => node.Box.Bottom) + Margin);
    }

    static (int One, int Other) Pair(int from, int to) => from < to ? (from, to) : (to, from);

    static List<PlacedNode> Apart(IReadOnlyList<PictureNode> nodes, (double X, double Y)[] places)
    {
        var placed = nodes.Select((node, number) => PlacedNode.At(node, places[number].X * Breadth, places[number].Y)).ToList();
        var boxes = OverlapRemoval.Apart([.. placed.Select(node => node.Box)], Gap);
        return [.. placed.Select((node, number) => node with { Box = boxes[number] })];
    }

    static List<PlacedNode> Framed(List<PlacedNode> nodes)
    {
        var left = nodes.Min(node => node.Box.Left) - Margin;
        var top = nodes.Min(node => node.Box.Top) - Margin;
        return [.. nodes.Select(node => node with { Box = node.Box.Moved(-left, -top) })];
    }

    /// <summary>Labels of lines where there is room for them; a line without one tells its kind when pointed at, and in the table.</summary>
    static Dictionary<EdgeLine, Box> LabelsOf(List<PlacedNode> nodes, List<EdgeLine> lines)
    {
        var taken = nodes.Select(node => node.Box).ToList();
        var labels = new Dictionary<EdgeLine, Box>(ReferenceEqualityComparer.Instance);
        foreach (var line in lines)
        {
            if (line.FreePlace(taken) is not { } place)
                continue;
            labels[line] = place;
            taken.Add(place);
        }

        return labels;
    }
}
