using System.Runtime.ExceptionServices;

namespace IpGraph.Exports.Rendering;

/// <summary>Pieces that two threads make and one takes in their order: the calling thread takes, and makes a piece itself
/// where it would have to wait for one. So whichever of making and taking is dearer has both threads.</summary>
/// <typeparam name="TPlace">What a piece is made in; there is one for each piece that is made ahead, used again and
/// again.</typeparam>
sealed class OrderedPieces<TPlace>
{
    readonly int count;
    readonly Action<TPlace, int> make;
    readonly TPlace[] places;
    readonly bool[] isMade;
    readonly object gate = new();
    int begun;
    int taken;
    Exception? failure;

    OrderedPieces(int count, TPlace[] places, Action<TPlace, int> make) =>
        (this.count, this.places, this.make, isMade) = (count, places, make, new bool[places.Length]);

    /// <summary>Makes all the pieces and takes each. Memory holds as many as there are places.</summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="places">At least one.</param>
    /// <param name="make">Makes the piece of a number in a place that another may have been in; by two threads at
    /// once.</param>
    /// <param name="take">Gets them on the calling thread, the first one first.</param>
    /// <remarks>What making or taking throws is thrown; then no other piece is taken, and nothing is made any more when
    /// this returns.</remarks>
    public static void Run(int count, TPlace[] places, Action<TPlace, int> make, Action<TPlace> take) =>
        new OrderedPieces<TPlace>(count, places, make).Run(take);

    void Run(Action<TPlace> take)
    {
        var helper = count > 1 && places.Length > 1 && Environment.ProcessorCount > 1 ? Task.Run(Help) : Task.CompletedTask;
        try
        {
            for (var piece = 0; piece < count; piece++)
            {
                Await(piece);
                take(places[piece % places.Length]);
                Free(piece);
            }
        }
        finally
        {
            Stop();
            helper.Wait();
        }
    }

    /// <summary>Makes pieces until this one is there.</summary>
    void Await(int wanted)
    {
        while (true)
        {
            int? piece;
            lock (gate)
            {
                while (!IsThere(wanted) && failure is null && !CanBegin)
                    Monitor.Wait(gate);
                if (failure is not null)
                    ExceptionDispatchInfo.Throw(failure);
                if (IsThere(wanted))
                    return;
                piece = begun++;
            }

            Make(piece.Value);
        }
    }

    void Help()
    {
        try
        {
            while (Begin() is { } piece)
                Make(piece);
        }
        catch (Exception thrown)
        {
            lock (gate)
            {
                failure = thrown;
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>The next piece as soon as there is a place for it; null where there is none left to begin.</summary>
    int? Begin()
    {
        lock (gate)
        {
            while (!CanBegin && begun < count)
                Monitor.Wait(gate);
            return begun < count ? begun++ : null;
        }
    }

    void Make(int piece)
    {
        make(places[piece % places.Length], piece);
        lock (gate)
        {
            isMade[piece % places.Length] = true;
            Monitor.PulseAll(gate);
        }
    }

    void Free(int piece)
    {
        lock (gate)
        {
            isMade[piece % places.Length] = false;
            taken = piece + 1;
            Monitor.PulseAll(gate);
        }
    }

    void Stop()
    {
        lock (gate)
        {
            begun = count;
            Monitor.PulseAll(gate);
        }
    }

    bool CanBegin => begun < count && begun < taken + places.Length;

    /// <remarks>The place of a piece that is not begun may have an earlier one, which is taken before anybody asks.</remarks>
    bool IsThere(int piece) => piece < begun && isMade[piece % places.Length];
}
