using IpGraph.Explorer.Drawing.Markup;

namespace IpGraph.Explorer.Drawing.Neighborhoods;

/// <summary>Moves boxes apart until no two overlap, as little as it takes.</summary>
static class OverlapRemoval
{
    const int Rounds = 60;
    const double Spread = 1.06;

    /// <param name="gap">What is left free between two boxes at least.</param>
    public static Box[] Apart(IReadOnlyList<Box> boxes, double gap)
    {
        var grown = boxes.Select(box => box.Grown(gap / 2)).ToArray();
        while (!Settle(grown))
        {
            // Boxes that hem each other in come free when all are a little further from the middle.
            for (var index = 0; index < grown.Length; index++)
                grown[index] = grown[index].Moved(grown[index].CenterX * (Spread - 1), grown[index].CenterY * (Spread - 1));
        }

        return [.. grown.Select(box => box.Grown(-gap / 2))];
    }

    static bool Settle(Box[] boxes)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var moved = false;
            for (var one = 0; one < boxes.Length; one++)
            {
                for (var other = one + 1; other < boxes.Length; other++)
                    moved |= Push(ref boxes[one], ref boxes[other]);
            }

            if (!moved)
                return true;
        }

        return false;
    }

    static bool Push(ref Box one, ref Box other)
    {
        if (!one.Overlaps(other))
            return false;
        var across = ((one.Width + other.Width) / 2) - Math.Abs(one.CenterX - other.CenterX);
        var down = ((one.Height + other.Height) / 2) - Math.Abs(one.CenterY - other.CenterY);
        // A hair more than needed: otherwise rounding leaves boxes that touch overlapping for ever.
        var x = across < down ? Math.CopySign((across / 2) + 0.01, one.CenterX - other.CenterX) : 0;
        var y = across < down ? 0 : Math.CopySign((down / 2) + 0.01, one.CenterY - other.CenterY);
        one = one.Moved(x, y);
        other = other.Moved(-x, -y);
        return true;
    }
}
