namespace IpGraph.Graph.Search;

/// <summary>Goes along places of the index in order, and over those that are not wanted.</summary>
/// <param name="count">How many places there are in all.</param>
abstract class PlaceCursor(int count)
{
    public int Count => count;

    /// <summary>The place reached.</summary>
    /// <remarks>Before the first move there is none.</remarks>
    public abstract long Current { get; }

    /// <summary>How many moves were made.</summary>
    protected int Read { get; set; }

    /// <summary>Returns whether there was another place.</summary>
    public abstract bool MoveNext();

    /// <summary>Moves on to the first place that is not before the wanted one; returns whether there is any.</summary>
    public bool MoveTo(long wanted)
    {
        if (Read > 0 && Current >= wanted)
            return true;
        Jump(wanted);
        while (MoveNext())
        {
            if (Current >= wanted)
                return true;
        }

        return false;
    }

    /// <summary>Leaves out what can be told to be before the wanted place without looking at each.</summary>
    protected virtual void Jump(long wanted)
    {
    }
}

/// <summary>Goes along places that are at hand.</summary>
sealed class ArrayCursor(long[] places) : PlaceCursor(places.Length)
{
    public override long Current => places[Read - 1];

    public override bool MoveNext()
    {
        if (Read == places.Length)
            return false;
        Read++;
        return true;
    }
}
