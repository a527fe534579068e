namespace IpGraph.Explorer.Drawing.Neighborhoods;

/// <summary>Places nodes in rows, the first row on top: what a way passes first stands above what it passes later.</summary>
static class LayeredPlaces
{
    const double RowHeight = 135;
    const double NodeWidth = 128;

    /// <returns>Null unless every node has its row.</returns>
    public static (double X, double Y)[]? Of(IReadOnlyList<PictureNode> nodes)
    {
        if (nodes.Any(node => node.Row is null))
            return null;
        var places = new (double X, double Y)[nodes.Count];
        foreach (var row in nodes.Select((node, number) => (node, number)).GroupBy(pair => pair.node.Row!.Value))
        {
            var inOrder = row.ToList();
            for (var place = 0; place < inOrder.Count; place++)
                places[inOrder[place].number] = ((place - ((inOrder.Count - 1) / 2.0)) * NodeWidth, row.Key * RowHeight);
        }

        return places;
    }
}
