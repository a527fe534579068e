using System.Runtime.CompilerServices;

namespace IpGraph.Graph.Search;

/// <summary>How far the places of a term have been read: reading can go on from here without what is before.</summary>
/// <param name="Read">How many places were read.</param>
/// <param name="Next">Where in the bytes the next begins.</param>
/// <param name="Document">The document of the last.</param>
/// <param name="Position">Its position there.</param>
readonly record struct PostingsMark(int Read, int Next, int Document, int Position);

/// <summary>Goes along the places of a term as they are packed.</summary>
/// <param name="bytes">Those of all terms.</param>
/// <param name="count">How many places there are.</param>
/// <param name="start">Where in the bytes the first begins.</param>
/// <param name="marks">One after every so many places, in order.</param>
sealed class PostingsCursor(byte[] bytes, int count, int start, PostingsMark[] marks) : PlaceCursor(count)
{
    int next = start;
    int document;
    int position;
    int mark;

    public override long Current => Occurrence.Of(document, position);

    public override bool MoveNext()
    {
        if (Read == Count)
            return false;
        Read++;
        var step = Number();
        if ((step & 1) == 1)
        {
            position += step >> 1;
        }
        else
        {
            document += step >> 1;
            position = Number();
        }

        return true;
    }

    protected override void Jump(long wanted)
    {
        var last = -1;
        for (; mark < marks.Length && Occurrence.Of(marks[mark].Document, marks[mark].Position) < wanted; mark++)
            last = mark;
        if (last >= 0 && marks[last].Read > Read)
            (Read, next, document, position) = (marks[last].Read, marks[last].Next, marks[last].Document, marks[last].Position);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Number()
    {
        int part = bytes[next++];
        return part < 0x80 ? part : Longer(part & 0x7F);
    }

    int Longer(int number)
    {
        var shift = 7;
        for (; bytes[next] >= 0x80; next++, shift += 7)
            number |= (bytes[next] & 0x7F) << shift;
        return number | (bytes[next++] << shift);
    }
}
